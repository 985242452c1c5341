import { useMemo } from 'react';
import type { Actor } from '../../shared/model/actor.ts';
import { liveActors } from '../../shared/queries/network.ts';
import { seatCounts, type SeatCounts } from '../../shared/queries/seatCounts.ts';
import type { SwapFact } from '../../shared/session/enquiryFacts.ts';
import type { NetworkFact, SeatFact } from '../../shared/session/networkFacts.ts';
import { NOTHING_SAID } from '../../shared/session/networkFacts.ts';
import { useAgenda } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { seatsOn } from '../session/seatingByFacts.ts';
import { useFact } from '../session/useFact.ts';
import { isSeatingOver } from './wayOut.ts';

/** The seats and chairs of this board, in no order. */
export function useSeats(): readonly SeatFact[] {
  const { session, boardId } = useWorkspace();
  const seat = useFact(session, ({ items }) => items.seat);
  return useMemo(() => seatsOn({ seat }, boardId), [seat, boardId]);
}

/** Seats of all boards of the workshop: a role goes along to the next board. */
export function useAllSeats(): readonly SeatFact[] {
  const { session } = useWorkspace();
  const seat = useFact(session, ({ items }) => items.seat);
  return useMemo(() => Object.values(seat), [seat]);
}

export interface SeatRow {
  readonly actor: Actor;
  readonly seat: SeatFact | null;
}

/** Everybody on the board in their order, with their seat or chair. */
export function useSeatRows(): readonly SeatRow[] {
  const { board } = useWorkspace();
  const snapshot = useSnapshot(board);
  const seats = useSeats();
  const byActor = new Map(seats.map((seat) => [seat.actorId, seat]));
  return liveActors(snapshot).map((actor) => ({ actor, seat: byActor.get(actor.id) ?? null }));
}

export function useCounted(): SeatCounts {
  const { board } = useWorkspace();
  return seatCounts(useSnapshot(board), useSeats());
}

const nothingSaid = new Map<string, NetworkFact>();

/** What was said of this board's network. */
export function useNetwork(): NetworkFact {
  const { session, boardId } = useWorkspace();
  return useFact(session, ({ items }) => items.network[boardId] ?? unsaid(boardId));
}

/** The same object each time, as following a fact asks for. */
function unsaid(boardId: string): NetworkFact {
  const known = nothingSaid.get(boardId) ?? { id: boardId, ...NOTHING_SAID };
  nothingSaid.set(boardId, known);
  return known;
}

/** Whether this person is not invited into a role: they have come out of one, or everybody does now. */
export function useIsDone(): boolean {
  const { participantId } = useWorkspace();
  const isOut = useAllSeats().some(({ out }) => out.includes(participantId));
  return isSeatingOver(useAgenda()) || isOut;
}

/** Seats whose role this person is in, or has to come out of. */
export function useOwing(): readonly SeatFact[] {
  const { participantId } = useWorkspace();
  return useAllSeats().filter(({ owes }) => owes.includes(participantId));
}

/**
 * Of those the ones that wait for it at once: somebody else has the seat by now, one has left it, or a facilitator did it for
 * one who was away. A seat that was left for a while only is theirs still.
 */
export function meetsDeRole(seat: SeatFact, participantId: string, swaps: readonly SwapFact[] = []): boolean {
  if (!seat.owes.includes(participantId)) return false;
  if (seat.excused.includes(participantId)) return true;
  const isLent = swaps.some(
    ({ state, moves }) =>
      state === 'on' && moves.some(({ seatId, from }) => seatId === seat.id && from === participantId),
  );
  return seat.kind === 'seat' && seat.holder !== participantId && !isLent;
}
