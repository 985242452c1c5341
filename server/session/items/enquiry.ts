import * as z from 'zod/mini';
import { PRIORITIES } from '../../../shared/model/place.ts';
import { peopleIn, SWAP_STATES, SWAP_WAYS } from '../../../shared/session/enquiryFacts.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';
import { createItemReader, dropItem } from './itemChanges.ts';
import { patchSeat, readSeat, withOne, without, type SeatDetails } from './seat.ts';

const swapDetails = z.object({
  way: z.enum(SWAP_WAYS),
  state: z.enum(SWAP_STATES),
  moves: z.array(
    z.object({
      seatId: z.string(),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      /** Whoever left it for a while is the person of the seat. */
      wasPerson: z.boolean(),
    }),
  ),
  agreed: z.array(z.string()),
});
export type SwapDetails = z.infer<typeof swapDetails>;
export type StoredMove = SwapDetails['moves'][number];
export const readSwap = createItemReader(swapDetails);

const doubleDetails = z.object({
  seatId: z.string(),
  by: z.string(),
  to: z.string(),
  row: z.enum(PRIORITIES),
  text: z.string(),
});
export type DoubleDetails = z.infer<typeof doubleDetails>;
export const readDouble = createItemReader(doubleDetails);

export function listSwaps({ items }: WorkshopState): StoredItem[] {
  return [...items.ofKind('swap').values()];
}

export function listDoubles({ items }: WorkshopState): StoredItem[] {
  return [...items.ofKind('double').values()];
}

/** The swap that a seat is in now; undefined while everybody sits in their own. */
export function swapOf(state: WorkshopState, seatId: string): StoredItem | undefined {
  return listSwaps(state).find((item) => {
    const { state: is, moves } = readSwap(item);
    return is === 'on' && moves.some((move) => move.seatId === seatId);
  });
}

/** Whether somebody left this seat for a while only: they are in its role still. */
export function isLentBy(state: WorkshopState, seatId: string, participantId: string): boolean {
  const item = swapOf(state, seatId);
  const moves = item ? readSwap(item).moves : [];
  return moves.some((move) => move.seatId === seatId && move.from === participantId);
}

/** In a role from now on, until one comes out of it. */
export function takeRole({ owes, out, shared }: SeatDetails, participantId: string): Partial<SeatDetails> {
  return {
    owes: withOne(owes, participantId),
    out: without(out, participantId),
    shared: without(shared, participantId),
  };
}

/** Everybody sits down where they are to sit for a while. Whoever does is in a role that they come out of, the person of another seat too. */
export function planSwapOn(state: WorkshopState, { moves }: SwapDetails): WorkshopChange[] {
  return moves.flatMap(({ seatId, to }) => {
    const seat = state.items.get('seat', seatId);
    if (seat === undefined) return [];
    const role = to === null ? {} : takeRole(readSeat(seat), to);
    return [patchSeat(seat, { ...role, holder: to, isPerson: false, offeredTo: null })];
  });
}

/**
 * Everybody is in the seat that they had before, as far as it is theirs still: who has stood up, came out of all roles or was sent out
 * does not sit down again, and a seat that somebody else has by now stays theirs. What they owe for the other's seat stays.
 */
export function planSwapOff(state: WorkshopState, item: StoredItem): WorkshopChange[] {
  const swap = readSwap(item);
  const changes = swap.state === 'on' ? swap.moves.flatMap((move) => planBack(state, swap, move)) : [];
  return [...changes, dropItem(item)];
}

function planBack(state: WorkshopState, swap: SwapDetails, move: StoredMove): WorkshopChange[] {
  const seat = state.items.get('seat', move.seatId);
  const holder = seat ? readSeat(seat).holder : null;
  // Somebody else has it by now; whoever was to sit there may have stood up.
  if (seat === undefined || (holder !== null && holder !== move.to)) return [];
  const comesBack = move.from !== null && isStillIn(state, swap, move, readSeat(seat));
  const back = comesBack
    ? { holder: move.from, isPerson: move.wasPerson }
    : { holder: null, isPerson: false };
  return [patchSeat(seat, { ...back, offeredTo: null })];
}

/** Whoever left the seat for a while sits where the swap put them, and is of this seat still. */
function isStillIn(
  state: WorkshopState,
  { moves }: SwapDetails,
  move: StoredMove,
  seat: SeatDetails,
): boolean {
  const { from, wasPerson } = move;
  const person = from === null ? undefined : state.participants.get(from);
  if (from === null || person === undefined || person.removed) return false;
  const meanwhile = moves.find(({ to }) => to === from);
  const there = meanwhile && state.items.get('seat', meanwhile.seatId);
  if (there && readSeat(there).holder !== from) return false;
  return wasPerson || (seat.owes.includes(from) && !seat.excused.includes(from));
}

/** Whoever is gone holds nobody in another's seat, and what was said by or for them goes with them. */
export function planEnquiryWithout(state: WorkshopState, participantId: string): WorkshopChange[] {
  const swaps = listSwaps(state).filter((item) => peopleIn(readSwap(item)).includes(participantId));
  const doubles = listDoubles(state).filter((item) => {
    const { by, to } = readDouble(item);
    return by === participantId || to === participantId;
  });
  return [...swaps.flatMap((item) => planSwapOff(state, item)), ...doubles.map(dropItem)];
}

/** What an enquiry leaves nobody with when its step is over: all seats are given back, and what was not answered is gone. */
export function planEndOfEnquiry(state: WorkshopState): WorkshopChange[] {
  return [
    ...listSwaps(state).flatMap((item) => planSwapOff(state, item)),
    ...listDoubles(state).map(dropItem),
  ];
}
