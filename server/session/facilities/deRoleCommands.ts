import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import { awaySinceOf } from '../awaySince.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { isLentBy } from '../items/enquiry.ts';
import { inRole, listSeats, patchSeat, readSeat, withOne, without } from '../items/seat.ts';
import type { WorkshopState } from '../workshopState.ts';

/** Coming out of a role, and saying what it was like. */
export const deRoleCommands: CommandRuns<'deRole' | 'sharedAfter' | 'deRoleFor'> = {
  deRole:
    ({ left = false }, { participantId }) =>
    (state) => ({
      changes: (left ? seatsLeft(state, participantId) : seatsOwed(state, participantId)).map((seat) => {
        const { owes, excused, out } = readSeat(seat);
        return patchSeat(seat, {
          ...standUp(seat, participantId),
          owes: without(owes, participantId),
          excused: without(excused, participantId),
          out: withOne(out, participantId),
        });
      }),
    }),
  sharedAfter:
    (_input, { participantId }) =>
    (state) => ({
      changes: seatsWhere(state, ({ out }) => out.includes(participantId)).map((seat) =>
        patchSeat(seat, { shared: withOne(readSeat(seat).shared, participantId) }),
      ),
    }),
  deRoleFor:
    ({ participantId }, { awaySince }) =>
    (state) => {
      if (!state.participants.has(participantId))
        throw new CommandRefused('not-found', 'There is nobody of this id in the workshop.');
      if (awaySinceOf(state, awaySince, participantId) === null)
        throw new CommandRefused('held', 'They are here and can come out of their role themselves.');
      const seats = seatsWhere(state, (details) => inRole(details).includes(participantId));
      const changes = seats.map((seat): WorkshopChange => {
        const excused = withOne(readSeat(seat).excused, participantId);
        return patchSeat(seat, { ...standUp(seat, participantId), excused });
      });
      return { changes, isIdle: changes.length === 0 };
    },
};

function seatsOwed(state: WorkshopState, participantId: string): StoredItem[] {
  return seatsWhere(state, ({ owes }) => owes.includes(participantId));
}

/** Of these the ones that somebody has no more: it was given back, left, or they were brought out of it. */
function seatsLeft(state: WorkshopState, participantId: string): StoredItem[] {
  return seatsOwed(state, participantId).filter((seat) => {
    const { excused, kind, holder } = readSeat(seat);
    if (excused.includes(participantId)) return true;
    return kind === 'seat' && holder !== participantId && !isLentBy(state, seat.id, participantId);
  });
}

function standUp(seat: StoredItem, participantId: string) {
  return readSeat(seat).holder === participantId ? { holder: null, offeredTo: null } : {};
}

function seatsWhere(
  state: WorkshopState,
  fits: (seat: ReturnType<typeof readSeat>) => boolean,
): StoredItem[] {
  return listSeats(state).filter((seat) => fits(readSeat(seat)));
}
