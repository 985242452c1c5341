import type { StormRun } from './joining.ts';
import type { KillRun } from './killing.ts';
import type { BoardsRun, StalledRun } from './rooms.ts';
import type { ThemingRun } from './theming.ts';

/** Everything that was measured in one run; what was left out is missing. */
export interface Results {
  readonly theming: readonly ThemingRun[];
  /** The same without cursors. */
  readonly editsOnly: readonly ThemingRun[];
  readonly largest?: { readonly real: number; readonly relay: number };
  readonly storm?: readonly StormRun[];
  readonly boards?: BoardsRun;
  readonly cold?: { readonly real: number; readonly relay: number };
  readonly kills?: KillRun;
  readonly stalled?: StalledRun;
}

export interface Goal {
  readonly name: string;
  /** Null = not measured. */
  readonly isMet: boolean | null;
  readonly figures: string;
}

/** KB that `@y/websocket-server` takes for a board of four. */
const referenceKbPerBoard = 342;

const ms = (value: number) => `${value.toFixed(1)} ms`;
const times = (value: number) => `${value.toFixed(2)}x`;
const missing = (name: string): Goal => ({ name, isMet: null, figures: 'not measured' });

/** The median of several runs of the same thing, by one of its figures. */
function medianOf(runs: readonly ThemingRun[], figure: (run: ThemingRun) => number): number {
  const sorted = runs.map(figure).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function themingGoals(theming: readonly ThemingRun[], people: number): Goal[] {
  const of = (subject: ThemingRun['subject']) =>
    theming.filter((run) => run.people === people && run.subject === subject);
  const [real, relay, batched] = [of('real'), of('relay'), of('batched')];
  if (real.length === 0 || batched.length === 0) return [];
  const cpu = medianOf(real, (run) => run.cpuPer10k);
  const p95 = medianOf(real, (run) => run.editP95);
  const batchedP95 = medianOf(batched, (run) => run.editP95);
  const cursors = medianOf(real, (run) => run.cursorP95);
  const undelivered = real.reduce((sum, run) => sum + run.undelivered, 0);
  const small = people <= 100;
  const cpuBase = medianOf(small ? relay : batched, (run) => run.cpuPer10k);
  const cpuLimit = small ? 0.6 : 2;
  const factor = small ? 2 : 3;
  const floor = small ? 15 : 35;
  return [
    {
      name: `S1 CPU per 10k deliveries, ${people} people: <= ${cpuLimit}x ${small ? 'bare' : 'batched'} relay`,
      isMet: cpu <= cpuLimit * cpuBase,
      figures: `${times(cpu / cpuBase)} (${cpu.toFixed(4)} s against ${cpuBase.toFixed(4)} s)`,
    },
    {
      name: `S2 edits, ${people} people: p95 <= ${factor}x batched relay or ${floor} ms, all delivered; cursors p95 <= 80 ms`,
      isMet: p95 <= Math.max(factor * batchedP95, floor) && undelivered === 0 && cursors <= 80,
      figures: `${ms(p95)} against ${ms(batchedP95)}; undelivered ${undelivered}; cursors ${ms(cursors)}`,
    },
  ];
}

/** Not a goal of its own: what part of S1 the documents have. */
function editsOnlyFigures(runs: readonly ThemingRun[], people: number): Goal[] {
  const of = (subject: ThemingRun['subject']) =>
    runs.filter((run) => run.people === people && run.subject === subject);
  const real = medianOf(of('real'), (run) => run.cpuPer10k);
  const ratios = (['relay', 'batched'] as const).flatMap((name) =>
    of(name).length === 0 ? [] : [`${times(real / medianOf(of(name), (run) => run.cpuPer10k))} ${name}`],
  );
  const p95 = medianOf(of('real'), (run) => run.editP95);
  return [
    {
      name: `(documents alone, ${people} people, no cursors: CPU per 10k deliveries)`,
      isMet: null,
      figures: `${real.toFixed(4)} s; ${ratios.join(', ')}; p95 ${ms(p95)}`,
    },
  ];
}

function largestGoal({ largest }: Results): Goal {
  const name = 'S3 largest room with p95 < 200 ms: >= 6x bare relay, at least 500';
  if (!largest) return missing(name);
  const { real, relay } = largest;
  return { name, isMet: real >= 500 && real >= 6 * relay, figures: `${real} people against ${relay}` };
}

function stormGoal({ storm }: Results): Goal {
  const name = 'S4 200 joins in 5 s: p95 <= 3x bare relay, CPU per join <= 2x; others’ p95 <= 2x';
  const real = storm?.find(({ subject }) => subject === 'real');
  const relay = storm?.find(({ subject }) => subject === 'relay');
  if (!real || !relay) return missing(name);
  const isMet =
    real.joinP95 <= 3 * relay.joinP95 &&
    real.cpuMsPerJoin <= 2 * relay.cpuMsPerJoin &&
    real.othersDuring <= 2 * real.othersBefore;
  const figures =
    `join p95 ${ms(real.joinP95)} against ${ms(relay.joinP95)}; CPU ${ms(real.cpuMsPerJoin)} against ` +
    `${ms(relay.cpuMsPerJoin)}; others ${ms(real.othersBefore)} before, ${ms(real.othersDuring)} during`;
  return { name, isMet, figures };
}

function boardsGoal({ boards }: Results): Goal {
  const name =
    'S5 many boards of 4: KB per board <= that of @y/websocket-server (342); memory back within 10 %';
  if (!boards) return missing(name);
  return {
    name,
    isMet: boards.kbPerBoard <= referenceKbPerBoard && boards.leftOver <= 1.1,
    figures: `${boards.boards} boards: ${boards.kbPerBoard.toFixed(0)} KB each; ${times(boards.leftOver)} after they closed`,
  };
}

function coldGoal({ cold }: Results): Goal {
  const name = 'S6 cold start, 5,000 notes: <= 3x bare relay';
  if (!cold) return missing(name);
  return { name, isMet: cold.real <= 3 * cold.relay, figures: `${ms(cold.real)} against ${ms(cold.relay)}` };
}

function killGoal({ kills }: Results): Goal {
  const name = 'S7 kill -9: nothing gone that was acknowledged or seen by others';
  if (!kills) return missing(name);
  const { acknowledgedGone, seenGone } = kills;
  return {
    name,
    isMet: acknowledgedGone === 0 && seenGone === 0,
    figures: `${kills.kills} kills: ${acknowledgedGone} acknowledged and ${seenGone} seen clocks gone`,
  };
}

function stalledGoal({ stalled }: Results): Goal {
  const name = 'S8 one stalled reader: others’ p95 < 10 % more, <= 10 MB';
  if (!stalled) return missing(name);
  const { p95Without, p95With, extraMb } = stalled;
  return {
    name,
    isMet: p95With < 1.1 * p95Without && extraMb <= 10,
    figures: `p95 ${ms(p95Without)} without, ${ms(p95With)} with; ${extraMb.toFixed(1)} MB`,
  };
}

function sameGoal({ theming, editsOnly, storm = [] }: Results): Goal {
  const checked = [...theming, ...editsOnly, ...storm].flatMap(({ isSame }) =>
    isSame === null ? [] : [isSame],
  );
  const wrong = checked.filter((isSame) => !isSame).length;
  return {
    name: 'S9 after every run a fresh client has exactly what the robots wrote',
    isMet: checked.length === 0 ? null : wrong === 0,
    figures: `${checked.length - wrong} of ${checked.length}`,
  };
}

/** Which goals these results meet. */
export function judge(results: Results): Goal[] {
  const sizesOf = (runs: readonly ThemingRun[]) => [...new Set(runs.map(({ people }) => people))];
  return [
    ...sizesOf(results.theming).flatMap((people) => themingGoals(results.theming, people)),
    ...sizesOf(results.editsOnly).flatMap((people) => editsOnlyFigures(results.editsOnly, people)),
    largestGoal(results),
    stormGoal(results),
    boardsGoal(results),
    coldGoal(results),
    killGoal(results),
    stalledGoal(results),
    sameGoal(results),
  ];
}
