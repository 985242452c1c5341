import * as Y from 'yjs';
import { recordMap } from '../../../shared/document/roots.ts';
import { textOf } from '../../support/person.ts';
import { raw, rawUpdate, type RawDelete, type RawId, type RawStruct } from '../../support/rawUpdate.ts';
import type { BigBoard } from './bigBoard.ts';

const CLIENT = 999_999_999;

export interface BigAttack {
  readonly name: string;
  readonly update: Uint8Array;
}

function items({ room }: BigBoard, id: string): Y.Item[] {
  const found: Y.Item[] = [];
  for (let item = textOf(room.doc, id)._start; item; item = item.right) found.push(item);
  return found;
}

function longestOwn(board: BigBoard): Y.Item[] {
  const all = board.own.map((id) => items(board, id));
  return all.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}

function idAt(item: Y.Item, offset = 0): RawId {
  return [item.id.client, item.id.clock + offset];
}

function structs(count: number, make: (index: number) => RawStruct): Uint8Array {
  return rawUpdate([
    { client: CLIENT, clock: 0, structs: Array.from({ length: count }, (_, index) => make(index)) },
  ]);
}

/** Deletions of all that a client wrote, for each client: what a naive client might send, and what an attacker would. */
function deleteAll({ room }: BigBoard): RawDelete[] {
  return [...room.doc.store.clients.keys()].map(
    (client) => [client, 0, Y.getState(room.doc.store, client)] as const,
  );
}

/** Each deleted clock of the board on its own: nothing new, but much to look up. */
function deletedOneByOne({ room }: BigBoard, most: number): RawDelete[] {
  const deletes: RawDelete[] = [];
  for (const [client, list] of room.doc.store.clients) {
    for (const struct of list) {
      if (struct.deleted && deletes.length < most) deletes.push([client, struct.id.clock, 1]);
    }
  }
  return deletes;
}

/** A letter into each gap of the runs of the own texts: lawful, and each splits an array of thousands. */
function everySplit(board: BigBoard, most: number): Uint8Array {
  const gaps: RawStruct[] = [];
  for (const id of board.own) {
    for (const item of items(board, id)) {
      for (let offset = 0; offset + 1 < item.length && !item.deleted; offset++) {
        gaps.push({ origin: idAt(item, offset), right: idAt(item, offset + 1), content: raw.string('x') });
      }
    }
  }
  return structs(Math.min(most, gaps.length), (index) => gaps[index] ?? { content: raw.filler(1) });
}

/** Attacks that need a board with a past: long texts of many pieces, keys with many values, thousands of deletions. */
export function bigAttacks(board: BigBoard): BigAttack[] {
  const { room } = board;
  const text = longestOwn(board);
  const [first, last] = [text[0], text.at(-1)];
  const note = board.own[0] ?? '';
  const record = recordMap(room.doc, 'postIt', note);
  const holder = room.doc.getMap('postIt')._map.get(note);
  let oldest = record?._map.get('place');
  while (oldest?.left) oldest = oldest.left;
  if (!first || !last || !holder || !oldest) throw new Error('the board is not as expected');
  const wide = text.filter(({ length }) => length > 1);
  const value = raw.value(['board', 1, 1, 'a0']);
  const oldestId = idAt(oldest, oldest.length - 1);
  const everything = { client: CLIENT, clock: 0, structs: [] };
  return [
    {
      name: '4,000 letters from the head of a long text to its end',
      update: structs(4000, () => ({ origin: idAt(first), right: idAt(last), content: raw.string('x') })),
    },
    {
      name: '4,000 letters without neighbours in a long text',
      update: structs(4000, () => ({ parent: idAt(holderOfText(record)), content: raw.string('x') })),
    },
    {
      name: '3,000 values without origin on an old key',
      update: structs(3000, () => ({ parent: idAt(holder), key: 'place', content: value })),
    },
    {
      name: '2,000 values behind the oldest of a key',
      update: structs(2000, () => ({ origin: oldestId, content: value })),
    },
    {
      name: '2,000 splits of long runs',
      update: structs(2000, (index) => {
        const item = wide[index % Math.max(1, wide.length)] ?? first;
        return { origin: idAt(item, index % item.length), content: raw.string('x') };
      }),
    },
    { name: 'splits at every place of every own text', update: everySplit(board, 3000) },
    { name: 'everything deleted', update: rawUpdate([], deleteAll(board)) },
    { name: '8,000 known deletions one by one', update: rawUpdate([], deletedOneByOne(board, 8000)) },
    { name: 'an empty section and all deletions of the board, known', update: rawUpdate([everything], []) },
    { name: 'the board itself, all known', update: Y.encodeStateAsUpdate(room.doc).subarray(0, 64 * 1024) },
    {
      name: '3,000 orphans',
      update: rawUpdate([
        {
          client: CLIENT,
          clock: 0,
          structs: [
            { content: raw.filler(1) },
            ...Array.from({ length: 3000 }, () => ({
              origin: [CLIENT, 0] as const,
              content: raw.string('x'),
            })),
          ],
        },
      ]),
    },
    {
      name: '1,500 records that are not complete',
      update: structs(1500, (index) => ({
        parent: 'postIt',
        key: `x${String(index).padStart(15, '0')}`,
        content: raw.map(),
      })),
    },
    {
      name: '20,000 letters of filler, two bytes each',
      update: structs(20_000, () => ({ content: raw.filler(1) })),
    },
    {
      name: '60 kB of combining marks',
      update: structs(1, () => ({ origin: idAt(first), content: raw.string('a' + '\u0301'.repeat(30_000)) })),
    },
    {
      name: '60 kB of half-known words',
      update: structs(1, () => ({ origin: idAt(first), content: raw.string('\u4e2d\u0301'.repeat(12_000)) })),
    },
  ];
}

function holderOfText(record: Y.Map<unknown> | null): Y.Item {
  const item = record?._map.get('text');
  if (!item) throw new Error('no text');
  return item;
}
