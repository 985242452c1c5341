import { useMemo } from 'react';
import { currentStep } from '../../shared/session/agenda.ts';
import { peopleIn, type DoubleFact, type SwapFact } from '../../shared/session/enquiryFacts.ts';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { useAgenda } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useActorNames } from '../seats/useNames.ts';
import { useSeats } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';

/** Swaps of this board, asked for or under way. */
export function useSwaps(): readonly SwapFact[] {
  const { session, boardId } = useWorkspace();
  const swap = useFact(session, ({ items }) => items.swap);
  return useMemo(() => Object.values(swap).filter((one) => one.boardId === boardId), [swap, boardId]);
}

/** Seats that have changed hands for a while. */
export function useSwapsOn(): readonly SwapFact[] {
  return useSwaps().filter(({ state }) => state === 'on');
}

/** The swap that this person is asked about, or sits in. */
export function useMySwap(): SwapFact | undefined {
  const { participantId } = useWorkspace();
  return useSwaps().find((swap) => peopleIn(swap).includes(participantId));
}

/** What is said for this person, or by them for others, and waits for an answer. */
export function useDoubles(): readonly DoubleFact[] {
  const { session, boardId } = useWorkspace();
  const double = useFact(session, ({ items }) => items.double);
  return useMemo(() => Object.values(double).filter((one) => one.boardId === boardId), [double, boardId]);
}

/** Whether people enquire now: they do in a step for it, and may while no agenda runs. */
export function useEnquiring(): 'yes' | 'may' | 'no' {
  const step = currentStep(useAgenda());
  if (step === null) return 'may';
  return step.kind === 'enquiry' ? 'yes' : 'no';
}

/** What a seat is called: by whom it is of. */
export function useSeatName(): (seatId: string) => string {
  const { board } = useWorkspace();
  const { actor } = useSnapshot(board);
  const nameOf = useActorNames();
  const seats = useSeats();
  return (seatId) => {
    const seat = seats.find(({ id }) => id === seatId);
    return nameOf(actor.get(seat?.actorId ?? ''));
  };
}

/** Seats in which somebody else sits. */
export function useOthersSeats(): readonly SeatFact[] {
  const { participantId } = useWorkspace();
  return useSeats().filter(
    ({ kind, holder }) => kind === 'seat' && holder !== null && holder !== participantId,
  );
}
