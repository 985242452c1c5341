import type { Medians, Results, Verdict } from './goals.ts';
import type { Costs } from './scenarios.ts';

type Row = readonly [name: string, read: (medians: Medians) => string];

const fixed = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const pair = (read: (costs: Costs) => number) => (medians: Medians) =>
  `${fixed(read(medians.netboard))} / ${fixed(read(medians.canvas2d))}`;
const triple = (read: (costs: Medians['floor']) => number) => (medians: Medians) =>
  `${fixed(read(medians.netboard))} / ${fixed(read(medians.canvas2d))} / ${fixed(read(medians.floor))}`;

const ROWS: readonly Row[] = [
  ['load, ms', pair((costs) => costs.load)],
  ['load, main CPU ms', pair((costs) => costs.loadCpu)],
  ['pan at fit, main CPU ms/frame (/ blit floor)', triple((costs) => costs.panFit.main)],
  ['pan at fit, all processes ms/frame (/ blit floor)', triple((costs) => costs.panFit.all)],
  ['pan at fit, fps (/ blit floor)', triple((costs) => costs.panFit.fps)],
  ['pan at fit, p95 frame ms (/ blit floor)', triple((costs) => costs.panFit.p95)],
  ['pan ~60 visible, main CPU ms/frame (/ blit floor)', triple((costs) => costs.panNear.main)],
  ['pan ~60 visible, fps (/ blit floor)', triple((costs) => costs.panNear.fps)],
  ['zoom sweep, main CPU ms/frame', pair((costs) => costs.zoom.main)],
  ['zoom sweep, fps', pair((costs) => costs.zoom.fps)],
  ['sharp after the last zoom step, ms', pair((costs) => costs.sharpAfter)],
  ['drag at fit, main CPU ms/move', pair((costs) => costs.dragFit.main)],
  ['drag ~60 visible, main CPU ms/move', pair((costs) => costs.dragNear.main)],
  ['drag ~60 visible, script ms/move', pair((costs) => costs.dragNear.script)],
  ['edit at fit, ms to presented', pair((costs) => costs.editFit)],
  ['edit ~60 visible, ms to presented', pair((costs) => costs.editNear)],
  ['renderer memory, MB', pair((costs) => costs.memory)],
];

/** A Markdown table: Netboard / canvas2d for each number of notes. */
export function formatResults(results: Results): string {
  const counts = [...results.keys()];
  const head = `| Netboard / canvas2d, medians | ${counts.map((count) => `n = ${count}`).join(' | ')} |`;
  const rule = `|---|${counts.map(() => '---').join('|')}|`;
  const rows = ROWS.map(([name, read]) => `| ${name} | ${[...results.values()].map(read).join(' | ')} |`);
  return [head, rule, ...rows].join('\n');
}

export function formatVerdicts(verdicts: readonly Verdict[]): string {
  const word = (met: boolean | null) => (met === null ? 'not measured' : met ? 'met' : 'not met');
  return verdicts.map(({ goal, met, figure }) => `${goal}: ${word(met)}: ${figure}`).join('\n');
}
