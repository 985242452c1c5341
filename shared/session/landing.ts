import { stepTables } from '../model/step.ts';
import type { Step } from './agendaFacts.ts';
import { currentStep, type Agenda } from './agenda.ts';

/** A step that would become shorter. */
export interface ShorterStep {
  readonly step: Step;
  /** Minutes that it had: of the current step what is left of it. */
  readonly from: number;
  /** Minutes that it would have; 0 = left out. */
  readonly to: number;
}

export interface Landing {
  readonly shorter: readonly ShorterStep[];
  /** Minutes that it takes even so beyond what there is; 0 = it fits. */
  readonly over: number;
}

/** A step that is worth beginning at all lasts as long as this. */
const LEAST = 3;
const MINUTE = 60_000;

/** The current step and those that follow, with the minutes that each still has. */
function stepsAhead(agenda: Agenda, now: number): { step: Step; minutes: number }[] {
  const at = agenda.steps.findIndex(({ id }) => id === agenda.current);
  if (at < 0) return [];
  const spent = (now - (agenda.stepStartedAt ?? now)) / MINUTE;
  return agenda.steps
    .slice(at)
    .filter(({ minutes }) => minutes > 0)
    .map((step, index) => ({
      step,
      minutes: index === 0 ? Math.max(0, Math.ceil(step.minutes - spent)) : step.minutes,
    }));
}

/**
 * What to make shorter so that the session ends in so many minutes. Coming out of roles, sharing, check-out and the
 * close keep their minutes, which are set aside first. The others give in proportion to what they have; where that
 * leaves less than three minutes for each, the last ones are left out.
 */
export function proposeLanding(agenda: Agenda, minutes: number, now: number): Landing {
  const ahead = stepsAhead(agenda, now);
  const current = currentStep(agenda);
  const isKept = ({ step }: { step: Step }) => stepTables[step.kind].kept;
  const kept = ahead.filter(isKept);
  const open = ahead.filter((one) => !isKept(one));
  const there = minutes - sum(kept);
  const to = share(open, Math.max(0, there), current);
  const shorter = open.flatMap(({ step, minutes: from }) => {
    const next = to.get(step.id) ?? 0;
    return next < from ? [{ step, from, to: next }] : [];
  });
  return { shorter, over: Math.max(0, -there) };
}

/** Shares minutes out; the earlier steps stay when there is too little for all. */
function share(
  steps: readonly { step: Step; minutes: number }[],
  there: number,
  current: Step | null,
): ReadonlyMap<string, number> {
  const total = sum(steps);
  if (total <= there) return new Map(steps.map(({ step, minutes }) => [step.id, minutes]));
  const shared = steps.map(({ step, minutes }) => ({
    step,
    minutes: Math.floor((minutes * there) / total),
    most: minutes,
  }));
  const last = shared.findLast(({ step }) => step.id !== current?.id);
  const isTooShort = shared.some(({ minutes, most }) => minutes < Math.min(LEAST, most));
  if (isTooShort && last)
    return share(
      steps.filter(({ step }) => step.id !== last.step.id),
      there,
      current,
    );
  return new Map(shared.map(({ step, minutes }) => [step.id, minutes]));
}

function sum(steps: readonly { minutes: number }[]): number {
  return steps.reduce((all, { minutes }) => all + minutes, 0);
}

/** The new minutes of each step by id, counted as the agenda counts them: the current step with what is spent of it. */
export function minutesToLand(
  { shorter }: Landing,
  agenda: Agenda,
  now: number,
): Readonly<Record<string, number>> {
  const spent = Math.floor((now - (agenda.stepStartedAt ?? now)) / MINUTE);
  return Object.fromEntries(
    shorter.map(({ step, to }) => [step.id, step.id === agenda.current ? Math.max(1, spent + to) : to]),
  );
}
