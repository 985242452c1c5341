import { join } from 'node:path';
import * as Y from 'yjs';
import { diffSnapshots } from '../../../client/document/snapshotDiff.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { createProjection } from '../../../shared/document/project.ts';
import { readLedger } from '../robots/acknowledgementLedger.ts';
import { loadFreshDocument } from '../robots/freshDocument.ts';
import { runRobots, type RobotReport } from '../robots/runRobots.ts';
import { Attacker } from './attacker.ts';
import type { TortureOptions } from './options.ts';
import { concludeRun, type Outcome } from './outcome.ts';
import { showProgress } from './progress.ts';
import type { Program } from './serverProcess.ts';
import { Site } from './site.ts';

const WORK_SECONDS = 30;
const GOAL_RATIO = 1.5;

interface Run {
  readonly report: RobotReport;
  readonly sent: number;
  readonly refused: number;
  readonly accepted: number;
  /** Records that are not what the honest alone wrote. */
  readonly touched: number;
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
  { people, seconds, seed }: TortureOptions,
): Promise<Run> {
  const site = await Site.open(program);
  const enemies: Attacker[] = [];
  try {
    await site.start();
    const code = await site.createWorkshop();
    for (let number = 0; number < attackers; number++)
      enemies.push(new Attacker(await site.join(code, `Attacker ${number}`), seed + 1000 + number));
    const ledgerFile = join(site.folder, 'acknowledged.jsonl');
    let phase = 'joining';
    const report = await runRobots({
      serverUrl: site.url,
      code,
      people: people - seats,
      seconds: seconds ?? WORK_SECONDS,
      seed,
      drops: 0,
      ledgerFile,
      onProgress(progress) {
        if (phase === 'joining' && progress.phase === 'working') enemies.forEach((enemy) => enemy.begin());
        phase = progress.phase;
        showProgress(
          `${attackers} attackers: ${phase}, ${progress.edits} edits, p95 ${progress.p95.toFixed(0)} ms`,
        );
      },
    });
    enemies.forEach((enemy) => enemy.close());
    const touched = await countTouched(site, code, ledgerFile);
    return { report, touched, ...sumUp(enemies) };
  } finally {
    enemies.forEach((enemy) => enemy.close());
    await site.remove();
  }
}

function sumUp(enemies: readonly Attacker[]): Pick<Run, 'sent' | 'refused' | 'accepted'> {
  const sum = (count: (enemy: Attacker) => number) => enemies.reduce((all, enemy) => all + count(enemy), 0);
  return {
    sent: sum(({ sent }) => sent),
    refused: sum(({ refused }) => refused),
    accepted: sum(({ accepted }) => accepted),
  };
}

/** Compares the board with one made of nothing but the honest's acknowledged changes. */
async function countTouched(site: Site, code: string, ledgerFile: string): Promise<number> {
  const honest = createBoardDoc();
  honest.transact(() => readLedger(ledgerFile).forEach(({ update }) => Y.applyUpdate(honest, update)));
  const board = await loadFreshDocument(await site.join(code, 'Judge'));
  return diffSnapshots(createProjection(honest).snapshot, createProjection(board).snapshot).length;
}

function findFaults(alone: Run, among: Run, ratio: number): string[] {
  const faults: string[] = [];
  for (const [name, { report, touched }] of [
    ['alone', alone],
    ['with attackers', among],
  ] as const) {
    if (!report.ok)
      faults.push(`${name}: ${report.lost} lost, ${report.different} differ, ${report.stuck} could not save`);
    if (report.refused > 0) faults.push(`${name}: ${report.refused} honest edits were refused`);
    if (touched > 0) faults.push(`${name}: ${touched} records are not as the honest wrote them`);
    if (report.acknowledged === 0) faults.push(`${name}: nothing was put to the test`);
  }
  if (among.sent === 0 || among.refused === 0) faults.push('no attack was made');
  if (ratio > GOAL_RATIO) faults.push(`p95 is ${ratio.toFixed(2)} times that without attackers`);
  return faults;
}

function describe(alone: Run, among: Run, ratio: number): string {
  const times = ({ report }: Run) =>
    `${report.acknowledged} acknowledged edits, p50 ${report.latency.p50.toFixed(1)} ms, p95 ${report.latency.p95.toFixed(1)} ms, p99 ${report.latency.p99.toFixed(1)} ms`;
  return [
    `${alone.report.people} people alone: ${times(alone)}`,
    `the same with attackers: ${times(among)}; p95 ${ratio.toFixed(2)} times`,
    `${among.sent} attacks, ${among.refused} refused one by one, ${among.touched} records touched, ${among.report.different} boards differ, seed ${among.report.seed}`,
  ].join('\n  ');
}
