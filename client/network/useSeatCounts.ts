import type { SeatCounts } from '../../shared/queries/seatCounts.ts';
import { useCounted } from '../seats/useSeats.ts';

/** People around this board's network, and their seats: those that somebody holds, and those that nobody does, empty chairs among them. */
export function useSeatCounts(): SeatCounts {
  return useCounted();
}
