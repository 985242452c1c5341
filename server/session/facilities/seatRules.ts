import type { Actor } from '../../../shared/model/actor.ts';
import { mayBeVoiced } from '../../../shared/permissions/voicing.ts';
import { SEAT_WAITS_MS } from '../../../shared/session/networkLimits.ts';
import type { StoredItem } from '../../storage/workshopStore.ts';
import { awaySinceOf } from '../awaySince.ts';
import { CommandRefused, type CommandContext } from '../commandRun.ts';
import { networkDetailsOf } from '../items/network.ts';
import { listSeats, readSeat } from '../items/seat.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requireItem } from './requireItem.ts';

type Reader = Pick<CommandContext, 'state' | 'readBoard'>;

export function requireSeat(state: WorkshopState, seatId: string): StoredItem {
  return requireItem(state, 'seat', seatId, 'This seat is no longer there.');
}

/** The actor of a seat as the board has it now; undefined where it is not known there, or in the bin. */
export async function readActorOf({ state, readBoard }: Reader, seatId: string): Promise<Actor | undefined> {
  const seat = requireSeat(state(), seatId);
  const { actorId } = readSeat(seat);
  const actor = await readBoard(seat.boardId, (snapshot) => snapshot.actor.get(actorId));
  return actor?.deleted === false ? actor : undefined;
}

/** Nobody speaks for a real whānau, or for somebody who has died, unless the whānau was asked. */
export function requireAsked(state: WorkshopState, { boardId }: StoredItem, actor: Actor | undefined): void {
  if (actor === undefined)
    throw new CommandRefused('not-found', 'Whoever this seat is for is no longer on the board.');
  if (!mayBeVoiced(networkDetailsOf(state, boardId), actor))
    throw new CommandRefused(
      'not-asked',
      'This is a real whānau, and it does not say who asked them. Ask the whānau first; until then nobody speaks for them.',
    );
}

/** Whoever was brought out of a role while they were away comes out of it themselves first. */
export function requireOutOfRole(state: WorkshopState, participantId: string): void {
  if (listSeats(state).some((seat) => readSeat(seat).excused.includes(participantId)))
    throw new CommandRefused('held', 'Come out of your earlier role first.');
}

/** Refuses a seat that is somebody else's for now. */
export function requireFree(
  state: WorkshopState,
  seat: StoredItem,
  participantId: string,
  { awaySince, now }: Pick<CommandContext, 'awaySince' | 'now'>,
): void {
  const { holder, offeredTo } = readSeat(seat);
  if (holder === null || holder === participantId || offeredTo === participantId) return;
  const since = awaySinceOf(state, awaySince, holder);
  if (since === null) throw new CommandRefused('seat-taken', 'Somebody else has just taken this seat.');
  if (now - since < SEAT_WAITS_MS)
    throw new CommandRefused(
      'seat-taken',
      'Whoever sits here has lost their connection. The seat waits for them for two minutes.',
    );
}
