import type * as Y from 'yjs';
import { getState } from 'yjs';
import { RECORD_KINDS, tableOf } from '../../shared/model/tables.ts';
import type { Scene } from '../support/attacks/scene.ts';
import { fieldItem, idOf, recordItem } from '../support/attacks/items.ts';
import { IDS } from '../support/attacks/scene.ts';
import { textOf } from '../support/person.ts';
import type { Random } from '../support/random.ts';
import {
  raw,
  rawUpdate,
  type RawClient,
  type RawContent,
  type RawDelete,
  type RawId,
  type RawStruct,
} from '../support/rawUpdate.ts';

/** Well-formed bytes with meaningless meaning: what random changes of bytes reach too seldom. */

const NAMES = [
  ...RECORD_KINDS.flatMap((kind) => Object.keys(tableOf(kind).fields)),
  'author',
  '__proto__',
  '',
];
const ROOTS = [...RECORD_KINDS, 'secrets', 'constructor', ''];
const RECORDS = [...Object.values(IDS), 'freshNote0000002', '__proto__'];

const CONTENTS: readonly ((random: Random) => RawContent)[] = [
  () => raw.string('ab'),
  () => raw.string('😀'),
  (random) => raw.string('x'.repeat(1 + random.below(2000))),
  () => raw.string('\u202e'),
  (random) => raw.deleted(1 + random.below(4)),
  (random) => raw.filler(1 + random.below(4)),
  () => raw.map(),
  () => raw.text(),
  (random) =>
    raw.value(
      random.pick([
        'blue',
        'S',
        true,
        false,
        null,
        -0,
        5,
        'workshop',
        IDS.lane,
        ['board', -0, 1, 'a0'],
        ['lane', 1, 2, 'a1'],
        ['theme', IDS.theme, 'a0'],
        ['theme', IDS.frozenTheme, 'a0'],
        ['stack', IDS.victimNote, 5, 6, 'a0'],
        'pile',
        'boardboardboard1/notenotenotenot1',
      ]),
    ),
  (random) => raw.values([random.pick(['blue', 'S', true]), random.pick(['rose', 'M', null])]),
  (random) => raw.value(random.pick([NaN, undefined, { a: 1 }, [[1]], 7n, Uint8Array.of(1)])),
  () => raw.embed('{}'),
  () => raw.format('bold', 'true'),
  () => raw.type(0),
  () => raw.json(['1', '2']),
];

/** A scene, and how much of what is invented for it is likely to be lawful. */
interface Invention extends Scene {
  readonly lawful: number;
}

/** Some id that is known, or nearly. */
function someId({ room }: Scene, random: Random, own: RawId): RawId {
  if (random.chance(0.3)) return [own[0], Math.max(0, own[1] - 1 - random.below(4))];
  const clients = [...room.doc.store.clients.keys()];
  const client = random.pick(clients);
  const state = getState(room.doc.store, client);
  return [client, random.below(state + (random.chance(0.05) ? 3 : 0))];
}

function someStruct(scene: Invention, random: Random, id: RawId): RawStruct {
  if (random.chance(scene.lawful))
    return random.chance(0.7) ? plausibleText(scene, random) : plausibleValue(scene, random);
  const content = random.pick(CONTENTS)(random);
  const shape = random.below(10);
  if (shape < 4) return { origin: someId(scene, random, id), content };
  if (shape < 5) return { right: someId(scene, random, id), content };
  if (shape < 6) return { origin: someId(scene, random, id), right: neighbour(scene, random, id), content };
  if (shape < 8) return { parent: someId(scene, random, id), key: random.pick(NAMES), content };
  if (shape < 9) return { parent: someId(scene, random, id), content };
  return { parent: random.pick(ROOTS), key: random.pick(RECORDS), content };
}

/** Every item of the attacker's own text, in order. */
function letters({ room }: Scene): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = textOf(room.doc, IDS.ownNote)._start; item; item = item.right) items.push(item);
  return items;
}

/** Some letter, and another to its right with none of the attacker's own between them: two that could have been neighbours. */
function plausibleGap(
  items: readonly Y.Item[],
  client: number,
  random: Random,
): { origin?: RawId; right?: RawId } {
  const index = random.below(items.length + 1);
  const left = items[index - 1];
  const origin: RawId | undefined = left && [left.id.client, left.id.clock + left.length - 1];
  const later = items.slice(index);
  const first = later.findIndex((item) => item.id.client === client);
  const reach = first < 0 ? later.length + 1 : first + 1;
  const right = later[random.chance(0.5) ? 0 : random.below(reach)];
  return { ...(origin && { origin }), ...(right && { right: idOf(right) }) };
}

/** Letters where the attacker may write, between neighbours that may be far apart, old, or the wrong way round. */
function plausibleText(scene: Scene, random: Random): RawStruct {
  const items = letters(scene);
  const content = random.chance(0.9)
    ? raw.string(random.pick(['a', 'bc', 'def']))
    : raw.deleted(1 + random.below(3));
  if (random.chance(0.7)) {
    const gap = plausibleGap(items, scene.client, random);
    const parent = idOf(fieldItem(scene, IDS.ownNote, 'text'));
    return gap.origin || gap.right ? { ...gap, content } : { parent, content };
  }
  const some = (): RawId => {
    const item = random.pick(items);
    return [item.id.client, item.id.clock + random.below(item.length)];
  };
  const shape = random.below(3);
  if (shape === 0) return { origin: some(), content };
  return shape === 1 ? { right: some(), content } : { origin: some(), right: some(), content };
}

const OPEN_VALUES = {
  color: ['blue', 'rose'],
  size: ['S', 'L'],
  done: [true, false],
  place: [['board', 1, -0, 'a0']],
} as const;

/** A value where the attacker may set one, behind any of those that were there. */
function plausibleValue(scene: Scene, random: Random): RawStruct {
  const field = random.pick(['color', 'size', 'done', 'place'] as const);
  const note = random.pick([IDS.ownNote, IDS.victimNote]);
  const values: readonly unknown[] = OPEN_VALUES[field];
  const content = raw.value(random.pick(values));
  let item: Y.Item | null = fieldItem(scene, note, field);
  while (item.left && item.id.client !== scene.client && random.chance(0.4)) item = item.left;
  if (random.chance(0.1)) return { parent: idOf(recordItem(scene, note)), key: field, content };
  return { origin: [item.id.client, item.id.clock + item.length - 1], content };
}

function neighbour(scene: Scene, random: Random, own: RawId): RawId {
  const [client, clock] = someId(scene, random, own);
  return [client, clock + (random.chance(0.5) ? 1 : 0)];
}

function someClient(scene: Invention, random: Random, client: number, most: number): RawClient {
  const state = getState(scene.room.doc.store, client);
  const clock = random.chance(0.05) ? Math.max(0, state - random.below(3)) : state;
  const structs: RawStruct[] = [];
  let next = clock;
  for (let count = 1 + random.below(most); count > 0; count--) {
    const struct = someStruct(scene, random, [client, next]);
    structs.push(struct);
    next += struct.content.length;
  }
  return { client, clock, structs };
}

function someDelete(scene: Scene, random: Random): RawDelete {
  const [client, clock] = someId(scene, random, [scene.client, scene.clock]);
  return [client, clock, random.chance(0.9) ? 1 + random.below(3) : random.below(60)];
}

/** A random update under ids of the attacker: structs that refer to whatever there is, and deletions. */
export function inventUpdate(given: Scene, random: Random): Uint8Array {
  const scene: Invention = { ...given, lawful: random.pick([0, 0.9, 1]) };
  const clients = [someClient(scene, random, scene.client, scene.lawful === 1 ? 2 : 4)];
  if (random.chance(0.2)) clients.push(someClient(scene, random, scene.client + 1, 3));
  const deletes: RawDelete[] = [];
  while (random.chance(0.3)) deletes.push(someDelete(scene, random));
  return rawUpdate(random.chance(0.15) ? [] : clients, deletes);
}
