import type { Agenda } from '../../shared/session/agenda.ts';
import { currentStep } from '../../shared/session/agenda.ts';
import type { Step } from '../../shared/session/agendaFacts.ts';
import type { StepKind } from '../../shared/model/step.ts';
import { readBallot } from './items/ballot.ts';
import { readCheck } from './items/check.ts';
import { whyHeldBySeats } from './seatGate.ts';
import type { WorkshopState } from './workshopState.ts';

/** Why a step can not be left yet, and what has to be done; null when it can. */
type Gate = (state: WorkshopState) => string | null;

/** What has to be done before next, break or end. A facility that holds people back adds a line. */
const gates: Partial<Readonly<Record<StepKind, Gate>>> = {
  vote: ({ items }) =>
    [...items.ofKind('ballot').values()].some((item) => readBallot(item).closed === null)
      ? 'The vote is still open. Close it first, so that nobody votes for nothing.'
      : null,
  check: ({ items }) =>
    [...items.ofKind('check').values()].some((item) => {
      const { closed, closesAt } = readCheck(item);
      // One that stays open for days does not hold the room.
      return closed === null && closesAt === null;
    })
      ? 'People are still being asked. Close the question first, so that nobody answers for nothing.'
      : null,
};

/**
 * Why everybody stays at the current step; null when they may go on.
 * @param target where to; null = the end
 */
export function whyHeld(state: WorkshopState, agenda: Agenda, target: Step | null): string | null {
  const step = currentStep(agenda);
  const held = step ? (gates[step.kind]?.(state) ?? null) : null;
  return held ?? whyHeldBySeats(state, agenda, target);
}
