import type { BoardSnapshot } from '../model/snapshot.ts';
import { countsAsPerson } from './mapFigures.ts';

/** A seat as far as it is counted. */
export interface CountedSeat {
  readonly actorId: string;
  readonly held: boolean;
}

/** How many are around a whānau, and who of them sits here. */
export interface SeatCounts {
  /** Everybody on the board but agencies as such; an agency that has a seat counts. */
  readonly people: number;
  readonly held: number;
  /** Seats and chairs in which nobody sits. */
  readonly empty: number;
}

/** Counts the people of a network and its seats; seats of who is in the bin count no more. */
export function seatCounts(
  { actor }: Pick<BoardSnapshot, 'actor'>,
  seats: readonly CountedSeat[],
): SeatCounts {
  const there = seats.filter(({ actorId }) => actor.get(actorId)?.deleted === false);
  const seated = new Set(there.map(({ actorId }) => actorId));
  const people = [...actor.values()].filter(
    (one) => !one.deleted && (countsAsPerson(one) || seated.has(one.id)),
  );
  const held = there.filter((seat) => seat.held).length;
  return { people: people.length, held, empty: there.length - held };
}
