import * as Y from 'yjs';
import { set, textOf } from '../person.ts';
import { raw, rawUpdate, type RawId, type RawStruct } from '../rawUpdate.ts';
import { bytes, own, place, type Attack } from './attack.ts';
import { fieldItem, firstLetter, idOf, lastLetter, ownRun, recordItem } from './items.ts';
import { IDS, type Scene } from './scene.ts';

/** Text at one and the same place from a client that wins against all before it. */
function samePlace(scene: Scene, count: number): RawStruct[] {
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
export const STRUCTURE: readonly Attack[] = [
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
