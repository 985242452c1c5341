import * as Y from 'yjs';
import type { RefusalReason } from '../../shared/model/refusal.ts';
import { recordMap } from '../../shared/document/roots.ts';
import { postItTable } from '../../shared/model/postIt.ts';
import { defaultOf } from '../../shared/model/field.ts';
import type { Role } from '../../shared/permissions/can.ts';
import { GuardedRoom } from './guardedRoom.ts';
import { add, Person, set, textOf, type } from './person.ts';
import {
  raw,
  rawBytes,
  rawUpdate,
  type RawContent,
  type RawDelete,
  type RawId,
  type RawStruct,
} from './rawUpdate.ts';

/** Ids are fixed, so that an attack is the same bytes in each run of a fuzzer with the same seed. */
export const IDS = {
  victimNote: 'victimNote000001',
  victimOther: 'victimNote000002',
  ownNote: 'attackerNote0001',
  lockedNote: 'lockedNote000001',
  deletedNote: 'deletedNote00001',
  lane: 'laneOfAll0000001',
  theme: 'themeOfAll000001',
  frozenTheme: 'themeFrozen00001',
  themedNote: 'themedNote000001',
  fresh: 'freshNote0000001',
} as const;

/** A board with a victim, an attacker, a facilitator and an observer on it. */
export interface Scene {
  readonly room: GuardedRoom;
  readonly victim: Person;
  readonly attacker: Person;
  readonly facilitator: Person;
  readonly observer: Person;
  /** The attacker's next clock. */
  readonly clock: number;
  readonly client: number;
}

/** Low and high ids on both sides, told apart by number: the order of ids decides who wins a place. */
const CLIENT_IDS = { victim: 1000, attacker: 2000, facilitator: 3000, observer: 4000 } as const;

function open(room: GuardedRoom, name: keyof typeof CLIENT_IDS, role: Role): Person {
  const person = new Person(room, name, role);
  person.doc.clientID = CLIENT_IDS[name];
  return person;
}

function gather(room: GuardedRoom): Scene {
  const victim = open(room, 'victim', 'participant');
  const attacker = open(room, 'attacker', 'participant');
  const facilitator = open(room, 'facilitator', 'facilitator');
  const observer = open(room, 'observer', 'observer');
  return {
    room,
    victim,
    attacker,
    facilitator,
    observer,
    client: attacker.client,
    clock: clockOf(room, attacker),
  };
}

function setUp(): GuardedRoom {
  const room = new GuardedRoom();
  const { victim, attacker, facilitator } = gather(room);
  victim.do(add('postIt', IDS.victimNote, { text: 'words of the victim 😀', color: 'green' }));
  victim.do(add('postIt', IDS.victimOther, { text: 'other words' }));
  victim.do(add('postIt', IDS.lockedNote, { text: 'locked words' }));
  victim.do(add('postIt', IDS.deletedNote, { text: 'binned words' }));
  victim.do(set('postIt', IDS.deletedNote, 'deleted', true));
  facilitator.do(add('lane', IDS.lane, { title: 'Barriers' }));
  victim.do(add('theme', IDS.theme, { title: 'Time to listen' }));
  victim.do(add('theme', IDS.frozenTheme, { title: 'Read out and frozen' }));
  attacker.do(add('postIt', IDS.themedNote, { text: 'themed', place: ['theme', IDS.frozenTheme, 'a0'] }));
  attacker.do(add('postIt', IDS.ownNote, { text: 'own words' }));
  attacker.do(type(IDS.ownNote, 3, ' few'));
  return room;
}

let first: GuardedRoom | null = null;

/** The same scene each time, set up once and copied: tests and fuzzers need thousands. */
export function createScene(): Scene {
  first ??= setUp();
  const room = new GuardedRoom();
  room.doc.clientID = 1;
  Y.applyUpdate(room.doc, Y.encodeStateAsUpdate(first.doc));
  for (const [client, owner] of first.clientOwners) room.clientOwners.set(client, owner);
  for (const [record, owner] of first.recordOwners) room.recordOwners.set(record, owner);
  room.locked.add(`postIt/${IDS.lockedNote}`);
  // As `isFrozen` has it while the layer of themes is frozen, but for one that was taken up again.
  room.frozen.add(`theme/${IDS.frozenTheme}`);
  room.frozen.add(`postIt/${IDS.themedNote}`);
  return gather(room);
}

function clockOf(room: GuardedRoom, { client }: Person): number {
  return Y.getState(room.doc.store, client);
}

export interface Attack {
  /** Row of docs/bad-inputs.md. */
  readonly row: number;
  readonly name: string;
  /** What the guard must say; several where bytes may be read in several ways. */
  readonly reasons: readonly RefusalReason[];
  /** The hostile update. The scene may be prepared. */
  make(scene: Scene): Uint8Array;
  /** Sent by whom; the attacker where left out. */
  readonly sender?: 'observer' | 'facilitator';
}

type Structs = readonly RawStruct[];

/** Structs under the attacker's own id, from their next clock on. */
function own({ client, clock }: Scene, structs: Structs, deletes: readonly RawDelete[] = []): Uint8Array {
  return rawUpdate(structs.length > 0 ? [{ client, clock, structs }] : [], deletes);
}

/** The item under a record's key. */
export function recordItem({ room }: Scene, id: string): Y.Item {
  return itemOf(room.doc.getMap('postIt'), id);
}

function itemOf(map: Y.Map<unknown>, key: string): Y.Item {
  const item = map._map.get(key);
  if (!item) throw new Error(`nothing under ${key}`);
  return item;
}

/** The newest value of a field. */
export function fieldItem({ room }: Scene, id: string, field: string): Y.Item {
  const map = recordMap(room.doc, 'postIt', id);
  if (!map) throw new Error(`no record ${id}`);
  return itemOf(map, field);
}

function firstLetter({ room }: Scene, id: string): Y.Item {
  const item = textOf(room.doc, id)._start;
  if (!item) throw new Error(`no text in ${id}`);
  return item;
}

/** The first half of the emoji in the victim's note. */
function emojiOf({ room }: Scene): RawId {
  for (let item = textOf(room.doc, IDS.victimNote)._start; item; item = item.right) {
    const at = item.content instanceof Y.ContentString ? item.content.str.indexOf('😀') : -1;
    if (at >= 0) return [item.id.client, item.id.clock + at];
  }
  throw new Error('the emoji is gone');
}

export function idOf(item: Y.Item): RawId {
  return [item.id.client, item.id.clock];
}

function lastIdOf(item: Y.Item): RawId {
  return [item.id.client, item.id.clock + item.length - 1];
}

function rangeOf(item: Y.Item): RawDelete {
  return [item.id.client, item.id.clock, item.length];
}

/** A whole new note as raw structs; the first takes the record's key. */
function rawNote(
  { client, clock }: Scene,
  id: string,
  change: Readonly<Record<string, RawContent | null>> = {},
): RawStruct[] {
  const holder: RawId = [client, clock];
  const structs: RawStruct[] = [{ parent: 'postIt', key: id, content: raw.map() }];
  const contents = Object.entries(postItTable.fields).map(
    ([name, field]) => [name, field.type === 'text' ? raw.text() : raw.value(defaultOf(field))] as const,
  );
  const wanted = new Map<string, RawContent | null>([...contents, ...Object.entries(change)]);
  for (const [key, content] of wanted) if (content) structs.push({ parent: holder, key, content });
  return structs;
}

/** A value for a field of the attacker's own note, in place of the newest one. */
function ownValue(field: string, content: RawContent): (scene: Scene) => Uint8Array {
  return (scene) => {
    const newest = fieldItem(scene, IDS.ownNote, field);
    return own(scene, [{ origin: idOf(newest), content }], [rangeOf(newest)]);
  };
}

function ownText(content: (scene: Scene) => RawContent): (scene: Scene) => Uint8Array {
  return (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.ownNote)), content: content(scene) }]);
}

const malformed: readonly RefusalReason[] = ['malformed'];

function bytes(row: number, name: string, make: Attack['make'], reasons = malformed): Attack {
  return { row, name, reasons, make };
}

function place(x: unknown): RawContent {
  return raw.value(['board', x, 0, 'a0']);
}

function badValue(row: number, name: string, field: string, content: RawContent): Attack {
  return { row, name, reasons: ['bad-value'], make: ownValue(field, content) };
}

/** Rows 1 to 15: bytes, sizes, clocks and references. */
const BYTES: readonly Attack[] = [
  bytes(1, 'an empty message', () => new Uint8Array()),
  bytes(
    2,
    '200 bytes of noise',
    () => Uint8Array.from({ length: 200 }, (_, index) => (index * 89 + 37) % 251),
    ['malformed', 'too-large', 'gap', 'clock-jump'],
  ),
  bytes(5, '30 million structs in seven bytes', () => rawBytes(1, 30_000_000, 7), ['too-large']),
  bytes(5, '30 million clients in five bytes', () => rawBytes(30_000_000), ['too-large']),
  bytes(5, '30 million deletions in seven bytes', () => rawBytes(0, 1, 7, 30_000_000)),
  bytes(5, '30 million values in one struct', ({ client, clock }) =>
    rawUpdate([
      {
        client,
        clock,
        structs: [
          {
            parent: 'postIt',
            key: 'x',
            content: raw.verbatim(8, rawBytes(30_000_000)),
          },
        ],
      },
    ]),
  ),
  bytes(7, 'an update in encoding V2', ({ attacker }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(attacker.doc));
    return Y.encodeStateAsUpdateV2(doc);
  }),
  bytes(
    7,
    'a run length that Yjs decodes for ever in V2',
    () => Uint8Array.from([0, 0, 6, 0, 65, 255, 255, 255, 255, 15, 0, 0, 0, 1, 0, 0, 1, 255, 127, 0]),
    ['malformed', 'too-large'],
  ),
  bytes(
    8,
    '1 MB',
    (scene) => own(scene, [{ parent: 'postIt', key: 'x', content: raw.string('x'.repeat(1 << 20)) }]),
    ['too-large'],
  ),
  bytes(
    9,
    '64 KiB of two-byte structs',
    (scene) =>
      own(
        scene,
        Array.from({ length: 32_000 }, () => ({ content: raw.filler(1) })),
      ),
    ['too-large'],
  ),
  bytes(10, 'filler of length 2^40', (scene) => own(scene, [{ content: raw.filler(2 ** 40) }]), [
    'clock-jump',
  ]),
  bytes(
    10,
    'deleted content of length 2^40',
    (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.ownNote)), content: raw.deleted(2 ** 40) }]),
    ['clock-jump'],
  ),
  bytes(
    11,
    'clock 2^53',
    ({ client }) => rawUpdate([{ client, clock: 2 ** 53, structs: [{ content: raw.filler(1) }] }]),
    ['malformed', 'gap'],
  ),
  bytes(
    11,
    'the last safe clock',
    ({ client }) =>
      rawUpdate([{ client, clock: Number.MAX_SAFE_INTEGER, structs: [{ content: raw.filler(1) }] }]),
    ['malformed', 'gap'],
  ),
  bytes(11, 'a client id above 32 bits', () =>
    rawUpdate([{ client: 2 ** 32, clock: 0, structs: [{ content: raw.filler(1) }] }]),
  ),
  bytes(12, 'a skip', (scene) => own(scene, [{ content: raw.skip(3) }, { content: raw.filler(1) }]), ['gap']),
  bytes(
    13,
    'a missing predecessor',
    ({ client, clock }) => rawUpdate([{ client, clock: clock + 5, structs: [{ content: raw.filler(1) }] }]),
    ['gap'],
  ),
  bytes(14, 'a missing origin', (scene) => own(scene, [{ origin: [77, 5], content: raw.string('x') }]), [
    'reference',
  ]),
  bytes(14, 'a missing right origin', (scene) => own(scene, [{ right: [77, 5], content: raw.string('x') }]), [
    'reference',
  ]),
  bytes(14, 'a missing parent', (scene) => own(scene, [{ parent: [77, 5], content: raw.string('x') }]), [
    'reference',
  ]),
  bytes(
    14,
    'a clock the victim has not reached',
    (scene) => own(scene, [{ origin: [scene.victim.client, 10_000], content: raw.string('x') }]),
    ['reference'],
  ),
  bytes(
    14,
    'letters as a parent',
    (scene) => own(scene, [{ parent: idOf(firstLetter(scene, IDS.ownNote)), content: raw.string('x') }]),
    ['reference'],
  ),
  bytes(
    15,
    "one's own future",
    (scene) =>
      own(scene, [
        { origin: [scene.client, scene.clock + 1], content: raw.string('x') },
        { origin: [scene.client, scene.clock], content: raw.string('y') },
      ]),
    ['reference'],
  ),
  bytes(
    15,
    'itself',
    (scene) => own(scene, [{ origin: [scene.client, scene.clock], content: raw.string('x') }]),
    ['reference'],
  ),
  bytes(
    15,
    'a circle through two clients',
    ({ client, clock }) => {
      return rawUpdate([
        { client, clock, structs: [{ origin: [client + 77, 0], content: raw.string('x') }] },
        { client: client + 77, clock: 0, structs: [{ origin: [client, clock], content: raw.string('y') }] },
      ]);
    },
    ['reference'],
  ),
  bytes(15, 'structs without length', (scene) =>
    own(scene, [{ origin: idOf(firstLetter(scene, IDS.ownNote)), content: raw.string('') }]),
  ),
  bytes(15, 'the same client twice', ({ client, clock }) =>
    rawUpdate([
      { client, clock, structs: [{ content: raw.filler(1) }] },
      { client, clock, structs: [{ content: raw.filler(2) }] },
    ]),
  ),
  bytes(
    15,
    'more client ids than anybody has',
    () =>
      rawUpdate(
        Array.from({ length: 51 }, (_, index) => ({
          client: 50_000 + index,
          clock: 0,
          structs: [{ content: raw.filler(1) }],
        })),
      ),
    ['too-many-clients'],
  ),
];

/** Text at one and the same place from a client that wins against all before it. */
export function samePlace(scene: Scene, count: number): RawStruct[] {
  const parent = idOf(fieldItem(scene, IDS.ownNote, 'text'));
  return Array.from({ length: count }, () => ({ parent, content: raw.string('x') }));
}

/** Gives a field of the attacker's note a long past: two people in turn, so that nothing of it merges. */
export function makeLongPast({ room, victim, facilitator }: Scene, values: number): void {
  const doc = room.copy();
  const before = Y.encodeStateVector(doc);
  for (let i = 0; i < values; i++) {
    doc.clientID = (i % 2 === 0 ? victim : facilitator).client;
    doc.transact(() => set('postIt', IDS.ownNote, 'place', ['board', i, 0, 'a0'])(doc));
  }
  room.load(Y.encodeStateAsUpdate(doc, before));
}

function withLongPast(structs: (scene: Scene, clock: number) => RawStruct[]): Attack['make'] {
  return (scene) => {
    makeLongPast(scene, 5000);
    const clock = Y.getState(scene.room.doc.store, scene.client);
    return rawUpdate([{ client: scene.client, clock, structs: structs(scene, clock) }]);
  };
}

/** Rows 16 to 21: neighbours, cost and deletions. */
const STRUCTURE: readonly Attack[] = [
  bytes(
    16,
    'neighbours in two texts',
    (scene) =>
      own(scene, [
        {
          origin: idOf(firstLetter(scene, IDS.ownNote)),
          right: idOf(firstLetter(scene, IDS.victimNote)),
          content: raw.string('x'),
        },
      ]),
    ['reference'],
  ),
  bytes(
    16,
    'neighbours under two keys',
    (scene) =>
      own(scene, [
        {
          origin: idOf(fieldItem(scene, IDS.ownNote, 'color')),
          right: idOf(fieldItem(scene, IDS.ownNote, 'size')),
          content: raw.value('blue'),
        },
      ]),
    ['reference'],
  ),
  bytes(
    16,
    'a value to the left of another',
    (scene) =>
      own(scene, [{ right: idOf(fieldItem(scene, IDS.ownNote, 'color')), content: raw.value('blue') }]),
    ['reference'],
  ),
  bytes(
    16,
    'a right neighbour that stands to the left',
    (scene) => {
      const [client, clock] = ownRun(scene);
      return own(scene, [
        { origin: [client, clock + 2], right: [client, clock + 1], content: raw.string('x') },
      ]);
    },
    ['reference'],
  ),
  bytes(
    16,
    'one letter as both neighbours',
    (scene) => {
      const id = idOf(firstLetter(scene, IDS.ownNote));
      return own(scene, [{ origin: id, right: id, content: raw.string('x') }]);
    },
    ['reference'],
  ),
  bytes(
    16,
    "neighbours with one's own words between them",
    (scene) => {
      const first = firstLetter(scene, IDS.ownNote);
      return own(scene, [{ origin: idOf(first), right: lastLetter(scene), content: raw.string('x') }]);
    },
    ['reference'],
  ),
  bytes(
    16,
    'a right neighbour that hangs on what lies between',
    (scene) => {
      const { room, facilitator, client } = scene;
      const end = lastLetter(scene);
      room.write((doc) => textOf(doc, IDS.ownNote).insert(textOf(doc, IDS.ownNote).length, 'a'));
      facilitator.do((doc) => textOf(doc, IDS.ownNote).insert(textOf(doc, IDS.ownNote).length, 'b'));
      const state = Y.getState(room.doc.store, facilitator.client);
      return rawUpdate([
        {
          client: client + 77,
          clock: 0,
          structs: [{ origin: end, right: [facilitator.client, state - 1], content: raw.string('x') }],
        },
      ]);
    },
    ['reference'],
  ),
  bytes(16, 'the start of a text that is not empty', (scene) => own(scene, samePlace(scene, 1)), [
    'reference',
  ]),
  bytes(
    17,
    'a partly known struct with a foreign right neighbour',
    (scene) => {
      const known = scene.clock - 1;
      return rawUpdate([
        {
          client: scene.client,
          clock: known,
          structs: [{ right: idOf(firstLetter(scene, IDS.victimNote)), content: raw.string('xyz') }],
        },
      ]);
    },
    ['reference'],
  ),
  bytes(
    17,
    'a partly known value of another type',
    (scene) => {
      const newest = fieldItem(scene, IDS.ownNote, 'deleted');
      const clock = newest.id.clock + newest.length - 1;
      return rawUpdate([
        {
          client: scene.client,
          clock,
          structs: [
            {
              parent: 'lane',
              key: 'x',
              content: raw.values(Array.from({ length: scene.clock - clock + 2 }, () => 'NO')),
            },
          ],
        },
      ]);
    },
    ['unknown-content', 'bad-value', 'reference'],
  ),
  bytes(
    18,
    '2,000 values without origin on a key with a long past',
    withLongPast((scene) =>
      Array.from({ length: 2000 }, () => ({
        parent: idOf(recordItem(scene, IDS.ownNote)),
        key: 'place',
        content: place(1),
      })),
    ),
    ['scan', 'reference'],
  ),
  bytes(
    18,
    '2,000 values that hang on the oldest one',
    withLongPast((scene) => {
      let oldest = fieldItem(scene, IDS.ownNote, 'place');
      while (oldest.left) oldest = oldest.left;
      const origin = idOf(oldest);
      return Array.from({ length: 2000 }, () => ({ origin, content: place(1) }));
    }),
    ['scan', 'reference'],
  ),
  bytes(
    19,
    '1,000 letters at one place behind 1,000 of another id',
    (scene) => {
      const first = rawUpdate([
        { client: scene.client, clock: scene.clock, structs: samePlace(scene, 1000) },
      ]);
      scene.attacker.send(first);
      return rawUpdate([{ client: scene.client + 1, clock: 0, structs: samePlace(scene, 1000) }]);
    },
    ['scan', 'reference'],
  ),
  bytes(
    19,
    'five ids at one place in one update, one after the other',
    (scene) => {
      const structs = samePlace(scene, 400);
      const clockOfId = (n: number) => (n === 0 ? scene.clock : 0);
      const ids = [0, 1, 2, 3, 4].map((n) => {
        const after: RawId = [scene.client + n - 1, clockOfId(n - 1) + 399];
        const first: RawStruct[] = n === 0 ? [] : [{ origin: after, content: raw.string('x') }];
        return { client: scene.client + n, clock: clockOfId(n), structs: [...first, ...structs] };
      });
      return rawUpdate(ids);
    },
    ['scan', 'reference'],
  ),
  bytes(
    19,
    'one place, each with another right neighbour',
    (scene) => {
      const text = idOf(fieldItem(scene, IDS.ownNote, 'text'));
      const base: RawStruct[] = Array.from({ length: 1500 }, (_, index) => ({
        ...(index === 0 ? { parent: text } : { origin: [scene.client, scene.clock + index - 1] as const }),
        content: raw.string('x'),
      }));
      const crowd: RawStruct[] = Array.from({ length: 1500 }, (_, index) => ({
        right: [scene.client, scene.clock + index] as const,
        content: raw.string('y'),
      }));
      return own(scene, [...base, ...crowd]);
    },
    ['scan', 'reference', 'too-long'],
  ),
  bytes(
    20,
    "a deletion of the victim's future",
    (scene) =>
      own(scene, [], [[scene.victim.client, Y.getState(scene.room.doc.store, scene.victim.client), 50]]),
    ['future-delete'],
  ),
  bytes(20, 'a deletion of an unknown client', (scene) => own(scene, [], [[424242, 0, 3]]), [
    'future-delete',
  ]),
  bytes(20, "a deletion of one's own future", (scene) => own(scene, [], [[scene.client, scene.clock, 50]]), [
    'future-delete',
  ]),
  bytes(21, 'a deletion of length 2^53', (scene) => own(scene, [], [[scene.victim.client, 0, 2 ** 53]]), [
    'malformed',
    'future-delete',
  ]),
  bytes(
    21,
    'a deletion of the longest safe length',
    (scene) => own(scene, [], [[scene.victim.client, 0, Number.MAX_SAFE_INTEGER]]),
    ['future-delete'],
  ),
];

const NAMES = ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty'] as const;

/** 100,000 arrays in one another, as bytes. */
function deepValue(depth: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < depth; i++) out.push(117, 1);
  out.push(126);
  return out;
}

/** Rows 22 to 29: names, values, texts, content kinds, roots. */
const VALUES: readonly Attack[] = [
  ...NAMES.map((name) =>
    bytes(22, `${name} as a record's id`, (scene) => own(scene, rawNote(scene, name)), ['bad-id']),
  ),
  ...NAMES.map((name) =>
    bytes(
      22,
      `${name} as a field`,
      (scene) =>
        own(scene, [{ parent: idOf(recordItem(scene, IDS.ownNote)), key: name, content: raw.value(1) }]),
      ['unknown-field'],
    ),
  ),
  ...NAMES.map((name) =>
    bytes(
      22,
      `${name} as a root`,
      (scene) => own(scene, [{ parent: name, key: IDS.fresh, content: raw.map() }]),
      ['unknown-root'],
    ),
  ),
  badValue(
    22,
    '__proto__ as the key of a value',
    'place',
    raw.valueBytes([118, 1, 9, ...Buffer.from('__proto__'), 118, 1, 7, ...Buffer.from('isAdmin'), 120]),
  ),
  ...[NaN, Infinity, -Infinity, 1e308, undefined, null, 'x', true, 2 ** 60].map((x) =>
    badValue(23, `${String(x)} as x`, 'place', place(x)),
  ),
  badValue(23, 'a big integer as x', 'place', place(5n)),
  badValue(23, 'bytes as x', 'place', place(Uint8Array.of(1))),
  badValue(23, 'undefined as a colour', 'color', raw.value(undefined)),
  badValue(23, 'an unknown colour', 'color', raw.value('infrared')),
  badValue(23, 'one good and one bad value', 'color', raw.values(['blue', 'infrared'])),
  badValue(23, 'a number as a reference', 'lane', raw.value(5)),
  badValue(24, 'a value 30,000 deep', 'place', raw.valueBytes(deepValue(30_000))),
  badValue(24, 'an array of 5,000', 'place', raw.value(Array.from({ length: 5000 }, () => 1))),
  {
    row: 25,
    name: 'a text of 5,001 in one insert',
    reasons: ['too-long'],
    make: (scene) => own(scene, [{ origin: lastLetter(scene), content: raw.string('x'.repeat(5001)) }]),
  },
  {
    row: 25,
    name: 'a text of 5,001 in 5,001 inserts',
    reasons: ['too-long'],
    make: (scene) => {
      const start = lastLetter(scene);
      return own(
        scene,
        Array.from({ length: 5001 }, (_, index) => ({
          origin: index === 0 ? start : ([scene.client, scene.clock + index - 1] as const),
          content: raw.string('x'),
        })),
      );
    },
  },
  {
    row: 25,
    name: 'a code of 61 characters',
    reasons: ['too-long'],
    make: ownValue('sourceCode', raw.value('x'.repeat(61))),
  },
  ...(
    [
      ['NUL', '\u0000'],
      ['a bidi override', '\u202e'],
      ['a zero-width space', 'a\u200bb'],
      ['a byte order mark', '\ufeff'],
      ['500 combining marks', 'a' + '\u0301'.repeat(500)],
      ['a carriage return', 'a\r\nb'],
    ] as const
  ).flatMap(([name, text]) => [
    {
      row: 26,
      name: `${name} in a text`,
      reasons: ['bad-value'] as const,
      make: ownText(() => raw.string(text)),
    },
    badValue(26, `${name} in a value`, 'sourceCode', raw.value(text.slice(0, 60))),
  ]),
  bytes(
    26,
    'half a character, as bytes that are no text',
    ownText(() => raw.verbatim(4, Uint8Array.of(3, 0xed, 0xa0, 0x80))),
  ),
  {
    row: 26,
    name: 'an insertion between the halves of an emoji',
    reasons: ['bad-value'],
    make: (scene) => {
      scene.room.sharedText = true;
      return own(scene, [{ origin: emojiOf(scene), content: raw.string('x') }]);
    },
  },
  {
    row: 26,
    name: 'a deletion of half an emoji',
    reasons: ['bad-value'],
    make: (scene) => {
      scene.room.sharedText = true;
      return own(scene, [], [[...emojiOf(scene), 1]]);
    },
  },
  ...(
    [
      ['a subdocument', raw.doc('guid')],
      ['an embed', raw.embed('{"a":1}')],
      ['a format mark', raw.format('bold', 'true')],
      ['an XML element', raw.type(3, 'p')],
      ['an XML fragment', raw.type(4)],
      ['XML text', raw.type(6)],
      ['an array', raw.type(0)],
      ['JSON', raw.json(['{"__proto__":1}', 'undefined'])],
      ['bytes', raw.bytes(Uint8Array.of(1, 2))],
    ] as const
  ).flatMap(([name, content]) => [
    {
      row: 27,
      name: `${name} in a text`,
      reasons: ['unknown-content'] as const,
      make: ownText(() => content),
    },
    {
      row: 27,
      name: `${name} in a field`,
      reasons: ['unknown-content'] as const,
      make: ownValue('place', content),
    },
  ]),
  bytes(
    27,
    'a content kind that is not one',
    ownText(() => raw.unknown(13)),
  ),
  bytes(
    27,
    'a shared type that is not one',
    ownText(() => raw.type(19)),
  ),
  bytes(27, 'a map within a field', ownValue('place', raw.map()), ['unknown-content']),
  bytes(
    27,
    'a value within a text',
    ownText(() => raw.value('x')),
    ['unknown-content'],
  ),
  bytes(27, 'a string as a field', ownValue('color', raw.string('blue')), ['unknown-content']),
  bytes(
    27,
    'an attribute of a text',
    (scene) =>
      own(scene, [
        { parent: idOf(fieldItem(scene, IDS.ownNote, 'text')), key: 'bold', content: raw.value(true) },
      ]),
    ['unknown-content'],
  ),
  bytes(
    28,
    'an unknown root',
    (scene) => own(scene, [{ parent: 'secrets', key: IDS.fresh, content: raw.map() }]),
    ['unknown-root'],
  ),
  bytes(
    28,
    'an array operation on a root',
    (scene) => own(scene, [{ parent: 'postIt', content: raw.value('x') }]),
    ['unknown-content'],
  ),
  bytes(
    28,
    'an array operation on a record',
    (scene) => own(scene, [{ parent: idOf(recordItem(scene, IDS.ownNote)), content: raw.value('x') }]),
    ['unknown-content'],
  ),
  bytes(
    28,
    'a value under a root',
    (scene) => own(scene, [{ parent: 'postIt', key: IDS.fresh, content: raw.value('x') }]),
    ['unknown-content'],
  ),
  bytes(
    28,
    '1,000 new roots',
    (scene) =>
      own(
        scene,
        Array.from({ length: 1000 }, (_, index) => ({
          parent: `root${index}`,
          key: 'x',
          content: raw.value(1),
        })),
      ),
    ['unknown-root'],
  ),
];

/** Where three letters of the attacker's own stand side by side; an unknown id where none are left. */
function ownRun({ room, client }: Scene): RawId {
  for (let item = textOf(room.doc, IDS.ownNote)._start; item; item = item.right) {
    if (item.id.client === client && item.length >= 3) return idOf(item);
  }
  return [77, 5];
}

/** The end of the attacker's own text. */
export function lastLetter(scene: Scene): RawId {
  let item = firstLetter(scene, IDS.ownNote);
  while (item.right) item = item.right;
  return lastIdOf(item);
}

/** Rows 32 to 47: what others may not do. */
const RIGHTS: readonly Attack[] = [
  bytes(
    32,
    "a new note with another's name as author",
    (scene) => own(scene, rawNote(scene, IDS.fresh, { author: raw.value('victim') })),
    ['unknown-field'],
  ),
  bytes(
    33,
    "an author for one's own note",
    (scene) =>
      own(scene, [
        { parent: idOf(recordItem(scene, IDS.ownNote)), key: 'author', content: raw.value('attacker') },
      ]),
    ['unknown-field'],
  ),
  bytes(
    33,
    "an author for another's note",
    (scene) =>
      own(scene, [
        { parent: idOf(recordItem(scene, IDS.victimNote)), key: 'author', content: raw.value('attacker') },
      ]),
    ['unknown-field'],
  ),
  bytes(
    34,
    'a new note without its colour',
    (scene) => own(scene, rawNote(scene, IDS.fresh, { color: null })),
    ['incomplete'],
  ),
  bytes(34, 'a new note without its text', (scene) => own(scene, rawNote(scene, IDS.fresh, { text: null })), [
    'incomplete',
  ]),
  bytes(34, 'a new note without anything', (scene) => own(scene, rawNote(scene, IDS.fresh).slice(0, 1)), [
    'incomplete',
  ]),
  bytes(
    34,
    'a new note that loses its colour at once',
    (scene) => {
      const note = rawNote(scene, IDS.fresh);
      const at = note.findIndex(({ key }) => key === 'color');
      return own(scene, note, [[scene.client, scene.clock + at, 1]]);
    },
    ['hard-delete'],
  ),
  bytes(
    34,
    'a new note that loses its text at once',
    (scene) => {
      const note = rawNote(scene, IDS.fresh);
      const at = note.findIndex(({ key }) => key === 'text');
      return own(scene, note, [[scene.client, scene.clock + at, 1]]);
    },
    ['hard-delete'],
  ),
  bytes(
    34,
    'a new note with its colour deleted from the start',
    (scene) => own(scene, rawNote(scene, IDS.fresh, { color: raw.deleted(1) })),
    ['hard-delete'],
  ),
  bytes(35, 'the id of a binned note', (scene) => own(scene, rawNote(scene, IDS.deletedNote)), ['id-taken']),
  bytes(
    35,
    'the id of a purged note',
    (scene) => {
      scene.room.recordOwners.set(`postIt/${IDS.fresh}`, 'victim');
      return own(scene, rawNote(scene, IDS.fresh));
    },
    ['id-taken'],
  ),
  bytes(35, 'the id of a lane for a note', (scene) => own(scene, rawNote(scene, IDS.lane)), ['id-taken']),
  bytes(
    35,
    'the id of a lane of the server for a note',
    (scene) => {
      scene.room.recordOwners.delete(`lane/${IDS.lane}`);
      return own(scene, rawNote(scene, IDS.lane));
    },
    ['id-taken'],
  ),
  bytes(
    35,
    'one id for a note and a lane',
    (scene) =>
      own(scene, [...rawNote(scene, IDS.fresh), { parent: 'lane', key: IDS.fresh, content: raw.map() }]),
    ['id-taken'],
  ),
  bytes(
    35,
    'one id twice',
    (scene) =>
      own(scene, [...rawNote(scene, IDS.fresh), { parent: 'postIt', key: IDS.fresh, content: raw.map() }]),
    ['id-taken'],
  ),
  bytes(
    36,
    "a deletion of another's note",
    (scene) => own(scene, [], [rangeOf(recordItem(scene, IDS.victimNote))]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "a deletion of one's own note",
    (scene) => own(scene, [], [rangeOf(recordItem(scene, IDS.ownNote))]),
    ['hard-delete'],
  ),
  bytes(
    36,
    'a deletion of all the victim ever wrote',
    (scene) =>
      own(scene, [], [[scene.victim.client, 0, Y.getState(scene.room.doc.store, scene.victim.client)]]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "another's note overwritten",
    (scene) =>
      own(
        scene,
        [{ origin: idOf(recordItem(scene, IDS.victimNote)), content: raw.map() }],
        [rangeOf(recordItem(scene, IDS.victimNote))],
      ),
    ['id-taken'],
  ),
  bytes(
    36,
    "another's note overwritten without origin",
    (scene) => own(scene, rawNote(scene, IDS.victimNote)),
    ['id-taken'],
  ),
  bytes(
    36,
    "another's note overwritten with a dead item",
    (scene) => own(scene, [{ origin: idOf(recordItem(scene, IDS.victimNote)), content: raw.deleted(1) }]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "a field of another's note emptied",
    (scene) => own(scene, [], [rangeOf(fieldItem(scene, IDS.victimNote, 'place'))]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "a field of another's note replaced by a dead item",
    (scene) =>
      own(scene, [{ origin: idOf(fieldItem(scene, IDS.victimNote, 'place')), content: raw.deleted(1) }]),
    ['hard-delete'],
  ),
  bytes(
    36,
    'a field emptied beside a replacement that loses',
    (scene) => {
      scene.victim.do(set('postIt', IDS.victimNote, 'color', 'rose'));
      const newest = fieldItem(scene, IDS.victimNote, 'color');
      const older = newest.left;
      // Behind the newest itself it would be a lawful replacement.
      if (!older) return own(scene, [], [rangeOf(newest)]);
      return own(scene, [{ origin: idOf(older), content: raw.value('blue') }], [rangeOf(newest)]);
    },
    ['hard-delete'],
  ),
  bytes(
    36,
    "a text of one's own replaced",
    (scene) => {
      const text = fieldItem(scene, IDS.ownNote, 'text');
      return own(scene, [{ origin: idOf(text), content: raw.text() }], [rangeOf(text)]);
    },
    ['immutable'],
  ),
  bytes(
    36,
    "another's text replaced without origin",
    (scene) =>
      own(scene, [{ parent: idOf(recordItem(scene, IDS.victimNote)), key: 'text', content: raw.text() }]),
    ['immutable'],
  ),
  bytes(36, 'a text deleted', (scene) => own(scene, [], [rangeOf(fieldItem(scene, IDS.ownNote, 'text'))]), [
    'hard-delete',
  ]),
  bytes(
    36,
    'a text that becomes a value',
    (scene) => own(scene, [{ origin: idOf(fieldItem(scene, IDS.ownNote, 'text')), content: raw.value('x') }]),
    ['bad-value'],
  ),
  bytes(36, 'the round of a note changed', ownValue('round', raw.value(IDS.lane)), ['immutable']),
  bytes(
    37,
    "all words of another's note deleted",
    (scene) => own(scene, [], [rangeOf(firstLetter(scene, IDS.victimNote))]),
    ['not-author'],
  ),
  bytes(
    37,
    "words put into another's note",
    (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.victimNote)), content: raw.string('x') }]),
    ['not-author'],
  ),
  bytes(
    37,
    "words put at the start of another's note",
    (scene) => own(scene, [{ right: idOf(firstLetter(scene, IDS.victimNote)), content: raw.string('x') }]),
    ['not-author'],
  ),
  bytes(
    37,
    "words put into another's note by its text",
    (scene) =>
      own(scene, [{ parent: idOf(fieldItem(scene, IDS.victimNote, 'text')), content: raw.string('x') }]),
    ['not-author'],
  ),
  bytes(
    37,
    "another's note binned",
    (scene) => {
      const newest = fieldItem(scene, IDS.victimNote, 'deleted');
      return own(scene, [{ origin: idOf(newest), content: raw.value(true) }], [rangeOf(newest)]);
    },
    ['not-author'],
  ),
  bytes(
    38,
    'a locked note moved',
    (scene) => {
      const newest = fieldItem(scene, IDS.lockedNote, 'place');
      return own(scene, [{ origin: idOf(newest), content: place(5) }], [rangeOf(newest)]);
    },
    ['locked'],
  ),
  bytes(
    38,
    "a locked note's text changed",
    (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.lockedNote)), content: raw.string('x') }]),
    ['locked'],
  ),
  bytes(
    38,
    "a locked note's words deleted",
    (scene) => own(scene, [], [rangeOf(firstLetter(scene, IDS.lockedNote))]),
    ['locked'],
  ),
  bytes(
    38,
    'a lane renamed by a participant',
    (scene) => {
      const lane = recordMap(scene.room.doc, 'lane', IDS.lane);
      const newest = lane && itemOf(lane, 'title');
      return own(scene, newest ? [{ origin: idOf(newest), content: raw.value('x') }] : []);
    },
    ['not-facilitator'],
  ),
  bytes(
    41,
    'a new note in a step without notes',
    (scene) => {
      scene.room.steps = new Set(['move']);
      return own(scene, rawNote(scene, IDS.fresh));
    },
    ['step'],
  ),
  bytes(
    41,
    'a new note in a frozen layer',
    (scene) => {
      scene.room.frozen.add(`postIt/${IDS.fresh}`);
      return own(scene, rawNote(scene, IDS.fresh));
    },
    ['frozen'],
  ),
  bytes(
    42,
    "the victim's client id",
    (scene) => {
      const clock = Y.getState(scene.room.doc.store, scene.victim.client);
      return rawUpdate([{ client: scene.victim.client, clock, structs: [{ content: raw.filler(1) }] }]);
    },
    ['foreign-client'],
  ),
  bytes(
    42,
    "the room's client id",
    ({ room }) => rawUpdate([{ client: room.doc.clientID, clock: 0, structs: [{ content: raw.filler(1) }] }]),
    ['foreign-client'],
  ),
  bytes(
    42,
    'a client id kept for the server',
    ({ room }) => {
      room.clientOwners.set(555, 'server');
      return rawUpdate([{ client: 555, clock: 0, structs: [{ content: raw.filler(1) }] }]);
    },
    ['foreign-client'],
  ),
  bytes(
    42,
    'a client id with content and without an owner',
    (scene) => {
      scene.room.clientOwners.delete(scene.facilitator.client);
      const clock = Y.getState(scene.room.doc.store, scene.facilitator.client);
      return rawUpdate([{ client: scene.facilitator.client, clock, structs: [{ content: raw.filler(1) }] }]);
    },
    ['foreign-client'],
  ),
  bytes(
    43,
    'the 501st client id of a day',
    ({ room }) => {
      room.clientsPerDay = 1;
      return rawUpdate([{ client: 9999, clock: 0, structs: [{ content: raw.filler(1) }] }]);
    },
    ['too-many-clients'],
  ),
  {
    row: 44,
    name: "an observer's note",
    reasons: ['observer'],
    sender: 'observer',
    make: (scene) =>
      rawUpdate([
        {
          client: scene.observer.client,
          clock: 0,
          structs: rawNote({ ...scene, client: scene.observer.client, clock: 0 }, IDS.fresh),
        },
      ]),
  },
  {
    row: 44,
    name: "an observer's deletion",
    reasons: ['observer'],
    sender: 'observer',
    make: (scene) => own(scene, [], [rangeOf(firstLetter(scene, IDS.victimNote))]),
  },
  {
    row: 44,
    name: "an observer under another's id",
    reasons: ['observer'],
    sender: 'observer',
    make: (scene) => own(scene, [{ content: raw.filler(1) }]),
  },
  bytes(
    47,
    'a lawful move and a note that is not complete',
    (scene) => {
      const newest = fieldItem(scene, IDS.victimNote, 'place');
      const note = rawNote({ ...scene, clock: scene.clock + 1 }, IDS.fresh, { size: null });
      return own(scene, [{ origin: idOf(newest), content: place(99) }, ...note], [rangeOf(newest)]);
    },
    ['incomplete'],
  ),
  bytes(
    47,
    "a lawful move and a deletion of another's note",
    (scene) => {
      const newest = fieldItem(scene, IDS.victimNote, 'place');
      return own(
        scene,
        [{ origin: idOf(newest), content: place(99) }],
        [rangeOf(newest), rangeOf(recordItem(scene, IDS.victimOther))],
      );
    },
    ['hard-delete'],
  ),
];

/** Every hostile update that is written out by hand; rows 3, 4, 6, 29, 30, 39, 40 and 48 have tests of their own. */
export const ATTACKS: readonly Attack[] = [...BYTES, ...STRUCTURE, ...VALUES, ...RIGHTS];
