import { cleanText } from '../model/cleanText.ts';
import { newId } from '../model/ids.ts';
import { POST_IT_TEXT_MAX, postItTable } from '../model/postIt.ts';
import { WITHDRAWAL_HASH, type PrivateNote } from '../model/privateNote.ts';
import { completeRecord, type PlainRecord } from '../model/recordTable.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { liveLanes } from '../layout/whereabouts.ts';
import { placeNotes } from './placeNotes.ts';

/** What one person wrote in private in one round. */
export interface PrivateWords {
  readonly participantId: string;
  readonly notes: readonly PrivateNote[];
}

/** A note on its way from somebody's own document to the board. */
export interface RevealedNote {
  /** A fresh one, which no client ever had. */
  readonly id: string;
  readonly text: string;
  readonly lane: string | null;
  /** Whose it will be; null = nobody's, and nobody can find out. */
  readonly participantId: string | null;
  /** Hash of the token that takes it back; empty when there is none. */
  readonly withdrawal: string;
}

/** Puts a list into an order that nobody can foresee. */
export type Shuffle = <Item>(items: readonly Item[]) => Item[];

/** The notes that may be shown: with words in them, and not held back. */
export function showableNotes(notes: readonly PrivateNote[]): PrivateNote[] {
  return notes.filter(
    ({ text, heldBack, deleted }) => !deleted && !heldBack && cleanText(text).trim() !== '',
  );
}

/**
 * Takes from the private words what is to be shown, in random order, under new ids.
 * @param lane where all go; null = where each writer said
 * @param named whether they stay their writers'
 */
export function chooseNotes(
  writers: readonly PrivateWords[],
  {
    lane,
    named,
    shuffle,
  }: { readonly lane: string | null; readonly named: boolean; readonly shuffle: Shuffle },
): RevealedNote[] {
  const all = writers.flatMap(({ participantId, notes }) =>
    showableNotes(notes).map((note) => ({ participantId, note })),
  );
  return shuffle(all).map(({ participantId, note }) => ({
    id: newId(),
    text: cleanText(note.text).trim().slice(0, POST_IT_TEXT_MAX),
    lane: lane ?? note.lane,
    participantId: named ? participantId : null,
    withdrawal: WITHDRAWAL_HASH.test(note.withdrawal) ? note.withdrawal : '',
  }));
}

/** The post-its for a board: all alike, in rows where there is room, in the order of the list. */
export function placeRevealed(
  snapshot: BoardSnapshot,
  notes: readonly RevealedNote[],
  roundId: string,
): PlainRecord[] {
  const lanes = new Map(liveLanes(snapshot).map((lane) => [lane.id, lane]));
  const laneOf = (note: RevealedNote) => lanes.get(note.lane ?? '') ?? null;
  const places = placeNotes(
    notes.map((note) => ({ lane: laneOf(note), size: 'M' as const })),
    snapshot,
  );
  return notes.map((note, index) => {
    const place = places[index];
    return completeRecord(postItTable, note.id, {
      text: note.text,
      lane: laneOf(note)?.id ?? null,
      round: roundId,
      anonymous: note.participantId === null,
      ...(place === undefined ? {} : { place }),
    });
  });
}
