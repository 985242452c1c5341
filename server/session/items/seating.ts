import { NO_SEATING, type Seating } from '../../../shared/permissions/seating.ts';
import type { WorkshopState } from '../workshopState.ts';
import { networkDetailsOf } from './network.ts';
import { readSeat } from './seat.ts';

/** The seats of a board and what was said of its network, as rights depend on them. */
export function readSeating(state: WorkshopState, boardId: string): Seating {
  const { items } = state;
  if (items.ofKind('seat').size === 0 && items.ofKind('network').size === 0) return NO_SEATING;
  const seats = items.onBoard('seat', boardId).map(readSeat);
  return {
    seats: new Map(seats.map((seat) => [seat.actorId, seat])),
    network: networkDetailsOf(state, boardId),
  };
}
