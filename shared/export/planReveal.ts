import { cleanText } from '../model/cleanText.ts';
import { newId } from '../model/ids.ts';
import { boxAround } from '../geometry/box.ts';
import { LANE_GAP, LANE_HEADER, LANE_PADDING } from '../layout/laneLayout.ts';
import { ranked } from '../layout/ranked.ts';
import { laneTable, type Lane } from '../model/lane.ts';
import { POST_IT_SIDE, POST_IT_TEXT_MAX, postItTable } from '../model/postIt.ts';
import { WITHDRAWAL_HASH, type PrivateNote } from '../model/privateNote.ts';
import { completeRecord, type PlainRecord } from '../model/recordTable.ts';
import { highestRank, ranksBetween } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { laneBox, liveLanes, postItBox } from '../layout/whereabouts.ts';
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

/** A round whose notes go to a board. */
export interface RevealedRound {
  readonly roundId: string;
  /** What was asked. */
  readonly title: string;
  /** The id of the part that notes get which answer no other part. */
  readonly ownLane: string;
}

/** What a reveal adds to a board. */
export interface PlacedReveal {
  /** Headed by the question, for notes that answer no part of the board; null when there are none. */
  readonly lane: Lane | null;
  readonly notes: readonly PlainRecord[];
}

/** The post-its for a board: all alike, in rows where there is room, in the order of the list; each under a heading. */
export function placeRevealed(
  snapshot: BoardSnapshot,
  notes: readonly RevealedNote[],
  { roundId, title, ownLane }: RevealedRound,
): PlacedReveal {
  const lanes = new Map(liveLanes(snapshot).map((lane) => [lane.id, lane]));
  const loose = notes.filter((note) => !lanes.has(note.lane ?? '')).length;
  const hasRoom = snapshot.lane.size < laneTable.most;
  const lane = loose > 0 && hasRoom ? makeOwnLane(snapshot, { id: ownLane, title }, loose) : null;
  const laneOf = (note: RevealedNote) => lanes.get(note.lane ?? '') ?? lane;
  const places = placeNotes(
    notes.map((note) => ({ lane: laneOf(note), size: 'M' as const })),
    snapshot,
  );
  const records = notes.map((note, index) => {
    const place = places[index];
    return completeRecord(postItTable, note.id, {
      text: note.text,
      lane: laneOf(note)?.id ?? null,
      round: roundId,
      anonymous: note.participantId === null,
      ...(place === undefined ? {} : { place }),
    });
  });
  return { lane, notes: records };
}

/** Between a part of its own and what lies above it, world units. */
const BELOW = 120;
const LEAST_COLUMNS = 6;

/** A part for the answers to a question that fits no part of the board: below all that is there, with room for them. */
function makeOwnLane(
  snapshot: BoardSnapshot,
  { id, title }: Pick<Lane, 'id' | 'title'>,
  count: number,
): Lane {
  const step = POST_IT_SIDE.M + LANE_GAP;
  const columns = Math.max(LEAST_COLUMNS, Math.ceil(Math.sqrt(count * 1.5)));
  const rows = Math.ceil(count / columns);
  const live = [...snapshot.postIt.values()].filter(({ deleted }) => !deleted);
  const lanes = liveLanes(snapshot);
  const there = boxAround([...lanes.map(laneBox), ...live.map((note) => postItBox(snapshot, note))]);
  const [rank] = ranksBetween(highestRank(lanes.map(ranked)), null, 1);
  return {
    ...{ id, title, prompt: '', question: '', part: '', deleted: false },
    place: ['board', there?.minX ?? 0, there === null ? 0 : there.maxY + BELOW, rank ?? 'a0'],
    width: 2 * LANE_PADDING + columns * step - LANE_GAP,
    height: LANE_HEADER + rows * step + LANE_PADDING,
  };
}
