import type * as Y from 'yjs';
import { AcknowledgementLedger } from './acknowledgementLedger.ts';
import { DeliveryClock, percentile } from './deliveryClock.ts';
import { countMissing, loadFreshDocument } from './freshDocument.ts';
import { joinAsProgram } from './joinAsProgram.ts';
import { seededRandom } from '../../convergence/seededRandom.ts';
import { Robot } from './robot.ts';
import type { TradeName } from './trade.ts';
import { diffSnapshots } from '../../../client/document/snapshotDiff.ts';
import { createProjection } from '../../../shared/document/project.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';

export interface RobotRun {
  readonly serverUrl: string;
  readonly code: string;
  /** What they do; writing unless given. */
  readonly trade?: TradeName;
  readonly people: number;
  /** How long they live, after all have come. */
  readonly seconds: number;
  /** They end before that once they have done so many things, all together. */
  readonly doings?: number;
  readonly seed: number;
  /** Share of doings that is losing the network; 0 = nobody drops out. */
  readonly drops: number;
  /** How many times as fast as people they are; 1 unless given. */
  readonly haste?: number;
  /** File that acknowledgements are written to; null = only in memory. */
  readonly ledgerFile: string | null;
  onProgress?(progress: Progress): void;
}

export interface Progress {
  readonly phase: 'joining' | 'working' | 'settling';
  readonly seconds: number;
  readonly here: number;
  readonly online: number;
  readonly edits: number;
  readonly unsaved: number;
  readonly p95: number;
}

export interface RobotReport {
  readonly people: number;
  readonly seconds: number;
  readonly seed: number;
  readonly edits: number;
  /** How often they did each thing. */
  readonly doings: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly notes: number;
  readonly deliveries: number;
  /** ms from an edit to each other client */
  readonly latency: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** Entries in trays: changes the server refused. */
  readonly refused: number;
  /** Clients whose board differs from a fresh client's. */
  readonly different: number;
  /** How, in words without content: one line for each of them. */
  readonly differences: readonly string[];
  /** Acknowledged changes that a fresh client does not get. */
  readonly lost: number;
  /** Clients that did not save everything in time. */
  readonly stuck: number;
  readonly ok: boolean;
}

const JOIN_AT_ONCE = 10;
const SETTLE_WITHIN = 20_000;

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function openRobots(
  run: RobotRun,
  clock: DeliveryClock,
  ledger: AcknowledgementLedger,
  robots: Robot[],
) {
  for (let first = 0; first < run.people; first += JOIN_AT_ONCE) {
    const count = Math.min(JOIN_AT_ONCE, run.people - first);
    const opened = Array.from({ length: count }, async (_, index) => {
      const number = first + index;
      const name = `Robot ${number + 1}`;
      const joined = await joinAsProgram(run.serverUrl, run.code, name);
      const random = seededRandom(run.seed + number);
      const { trade = 'writing', haste = 1, drops } = run;
      const robot = await Robot.open({ name, number, trade, joined, random, clock, ledger, drops, haste });
      robots.push(robot);
      await robot.ready();
    });
    await Promise.all(opened);
  }
}

/** How a board differs from the one it should be, in words without content; null when it does not. */
function describeDifference(robot: Robot, expected: BoardSnapshot): string | null {
  const changes = diffSnapshots(robot.board.snapshot, expected);
  if (changes.length === 0) return null;
  const missing = changes.filter(({ before }) => before === null).length;
  const extra = changes.filter(({ after }) => after === null).length;
  const { state, online } = robot.board.status;
  return `${robot.name} (${state}, ${online ? 'online' : 'offline'}): ${missing} missing, ${extra} too many, ${changes.length - missing - extra} different`;
}

interface Judged {
  /** What somebody who comes now gets. */
  readonly fresh: Y.Doc;
  readonly snapshot: BoardSnapshot;
  readonly differences: readonly string[];
}

async function compare(run: RobotRun, robots: readonly Robot[]): Promise<Judged> {
  const fresh = await loadFreshDocument(await joinAsProgram(run.serverUrl, run.code, 'Fresh'));
  const { snapshot } = createProjection(fresh);
  const differences = robots.map((robot) => describeDifference(robot, snapshot));
  return { fresh, snapshot, differences: differences.filter((difference) => difference !== null) };
}

/**
 * Waits until all boards are the same as what a fresh client gets and all is saved, or time is up. Fetched again each
 * time: people who are no robots may go on, and who had saved everything writes once more when what comes from
 * another overrules a note's theme.
 */
async function compareUntilSame(run: RobotRun, robots: readonly Robot[], until: number): Promise<Judged> {
  for (;;) {
    const judged = await compare(run, robots);
    const isDone = judged.differences.length === 0 && countStuck(robots) === 0;
    if (isDone || performance.now() > until) return judged;
    await wait(500);
  }
}

function countStuck(robots: readonly Robot[]): number {
  return robots.filter(({ board }) => board.status.unsaved > 0).length;
}

/** Lets robots work on a server's board, and checks that all of them, and a fresh client, end up with the same. */
export async function runRobots(run: RobotRun): Promise<RobotReport> {
  // Each robot's connection watches for the end of the process.
  process.setMaxListeners(0);
  const clock = new DeliveryClock();
  const ledger = new AcknowledgementLedger(run.ledgerFile);
  const robots: Robot[] = [];
  const started = performance.now();
  let phase: Progress['phase'] = 'joining';
  const tell = () => run.onProgress?.(progressOf(phase, started, robots, clock));
  const ticker = setInterval(tell, 1000);
  try {
    await openRobots(run, clock, ledger, robots);
    phase = 'working';
    for (const robot of robots) robot.live();
    await untilDone(run, robots);
    phase = 'settling';
    const until = performance.now() + SETTLE_WITHIN;
    const settled = Promise.all(robots.map((robot) => robot.settle()));
    await Promise.race([settled, wait(SETTLE_WITHIN)]);
    return await judge(run, { robots, clock, ledger, until });
  } finally {
    clearInterval(ticker);
    await Promise.all(robots.map((robot) => robot.close()));
  }
}

async function untilDone(
  { seconds, doings = Number.POSITIVE_INFINITY }: RobotRun,
  robots: readonly Robot[],
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const done = () => Object.values(sumDoings(robots)).reduce((sum, count) => sum + count, 0);
  while (performance.now() < until && done() < doings)
    await wait(Math.min(100, Math.max(0, until - performance.now())));
}

interface Outcome {
  readonly robots: readonly Robot[];
  readonly clock: DeliveryClock;
  readonly ledger: AcknowledgementLedger;
  readonly until: number;
}

async function judge(run: RobotRun, outcome: Outcome): Promise<RobotReport> {
  const { robots, clock, ledger, until } = outcome;
  const { fresh, snapshot, differences } = await compareUntilSame(run, robots, until);
  const stuck = countStuck(robots);
  const updates = ledger.acknowledged.map(({ update }) => update);
  const lost = countMissing(fresh, updates);
  const latency = {
    p50: percentile(clock.delays, 0.5),
    p95: percentile(clock.delays, 0.95),
    p99: percentile(clock.delays, 0.99),
  };
  return {
    people: run.people,
    seconds: run.seconds,
    seed: run.seed,
    edits: robots.reduce((sum, { edits }) => sum + edits, 0),
    doings: sumDoings(robots),
    acknowledged: updates.length,
    notes: snapshot.postIt.size,
    deliveries: clock.delays.length,
    latency,
    refused: robots.reduce((sum, { board }) => sum + board.tray.entries.length, 0),
    different: differences.length,
    differences,
    lost,
    stuck,
    ok: differences.length === 0 && lost === 0 && stuck === 0,
  };
}

function sumDoings(robots: readonly Robot[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { doings } of robots) for (const [what, count] of doings) sums[what] = (sums[what] ?? 0) + count;
  return sums;
}

function progressOf(
  phase: Progress['phase'],
  started: number,
  robots: readonly Robot[],
  clock: DeliveryClock,
): Progress {
  return {
    phase,
    seconds: Math.round((performance.now() - started) / 1000),
    here: robots.length,
    online: robots.filter(({ board }) => board.status.online).length,
    edits: robots.reduce((sum, { edits }) => sum + edits, 0),
    unsaved: robots.reduce((sum, { board }) => sum + board.status.unsaved, 0),
    p95: percentile(clock.delays.slice(-2000), 0.95),
  };
}
