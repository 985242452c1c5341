import { peopleIn } from '../../../shared/session/enquiryFacts.ts';
import { MOST_SEATS } from '../../../shared/session/networkLimits.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandOutcome, type CommandRuns } from '../commandRun.ts';
import { newId } from '../../../shared/model/ids.ts';
import { isLentBy, listSwaps, planSwapOff, readSwap, swapOf, takeRole } from '../items/enquiry.ts';
import { dropItem, putItem } from '../items/itemChanges.ts';
import {
  EMPTY_SEAT,
  listSeats,
  patchSeat,
  readSeat,
  seatOf,
  without,
  type SeatDetails,
} from '../items/seat.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requireBoardDetails } from './boardPatch.ts';
import { requirePerson } from './requirePerson.ts';
import { readActorOf, requireAsked, requireFree, requireOutOfRole, requireSeat } from './seatRules.ts';

type SeatCommand =
  | 'offerSeats'
  | 'takeSeat'
  | 'leaveSeat'
  | 'handSeat'
  | 'addChair'
  | 'speakForChair'
  | 'removeSeat'
  | 'thisIsMe';

const IDLE: CommandOutcome = { changes: [], isIdle: true };

/** Seats and empty chairs. The server holds them: one plan after another, so that a race has one winner. */
export const seatCommands: CommandRuns<SeatCommand> = {
  offerSeats:
    ({ boardId, actorIds }) =>
    (state) => {
      requireBoardDetails(state, boardId);
      const missing = [...new Set(actorIds)].filter((id) => seatOf(state, boardId, id) === undefined);
      requireRoom(state, boardId, missing.length);
      const made = missing.map((actorId) =>
        newSeat(state, boardId, { ...EMPTY_SEAT, actorId, kind: 'seat' }),
      );
      return { changes: made.map(({ change }) => change), result: { seatIds: made.map(({ id }) => id) } };
    },
  async takeSeat({ seatId }, context) {
    const actor = await readActorOf(context, seatId);
    const { participantId } = context;
    return (state) => {
      const seat = requireSeat(state, seatId);
      if (readSeat(seat).holder === participantId) return IDLE;
      requireAsked(state, seat, actor);
      requireNotLent(state, seat);
      requireFree(state, seat, participantId, context);
      requireOutOfRole(state, participantId);
      requireOwnSeat(state, participantId);
      return { changes: [...planStandUp(state, seat, participantId), sitDown(seat, participantId)] };
    };
  },
  leaveSeat:
    ({ seatId }, { participantId }) =>
    (state) => {
      const seat = requireSeat(state, seatId);
      if (readSeat(seat).holder !== participantId) return IDLE;
      return { changes: [patchSeat(seat, { holder: null, isPerson: false, offeredTo: null })] };
    },
  handSeat:
    ({ seatId, to }, { participantId }) =>
    (state) => {
      const seat = requireSeat(state, seatId);
      const { holder, offeredTo } = readSeat(seat);
      const declines = to === null && offeredTo === participantId;
      if (holder !== participantId && !declines)
        throw new CommandRefused('not-author', 'Only whoever sits there hands a seat over.');
      if (to === participantId) return IDLE;
      if (to !== null) requireOwnSeat(state, participantId);
      if (to !== null) requirePerson(state, to);
      return { changes: [patchSeat(seat, { offeredTo: to })] };
    },
  addChair:
    ({ boardId, actorId }) =>
    (state) => {
      requireBoardDetails(state, boardId);
      const known = seatOf(state, boardId, actorId);
      if (known === undefined) {
        requireRoom(state, boardId, 1);
        const { id, change } = newSeat(state, boardId, { ...EMPTY_SEAT, actorId, kind: 'chair' });
        return { changes: [change], result: { seatId: id } };
      }
      requireNotLent(state, known);
      if (readSeat(known).holder !== null)
        throw new CommandRefused('seat-taken', 'Somebody sits in this seat: it is not empty.');
      return { changes: [patchSeat(known, { kind: 'chair' })], result: { seatId: known.id } };
    },
  async speakForChair({ seatId }, context) {
    const actor = await readActorOf(context, seatId);
    const { participantId } = context;
    return (state) => {
      const chair = requireSeat(state, seatId);
      const details = readSeat(chair);
      if (details.kind !== 'chair')
        throw new CommandRefused('seat-taken', 'This chair has become a seat that somebody holds.');
      requireAsked(state, chair, actor);
      requireOutOfRole(state, participantId);
      if (details.owes.includes(participantId)) return IDLE;
      return { changes: [patchSeat(chair, takeRole(details, participantId))] };
    };
  },
  removeSeat:
    ({ seatId }) =>
    (state) => {
      const seat = requireSeat(state, seatId);
      requireNotLent(state, seat);
      const { holder, owes } = readSeat(seat);
      if (holder !== null || owes.length > 0)
        throw new CommandRefused('held', 'Somebody is still in the role of this seat.');
      return { changes: [dropItem(seat)] };
    },
  thisIsMe:
    ({ boardId, actorId }, { participantId, ...context }) =>
    (state) => {
      requireBoardDetails(state, boardId);
      const known = seatOf(state, boardId, actorId);
      const swap = known && isLentBy(state, known.id, participantId) ? swapOf(state, known.id) : undefined;
      // Theirs again at once, and everybody else sits where they sat.
      if (swap) return { changes: planSwapOff(state, swap) };
      const before = known ? readSeat(known) : { ...EMPTY_SEAT, actorId, kind: 'seat' as const };
      if (known && before.isPerson) requireFree(state, known, participantId, context);
      const mine: SeatDetails = {
        ...before,
        ...{ kind: 'seat', holder: participantId, isPerson: true, offeredTo: null },
        owes: without(before.owes, participantId),
        excused: without(before.excused, participantId),
      };
      if (known) return { changes: [...planLeaveOwn(state, known, participantId), patchSeat(known, mine)] };
      requireRoom(state, boardId, 1);
      const made = newSeat(state, boardId, mine);
      return {
        changes: [...planLeaveOwn(state, { boardId, id: '' }, participantId), made.change],
        result: { seatId: made.id },
      };
    },
};

function sitDown(seat: StoredItem, participantId: string): WorkshopChange {
  const role = takeRole(readSeat(seat), participantId);
  return patchSeat(seat, { ...role, kind: 'seat', holder: participantId, isPerson: false, offeredTo: null });
}

/** One sits in one seat at a time; who was in the other one still comes out of that role. */
function planStandUp(
  state: WorkshopState,
  { boardId, id }: Pick<StoredItem, 'boardId' | 'id'>,
  participantId: string,
  isPerson = false,
): WorkshopChange[] {
  return listSeats(state)
    .filter((seat) => seat.boardId === boardId && seat.id !== id)
    .filter((seat) => readSeat(seat).holder === participantId && readSeat(seat).isPerson === isPerson)
    .map((seat) => patchSeat(seat, { holder: null, isPerson: false, offeredTo: null }));
}

/** Who sits in another's seat for a while gives it back, and neither hands it over nor takes a third one. */
function requireOwnSeat(state: WorkshopState, participantId: string): void {
  const swapped = listSwaps(state).map(readSwap);
  if (swapped.some((swap) => swap.state === 'on' && peopleIn(swap).includes(participantId)))
    throw new CommandRefused('held', 'You have swapped seats for a while. Give them back first.');
}

/** A seat that changed hands for a while is given back first. */
function requireNotLent(state: WorkshopState, seat: StoredItem): void {
  if (swapOf(state, seat.id))
    throw new CommandRefused('seat-taken', 'This seat is swapped for a while. It is given back first.');
}

/** Nobody is two people of one network. */
function planLeaveOwn(state: WorkshopState, seat: Pick<StoredItem, 'boardId' | 'id'>, participantId: string) {
  return planStandUp(state, seat, participantId, true);
}

function newSeat(state: WorkshopState, boardId: string, more: SeatDetails) {
  const id = newId();
  return { id, change: putItem({ id, workshopId: state.workshop.id, boardId, kind: 'seat', more }) };
}

function requireRoom({ items }: WorkshopState, boardId: string, more: number): void {
  if (items.onBoard('seat', boardId).length + more > MOST_SEATS)
    throw new CommandRefused('too-many', `A board has at most ${MOST_SEATS} seats and chairs.`);
}
