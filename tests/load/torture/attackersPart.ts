import { join } from 'node:path';
import * as Y from 'yjs';
import { diffSnapshots } from '../../../client/document/snapshotDiff.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { createProjection } from '../../../shared/document/project.ts';
import { SERVER_CLIENT } from '../../../server/sync/ownership.ts';
import { readLedger } from '../robots/acknowledgementLedger.ts';
import { loadFreshDocument } from '../robots/freshDocument.ts';
import { runRobots, type Progress, type RobotReport } from '../robots/runRobots.ts';
import { AttackerCrew, type AttackCounts } from './attackerCrew.ts';
import type { TortureOptions } from './options.ts';
import { concludeRun, type Outcome } from './outcome.ts';
import { showProgress } from './progress.ts';
import type { Program } from './serverProcess.ts';
import { Site } from './site.ts';

const WORK_SECONDS = 30;
const GOAL_RATIO = 1.5;

interface Run extends AttackCounts {
  readonly report: RobotReport;
  /** Records that are not what the honest alone wrote. */
  readonly touched: number;
  /** Client ids on the board that no honest change came under: each would slow everybody down, for good. */
  readonly strangers: number;
  /** Share of one processor that the measuring process used: near 1 it measures itself. */
  readonly ownUse: number;
}

/** Honest people without attackers, then the same with some among them. */
export async function runAttackersPart(
  program: Program,
  attackers: number,
  options: TortureOptions,
): Promise<Outcome> {
  const alone = await runOnce(program, 0, attackers, options);
  const among = await runOnce(program, attackers, attackers, options);
  const ratio = among.report.latency.p95 / alone.report.latency.p95;
  const figures = { attackers, ratio, alone, among };
  return concludeRun('attackers', findFaults(alone, among, ratio), describe(alone, among, ratio), figures);
}

/** @param seats how many of the people are no honest ones, or stay away */
async function runOnce(
  program: Program,
  attackers: number,
  seats: number,
  { people, seconds, seed, freshIds }: TortureOptions,
): Promise<Run> {
  const site = await Site.open(program);
  const crew = new AttackerCrew();
  try {
    await site.start();
    const code = await site.createWorkshop();
    await crew.join({ url: site.url, code, count: attackers, seed: seed + 1000, freshIds });
    const ledgerFile = join(site.folder, 'acknowledged.jsonl');
    const use = new OwnUse();
    const report = await runRobots({
      serverUrl: site.url,
      code,
      people: people - seats,
      seconds: seconds ?? WORK_SECONDS,
      seed,
      drops: 0,
      ledgerFile,
      onProgress({ phase, edits, p95 }) {
        if (use.follow(phase)) crew.begin();
        showProgress(`${attackers} attackers: ${phase}, ${edits} edits, p95 ${p95.toFixed(0)} ms`);
      },
    });
    const counts = await crew.end();
    return { report, ...counts, ...(await findTraces(site, code, ledgerFile)), ownUse: use.share };
  } finally {
    crew.close();
    await site.remove();
  }
}

/** Measures this process while the robots work. */
class OwnUse {
  #phase: Progress['phase'] = 'joining';
  #from = { cpu: process.cpuUsage(), at: 0 };
  share = 0;

  /** Tells when work begins. */
  follow(phase: Progress['phase']): boolean {
    const begins = this.#phase === 'joining' && phase === 'working';
    if (begins) this.#from = { cpu: process.cpuUsage(), at: performance.now() };
    else if (phase === 'working') {
      const { user, system } = process.cpuUsage(this.#from.cpu);
      this.share = (user + system) / 1000 / (performance.now() - this.#from.at);
    }
    this.#phase = phase;
    return begins;
  }
}

/** Compares the board with one made of nothing but the honest's acknowledged changes. */
async function findTraces(
  site: Site,
  code: string,
  ledgerFile: string,
): Promise<Pick<Run, 'touched' | 'strangers'>> {
  const honest = createBoardDoc();
  honest.transact(() => readLedger(ledgerFile).forEach(({ update }) => Y.applyUpdate(honest, update)));
  const board = await loadFreshDocument(await site.join(code, 'Judge'));
  const touched = diffSnapshots(createProjection(honest).snapshot, createProjection(board).snapshot).length;
  const known = new Set([SERVER_CLIENT, ...honest.store.clients.keys()]);
  const strangers = [...board.store.clients.keys()].filter((client) => !known.has(client)).length;
  return { touched, strangers };
}

function findFaults(alone: Run, among: Run, ratio: number): string[] {
  const faults: string[] = [];
  for (const [name, { report, touched, strangers }] of [
    ['alone', alone],
    ['with attackers', among],
  ] as const) {
    if (!report.ok)
      faults.push(`${name}: ${report.lost} lost, ${report.different} differ, ${report.stuck} could not save`);
    if (report.refused > 0) faults.push(`${name}: ${report.refused} honest edits were refused`);
    if (touched > 0) faults.push(`${name}: ${touched} records are not as the honest wrote them`);
    if (strangers > 0) faults.push(`${name}: ${strangers} client ids of nobody stay on the board`);
    if (report.acknowledged === 0) faults.push(`${name}: nothing was put to the test`);
  }
  if (among.sent === 0 || among.refused === 0) faults.push('no attack was made');
  if (ratio > GOAL_RATIO) faults.push(`p95 is ${ratio.toFixed(2)} times that without attackers`);
  return faults;
}

function describe(alone: Run, among: Run, ratio: number): string {
  const times = ({ report, ownUse }: Run) =>
    `${report.acknowledged} acknowledged edits, p50 ${report.latency.p50.toFixed(1)} ms, p95 ${report.latency.p95.toFixed(1)} ms, p99 ${report.latency.p99.toFixed(1)} ms (this process used ${Math.round(ownUse * 100)} % of a processor)`;
  return [
    `${alone.report.people} people alone: ${times(alone)}`,
    `the same with attackers: ${times(among)}; p95 ${ratio.toFixed(2)} times`,
    `${among.sent} attacks, ${among.refused} refused one by one, ${among.touched} records touched, ${among.strangers} client ids left, ${among.report.different} boards differ, seed ${among.report.seed}`,
  ].join('\n  ');
}
