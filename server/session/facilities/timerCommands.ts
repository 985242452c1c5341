import {
  addToTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
  type Timer,
} from '../../../shared/session/timer.ts';
import type { CommandOutcome, CommandRuns } from '../commandRun.ts';
import { findTimer, planTimer } from '../items/agenda.ts';
import type { WorkshopState } from '../workshopState.ts';

/** The clock that facilitators set. Where none is set, nothing is changed: somebody else took it away. */
export const timerCommands: CommandRuns<
  'startTimer' | 'pauseTimer' | 'resumeTimer' | 'addToTimer' | 'stopTimer'
> = {
  startTimer:
    ({ minutes }, { now }) =>
    (state) => ({ changes: planTimer(state, startTimer(minutes, now)) }),
  pauseTimer:
    (_input, { now }) =>
    (state) =>
      change(state, (timer) => pauseTimer(timer, now)),
  resumeTimer:
    (_input, { now }) =>
    (state) =>
      change(state, (timer) => resumeTimer(timer, now)),
  addToTimer:
    ({ minutes }, { now }) =>
    (state) =>
      change(state, (timer) => addToTimer(timer, minutes, now)),
  stopTimer: () => (state) => ({ changes: planTimer(state, null) }),
};

function change(state: WorkshopState, next: (timer: Timer) => Timer): CommandOutcome {
  const timer = findTimer(state);
  return { changes: timer ? planTimer(state, next(timer)) : [] };
}
