import { correctnessGoals, timeGoals, type Goal } from './goals.ts';
import type { ThemingReport } from './runTheming.ts';

function row({ what, figure, goal, met }: Goal): string {
  return `| ${what} | ${figure} | ${goal} | ${met ? 'met' : 'NOT MET'} |`;
}

function describeRobots({ robots, notes, themes, load }: ThemingReport): string {
  const doings = Object.entries(robots.doings).sort(([, a], [, b]) => b - a);
  const total = doings.reduce((sum, [, count]) => sum + count, 0);
  const pace = (total / robots.people / robots.seconds) * 60;
  const { p50, p95 } = robots.latency;
  return [
    `${robots.people} robots, ${robots.seconds} s, seed ${robots.seed}: ${total} doings (${pace.toFixed(1)} a minute each), ${robots.edits} changes, ${robots.refused} refused`,
    doings.map(([what, count]) => `${what} ${count}`).join(', '),
    `${notes} notes, ${themes} themes at the end; change to the other robots p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} ms; load ${load.map((one) => one.toFixed(1)).join(', ')}`,
  ].join('\n');
}

function describeScreens({ screens }: ThemingReport): string {
  return screens
    .map(
      ({ name, shown, lag, settledAfter }) =>
        `${name}: counts shown ${shown} times, at most ${lag.worst.toFixed(0)} ms old (95 of 100 ${lag.p95.toFixed(0)} ms), ${lag.never} never so; right ${settledAfter === null ? 'never' : `${settledAfter.toFixed(0)} ms`} after the last change`,
    )
    .join('\n');
}

/** For people to read. */
export function formatTheming(report: ThemingReport): string {
  const goals = [...correctnessGoals(report), ...timeGoals(report)];
  return [
    describeRobots(report),
    '',
    '| what | figure | goal | |',
    '|---|---|---|---|',
    ...goals.map(row),
    '',
    describeScreens(report),
  ].join('\n');
}
