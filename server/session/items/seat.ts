import * as z from 'zod/mini';
import { SEAT_KINDS } from '../../../shared/session/networkFacts.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';
import { changeItem, createItemReader } from './itemChanges.ts';

/** See `SeatFact`; who is away and what is voiced follow from these. */
const seatDetails = z.object({
  actorId: z.string(),
  kind: z.enum(SEAT_KINDS),
  holder: z.nullable(z.string()),
  isPerson: z.boolean(),
  offeredTo: z.nullable(z.string()),
  owes: z.array(z.string()),
  excused: z.array(z.string()),
  out: z.array(z.string()),
  shared: z.array(z.string()),
});

export type SeatDetails = z.infer<typeof seatDetails>;
export const readSeat = createItemReader(seatDetails);

export const EMPTY_SEAT: Omit<SeatDetails, 'actorId' | 'kind'> = {
  holder: null,
  isPerson: false,
  offeredTo: null,
  owes: [],
  excused: [],
  out: [],
  shared: [],
};

/** All seats and chairs of a workshop. */
export function listSeats({ items }: WorkshopState): StoredItem[] {
  return [...items.ofKind('seat').values()];
}

/** The seat or chair of an actor; at most one. */
export function seatOf({ items }: WorkshopState, boardId: string, actorId: string): StoredItem | undefined {
  return items.onBoard('seat', boardId).find((seat) => readSeat(seat).actorId === actorId);
}

export function patchSeat(seat: StoredItem, patch: Partial<SeatDetails>): WorkshopChange {
  return changeItem(seat, { ...readSeat(seat), ...patch });
}

/** Who is in a role of this seat now and was not brought out of it. */
export function inRole({ owes, excused }: Pick<SeatDetails, 'owes' | 'excused'>): string[] {
  return owes.filter((id) => !excused.includes(id));
}

/** A list without somebody. */
export function without(list: readonly string[], id: string): string[] {
  return list.filter((one) => one !== id);
}

/** A list with somebody, once. */
export function withOne(list: readonly string[], id: string): string[] {
  return [...without(list, id), id];
}

/** Seats of somebody, and of people without a device for whom they write. */
export function seatsHeldThrough(state: WorkshopState, participantId: string): StoredItem[] {
  return listSeats(state).filter((seat) => {
    const { holder } = readSeat(seat);
    const by = holder === null ? undefined : state.participants.get(holder)?.more['by'];
    return holder === participantId || by === participantId;
  });
}
