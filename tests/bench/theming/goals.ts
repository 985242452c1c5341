import { PAN_GOAL } from '../crowd/panCost.ts';
import type { ThemingReport } from './runTheming.ts';

export interface Goal {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly met: boolean;
}

/** Longest from a change to the same counts on all screens, ms. */
const COUNTS_WITHIN = 1000;
/** Longest from the link to the whole board, ms. */
const LATE_WITHIN = 2000;

const ms = (value: number | null) => (value === null ? 'never' : `${value.toFixed(0)} ms`);

function worst(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : Math.max(0, ...values.map((value) => value ?? 0));
}

function within(value: number | null, most: number): boolean {
  return value !== null && value <= most;
}

function countGoals({ screens, samples }: ThemingReport): Goal[] {
  const settled = worst(screens.map(({ settledAfter }) => settledAfter));
  const lag = worst(screens.map((screen) => (screen.lag.never > 0 ? null : screen.lag.worst)));
  const p95 = Math.max(...screens.map((screen) => screen.lag.p95));
  const shown = screens.reduce((sum, screen) => sum + screen.shown, 0);
  const wrong = screens.reduce((sum, { wrongSums }) => sum + wrongSums, 0);
  const wrongSamples = samples.filter((sample) => !sample.addsUp).length;
  return [
    {
      what: 'counts on all screens equal the server’s after the last change',
      figure: ms(settled),
      goal: `within ${COUNTS_WITHIN} ms`,
      met: within(settled, COUNTS_WITHIN),
    },
    {
      what: 'counts on screens while everybody works: oldest shown',
      figure: `${ms(lag)} (95 of 100 within ${ms(p95)})`,
      goal: `within ${COUNTS_WITHIN} ms`,
      met: within(lag, COUNTS_WITHIN),
    },
    {
      what: 'themed + on their own + not themed = all',
      figure: `${wrong + wrongSamples} wrong of ${shown} shown and ${samples.length} looks at the server`,
      goal: 'always',
      met: wrong + wrongSamples === 0,
    },
  ];
}

function boardGoals({ screens, robots }: ThemingReport): Goal[] {
  const different = screens.filter(({ differences }) => differences > 0);
  return [
    {
      what: 'boards of the screens equal the server’s',
      figure: `${screens.length - different.length} of ${screens.length}`,
      goal: 'all',
      met: different.length === 0,
    },
    {
      what: 'boards of the robots equal the server’s',
      figure: `${robots.people - robots.different} of ${robots.people}`,
      goal: 'all',
      met: robots.different === 0 && robots.stuck === 0,
    },
    {
      what: 'acknowledged changes that are lost',
      figure: `${robots.lost} of ${robots.acknowledged}`,
      goal: 'none',
      met: robots.lost === 0,
    },
  ];
}

function offlineGoal({ offline }: ThemingReport): Goal {
  const { made, there, thereAtEnd, notes, notesThere, notesMovedByOthers } = offline;
  const isWhole = there === made && thereAtEnd === made && notesThere + notesMovedByOthers === notes;
  return {
    what: 'groupings made offline',
    figure: `${there} of ${made} there, ${notesThere} of ${notes} notes in them, ${notesMovedByOthers} moved by others`,
    goal: 'all',
    met: isWhole,
  };
}

function costGoals({ pan, panAfter, robots, late }: ThemingReport): Goal[] {
  return [
    {
      what: `main thread while panning, with ${robots.people} robots`,
      figure: `${pan.alone.toFixed(2)} and ${pan.crowded.toFixed(2)} ms a frame: ${pan.ratio.toFixed(2)} times (${panAfter.toFixed(2)} when they had gone)`,
      goal: `at most ${PAN_GOAL} times`,
      met: pan.ratio <= PAN_GOAL,
    },
    {
      what: 'somebody who comes late, cold, from the link to the whole board',
      figure: `${ms(late.fromLink)} (${ms(late.fromJoin)} from “Join”)`,
      goal: `within ${LATE_WITHIN} ms`,
      met: late.fromLink <= LATE_WITHIN,
    },
  ];
}

/** What acceptance asks, in order. Those that depend on how fast the machine is come last. */
export function correctnessGoals(report: ThemingReport): Goal[] {
  return [...countGoals(report).slice(2), ...boardGoals(report), offlineGoal(report)];
}

export function timeGoals(report: ThemingReport): Goal[] {
  return [...countGoals(report).slice(0, 2), ...costGoals(report)];
}
