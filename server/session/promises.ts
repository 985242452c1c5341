import type { PostIt } from '../../shared/model/postIt.ts';
import { BEYONDS, REACHES } from '../../shared/session/facts.ts';
import type { StoredRound } from '../storage/workshopStore.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { readRoundDetails, type RoundDetails } from './details.ts';
import type { WorkshopState } from './workshopState.ts';

/** What the writers of some notes were told of who can read. */
export type ReaderPromise = Pick<RoundDetails, 'reach' | 'beyond'>;

/** Where nothing was said nothing was promised. */
const narrowest: ReaderPromise = { reach: 'board', beyond: 'nothing' };

/** What the writer of a note on this board was told; of an unknown round, whatever any writer on this board was told. */
export function promiseOf(state: WorkshopState, boardId: string, roundId: string | null): ReaderPromise {
  const rounds = listRounds(state, boardId);
  const round = rounds.find(({ id }) => id === roundId);
  if (round !== undefined) return readRoundDetails(round);
  const told = rounds.map(readRoundDetails);
  return {
    reach: REACHES.find((reach) => told.some((one) => one.reach === reach)) ?? narrowest.reach,
    beyond: BEYONDS.find((beyond) => told.some((one) => one.beyond === beyond)) ?? narrowest.beyond,
  };
}

/** The round that binds a note of this board: its own, or for one of no known round the one that lets least leave. */
export function bindingRound(state: WorkshopState, boardId: string, roundId: string | null): string | null {
  const rounds = listRounds(state, boardId);
  if (rounds.some(({ id }) => id === roundId)) return roundId;
  const width = (round: StoredRound) => BEYONDS.indexOf(readRoundDetails(round).beyond);
  return rounds.toSorted((a, b) => width(a) - width(b))[0]?.id ?? null;
}

/** Whether the words of a note may leave the workshop. */
export function mayLeave(state: WorkshopState, boardId: string, { round }: PostIt): boolean {
  return promiseOf(state, boardId, round).beyond === 'words';
}

/** A round with notes on the board whose writers were told too little and were not asked again, by a name that people know it by; or null. */
export function findPromise(
  state: WorkshopState,
  boardId: string,
  { postIt }: BoardSnapshot,
  isTooNarrow: (promise: ReaderPromise) => boolean,
): string | null {
  const rounds = new Set([...postIt.values()].filter(({ deleted }) => !deleted).map(({ round }) => round));
  for (const round of rounds)
    if (isTooNarrow(promiseOf(state, boardId, round)) && isTooNarrow(askedOf(state, boardId, round)))
      return nameRound(state, boardId, round, isTooNarrow);
  return null;
}

/**
 * The most readers whom the writers of a round were asked about and have had time to agree to: what they did not agree
 * to stays behind, and holds nothing up. Whoever was asked about readers inside was not asked about those outside.
 */
function askedOf(state: WorkshopState, boardId: string, roundId: string | null): ReaderPromise {
  const round = listRounds(state, boardId).find(({ id }) => id === roundId);
  return (round && readRoundDetails(round).asked) ?? narrowest;
}

/** The more of both. */
export function widest(one: ReaderPromise | null, other: ReaderPromise): ReaderPromise {
  if (one === null) return other;
  return {
    reach: REACHES.findLast((reach) => reach === one.reach || reach === other.reach) ?? other.reach,
    beyond: BEYONDS.findLast((beyond) => beyond === one.beyond || beyond === other.beyond) ?? other.beyond,
  };
}

function nameRound(
  state: WorkshopState,
  boardId: string,
  roundId: string | null,
  isTooNarrow: (promise: ReaderPromise) => boolean,
): string {
  const rounds = listRounds(state, boardId);
  const round =
    rounds.find(({ id }) => id === roundId) ?? rounds.find((one) => isTooNarrow(readRoundDetails(one)));
  if (round === undefined) return 'this board';
  const { title } = readRoundDetails(round);
  return title === '' ? `round ${rounds.indexOf(round) + 1}` : `the round “${title}”`;
}

function listRounds({ rounds }: WorkshopState, boardId: string): StoredRound[] {
  return [...rounds.values()].filter((round) => round.boardId === boardId);
}
