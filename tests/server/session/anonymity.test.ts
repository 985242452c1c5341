import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { planWithdrawals } from '../../../server/session/private/withdrawals.ts';
import { shuffle } from '../../../server/session/shuffle.ts';
import { recordChange } from '../../../server/sync/recordChange.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { addRecord } from '../../../shared/document/writeRecord.ts';
import {
  chooseNotes,
  placeRevealed,
  type PrivateWords,
  type Shuffle,
} from '../../../shared/export/planReveal.ts';
import { newId } from '../../../shared/model/ids.ts';
import { rankOf } from '../../../shared/model/place.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { privateNoteTable } from '../../../shared/model/privateNote.ts';
import { createProjection } from '../../../shared/document/project.ts';
import { createRandom, type Random } from '../../support/random.ts';

const WRITERS = 8;
const REVEALS = 150;

function seedIds(random: Random): void {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = array as unknown as Uint8Array;
    for (let index = 0; index < bytes.length; index++) bytes[index] = random.below(256);
    return array;
  });
}

afterEach(() => void vi.restoreAllMocks());

/** Eight people, in the order in which they joined, with one to four notes each. */
function write(random: Random): PrivateWords[] {
  return Array.from({ length: WRITERS }, (_, writer) => ({
    participantId: newId(),
    notes: Array.from({ length: 1 + random.below(4) }, (_one, note) => {
      const withdrawal = Array.from({ length: 64 }, () => random.below(16).toString(16)).join('');
      const fields = { text: `${writer} ${note}`, withdrawal };
      return completeRecord(privateNoteTable, newId(), fields);
    }),
  }));
}

/** All that somebody with the document and the tables has of a note, each as a number to order the notes by. */
type Traces = Readonly<Record<string, number>>;
interface Revealed {
  readonly writer: number;
  readonly traces: Traces;
}

/** What one reveal leaves behind. */
function reveal(random: Random, mix: Shuffle): Revealed[] {
  const words = write(random);
  const chosen = chooseNotes(words, { lane: null, named: false, shuffle: mix });
  const doc = createBoardDoc();
  const client = 1000 + random.below(1_000_000);
  const run = () => {
    const round = { roundId: newId(), title: 'What is hard?', ownLane: newId() };
    const { lane, notes } = placeRevealed(createProjection(doc).snapshot, chosen, round);
    if (lane) addRecord(doc, 'lane', lane);
    for (const record of notes) addRecord(doc, 'postIt', record);
  };
  const { owned } = recordChange(doc, null, run, () => null, client);
  expect(owned.every(({ participantId }) => participantId === null)).toBe(true);
  // Only what is stored is looked at: a copy, as anybody gets it.
  const copy = createBoardDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const notes = [...createProjection(copy).snapshot.postIt.values()];
  const round = { id: newId(), workshopId: newId(), boardId: newId(), more: {} };
  const hashes = listHashes(planWithdrawals(round, chosen));
  const ranks = notes.map(({ place }) => rankOf(place)).sort();
  const ids = notes.map(({ id }) => id).sort();
  return notes.map((note, index) => ({
    writer: Number(note.text.split(' ')[0]),
    traces: {
      order: index,
      clock: clockOf(copy, note.id),
      id: ids.indexOf(note.id),
      rank: ranks.indexOf(rankOf(note.place)),
      place: placeOf(note),
      withdrawal: hashes.indexOf(note.id),
    },
  }));
}

function listHashes(changes: ReturnType<typeof planWithdrawals>): string[] {
  const [change] = changes;
  if (change === undefined || !('put' in change) || change.put !== 'item') throw new Error('no hashes');
  return (change.value.more['notes'] as { id: string }[]).map(({ id }) => id);
}

function clockOf(doc: Y.Doc, id: string): number {
  const map = doc.getMap('postIt').get(id);
  if (!(map instanceof Y.Map) || map._item === null) throw new Error('no such note');
  return map._item.id.clock;
}

function placeOf({ place }: PostIt): number {
  return place[0] === 'lane' ? place[2] * 10_000 + place[1] : 0;
}

function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  // Equal values share the middle of their places.
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

/** Spearman's correlation times the root of n - 1: about normal, with variance 1, where there is no connection. */
function score(xs: readonly number[], ys: readonly number[]): number {
  const [a, b] = [ranksOf(xs), ranksOf(ys)];
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [ma, mb] = [mean(a), mean(b)];
  const dot = a.reduce((sum, one, index) => sum + (one - ma) * ((b[index] ?? 0) - mb), 0);
  const spread = (all: readonly number[], m: number) =>
    Math.sqrt(all.reduce((sum, one) => sum + (one - m) ** 2, 0));
  return (dot / (spread(a, ma) * spread(b, mb))) * Math.sqrt(xs.length - 1);
}

/** How far each trace goes with the order of the writers over many reveals, in standard deviations from chance. */
function connections(mixOf: (random: Random) => Shuffle): Record<string, number> {
  const sums: Record<string, number> = {};
  for (let seed = 1; seed <= REVEALS; seed++) {
    const random = createRandom(seed);
    seedIds(random);
    const notes = reveal(random, mixOf(random));
    for (const name of Object.keys(notes[0]?.traces ?? {}))
      sums[name] =
        (sums[name] ?? 0) +
        score(
          notes.map(({ writer }) => writer),
          notes.map(({ traces }) => traces[name] ?? 0),
        );
  }
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / Math.sqrt(REVEALS)]));
}

describe('row 54: whose an anonymous note is', () => {
  it('goes with no order, clock, id, rank, place or withdrawal, over many reveals of eight writers', () => {
    const found = connections((random) => (items) => shuffle(items, (end) => random.below(end)));
    expect(Object.keys(found)).toHaveLength(6);
    for (const [name, sigma] of Object.entries(found)) expect(Math.abs(sigma), name).toBeLessThan(3.3);
  });

  it('would be found: the same test catches notes that are not shuffled', () => {
    const found = connections(() => (items) => [...items]);
    for (const name of ['order', 'clock', 'rank', 'place'])
      expect(Math.abs(found[name] ?? 0), name).toBeGreaterThan(20);
    // Ids and hashes are random whatever the order is.
    for (const name of ['id', 'withdrawal']) expect(Math.abs(found[name] ?? 0), name).toBeLessThan(3.3);
  });

  it('the shuffle is a fair one: each note comes to each place as often', () => {
    const counts = Array.from({ length: 6 }, () => Array<number>(6).fill(0));
    const rounds = 6000;
    const random = createRandom(11);
    for (let turn = 0; turn < rounds; turn++)
      for (const [place, one] of shuffle([0, 1, 2, 3, 4, 5], (end) => random.below(end)).entries()) {
        const row = counts[one];
        if (row) row[place] = (row[place] ?? 0) + 1;
      }
    const expected = rounds / 6;
    const chi = counts.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 25 degrees of freedom: beyond 44.3 in one of a hundred.
    expect(chi).toBeLessThan(44.3);
    // With the server's own randomness nothing is lost or doubled.
    expect(shuffle(['a', 'b', 'c']).sort()).toEqual(['a', 'b', 'c']);
  });
});
