import { getState } from 'yjs';
import { postItTable } from '../../shared/model/postIt.ts';
import { laneTable } from '../../shared/model/lane.ts';
import type { Scene } from '../support/attacks.ts';
import { IDS } from '../support/attacks.ts';
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
  ...Object.keys(postItTable.fields),
  ...Object.keys(laneTable.fields),
  'author',
  '__proto__',
  '',
];
const ROOTS = ['postIt', 'lane', 'secrets', 'constructor', ''];
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
      ]),
    ),
  (random) => raw.values([random.pick(['blue', 'S', true]), random.pick(['rose', 'M', null])]),
  (random) => raw.value(random.pick([NaN, undefined, { a: 1 }, [[1]], 7n, Uint8Array.of(1)])),
  () => raw.embed('{}'),
  () => raw.format('bold', 'true'),
  () => raw.type(0),
  () => raw.json(['1', '2']),
];

/** Some id that is known, or nearly. */
function someId({ room }: Scene, random: Random, own: RawId): RawId {
  if (random.chance(0.3)) return [own[0], Math.max(0, own[1] - 1 - random.below(4))];
  const clients = [...room.doc.store.clients.keys()];
  const client = random.pick(clients);
  const state = getState(room.doc.store, client);
  return [client, random.below(state + (random.chance(0.05) ? 3 : 0))];
}

function someStruct(scene: Scene, random: Random, id: RawId): RawStruct {
  const content = random.pick(CONTENTS)(random);
  const shape = random.below(10);
  if (shape < 4) return { origin: someId(scene, random, id), content };
  if (shape < 5) return { right: someId(scene, random, id), content };
  if (shape < 6) return { origin: someId(scene, random, id), right: neighbour(scene, random, id), content };
  if (shape < 8) return { parent: someId(scene, random, id), key: random.pick(NAMES), content };
  if (shape < 9) return { parent: someId(scene, random, id), content };
  return { parent: random.pick(ROOTS), key: random.pick(RECORDS), content };
}

function neighbour(scene: Scene, random: Random, own: RawId): RawId {
  const [client, clock] = someId(scene, random, own);
  return [client, clock + (random.chance(0.5) ? 1 : 0)];
}

function someClient(scene: Scene, random: Random, client: number, most: number): RawClient {
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
export function inventUpdate(scene: Scene, random: Random): Uint8Array {
  const clients = [someClient(scene, random, scene.client, 4)];
  if (random.chance(0.2)) clients.push(someClient(scene, random, scene.client + 1, 3));
  const deletes: RawDelete[] = [];
  while (random.chance(0.3)) deletes.push(someDelete(scene, random));
  return rawUpdate(random.chance(0.15) ? [] : clients, deletes);
}
