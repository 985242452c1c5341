import type { Costs, FrameCosts } from './scenarios.ts';

/** Medians of one number of notes. */
export interface Medians {
  readonly netboard: Costs;
  readonly canvas2d: Costs;
  readonly floor: Pick<Costs, 'panFit' | 'panNear'>;
}

export type Results = ReadonlyMap<number, Medians>;

export interface Verdict {
  readonly goal: string;
  /** null = what it needs was not measured. */
  readonly met: boolean | null;
  readonly figure: string;
}

/** One comparison: what was measured, the bound, and which side of it is good. */
interface Check {
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly least?: boolean;
  readonly unit?: string;
}

/** A frame is 16.7 ms; the clocks of browsers are rounded. */
const LONGEST_FRAME = 17;
const FEWEST_FRAMES = 58;
const MOST_NOTES = 10_000;
const FEWEST_NOTES = 300;

function passes({ value, bound, least = false }: Check): boolean {
  return least ? value >= bound : value <= bound;
}

function describe(check: Check): string {
  const unit = check.unit ?? 'x';
  const mark = passes(check) ? '' : ' (missed)';
  const bound = Math.round(check.bound * 100) / 100;
  return `${check.what} ${check.value.toFixed(2)}${unit} ${check.least ? '>=' : '<='} ${bound}${unit}${mark}`;
}

function judge(goal: string, checks: readonly Check[] | null): Verdict {
  if (!checks || checks.length === 0) return { goal, met: null, figure: 'not measured in this run' };
  return { goal, met: checks.every(passes), figure: checks.map(describe).join(' · ') };
}

function ratio(what: string, value: number, reference: number, bound: number): Check {
  return { what, value: value / reference, bound };
}

function smoothness(what: string, pan: FrameCosts, reference: FrameCosts): Check[] {
  // Nobody can be smoother than the screen: the reference's own rate is the measure where it is below the goal's.
  const reachable = Math.min(FEWEST_FRAMES, reference.fps);
  return [
    { what: `${what} p95`, value: pan.p95, bound: Math.max(LONGEST_FRAME, reference.p95), unit: ' ms' },
    { what: `${what} fps`, value: pan.fps, bound: reachable, least: true, unit: '' },
  ];
}

function forAll(results: Results, checks: (count: number, medians: Medians) => Check[]): Check[] {
  return [...results].flatMap(([count, medians]) => checks(count, medians));
}

function zoomChecks({ netboard, canvas2d }: Medians): Check[] {
  return [
    ratio('main', netboard.zoom.main, canvas2d.zoom.main, 1),
    { what: 'fps', value: netboard.zoom.fps, bound: 50, least: true, unit: '' },
    { what: 'sharp after', value: netboard.sharpAfter, bound: 350, unit: ' ms' },
  ];
}

function nearChecks(results: Results): Check[] {
  const few = results.get(FEWEST_NOTES)?.netboard.panNear.main;
  const many = results.get(MOST_NOTES)?.netboard.panNear.main;
  const own = few && many ? [ratio('10000 against own 300', many, few, 1.3)] : [];
  return [
    ...forAll(results, (count, { netboard, canvas2d }) => [
      ratio(`n=${count}`, netboard.panNear.main, canvas2d.panNear.main, 0.8),
    ]),
    ...own,
  ];
}

/** By main-thread CPU: a load happens once, and one turn of another program would decide it by the clock. */
function loadChecks({ netboard, canvas2d }: Medians, bound: number): Check[] {
  return [ratio('canvas2d, main CPU', netboard.loadCpu, canvas2d.loadCpu, bound)];
}

function editChecks(results: Results): Check[] {
  const most = results.get(MOST_NOTES);
  const near = forAll(results, (count, { netboard, canvas2d }) => [
    ratio(`n=${count}`, netboard.editNear, canvas2d.editNear, 1.5),
  ]);
  return most ? [...near, ratio('10000 at fit', most.netboard.editFit, most.canvas2d.editFit, 0.5)] : near;
}

/** The goals of the design against the references that run here. */
export function judgeGoals(results: Results): Verdict[] {
  const most = results.get(MOST_NOTES);
  const few = results.get(FEWEST_NOTES);
  return [
    judge(
      'G1 pan at fit, 10000, main CPU per frame',
      most
        ? [
            ratio('canvas2d', most.netboard.panFit.main, most.canvas2d.panFit.main, 0.1),
            ratio('blit floor', most.netboard.panFit.main, most.floor.panFit.main, 2),
          ]
        : null,
    ),
    judge(
      'G2 same, CPU of all processes',
      most ? [ratio('canvas2d', most.netboard.panFit.all, most.canvas2d.panFit.all, 0.2)] : null,
    ),
    judge('G3 pan, ~60 visible, main CPU per frame', nearChecks(results)),
    judge(
      'G4 pan, frames',
      forAll(results, (count, { netboard, canvas2d, floor }) => [
        ...smoothness(`n=${count} fit`, netboard.panFit, floor.panFit),
        ...smoothness(`n=${count} near`, netboard.panNear, canvas2d.panNear),
      ]),
    ),
    judge('G5 zoom sweep, 10000', most ? zoomChecks(most) : null),
    judge(
      'G6 drag of one note, main CPU per move',
      forAll(results, (count, { netboard, canvas2d }) => [
        ratio(`n=${count} fit`, netboard.dragFit.main, canvas2d.dragFit.main, 0.8),
        ratio(`n=${count} near`, netboard.dragNear.main, canvas2d.dragNear.main, 0.8),
        {
          what: `n=${count} script`,
          value: Math.max(netboard.dragFit.script, netboard.dragNear.script),
          bound: 2,
          unit: ' ms',
        },
      ]),
    ),
    judge('G7 edit of one note until presented', editChecks(results)),
    judge('G8 load of 10000', most ? loadChecks(most, 1.5) : null),
    judge('G9 load of 300', few ? loadChecks(few, 2) : null),
    judge(
      'G10 memory at 10000',
      most ? [ratio('canvas2d', most.netboard.memory, most.canvas2d.memory, 2)] : null,
    ),
  ];
}
