import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../convergence/seededRandom.ts';
import { runDiskFaults, type DiskTally } from './diskRun.ts';
import type { TortureOptions } from './options.ts';
import { concludeRun, couldNotRun, type Outcome } from './outcome.ts';
import { compilePreload, NoPreload } from './preload.ts';
import { showProgress } from './progress.ts';
import type { Program } from './serverProcess.ts';

const NAME = 'disk';
const FULL_FOR = 60;
const UP_TO = 25;

/** A full disk and single failures, and what they come to. */
export async function runDiskPart(program: Program, { seconds, seed }: TortureOptions): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'netboard-preload-'));
  try {
    const tally = await runDiskFaults({
      program,
      library: compilePreload(folder),
      fullFor: seconds ?? FULL_FOR,
      upTo: UP_TO,
      random: seededRandom(seed),
      onProgress: showProgress,
    });
    return concludeRun(NAME, findFaults(tally), describe(tally, seed), { ...tally, seed });
  } catch (error) {
    if (error instanceof NoPreload) return couldNotRun(NAME, error.message);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findFaults(tally: DiskTally): string[] {
  const faults = [...tally.faults];
  if (tally.lost > 0) faults.unshift(`${tally.lost} acknowledged edits were lost`);
  if (tally.refused > 0) faults.push(`${tally.refused} honest edits were refused`);
  return faults;
}

function describe(tally: DiskTally, seed: number): string {
  return [
    `full for ${tally.fullSeconds} s: ${tally.readsWhileFull} looks found all that was acknowledged, at most ${tally.waited} changes waited`,
    `${tally.failedWrites} failed writes, ${tally.failedSyncs} failed syncs, ${tally.failedStarts} starts with a failure`,
    `${tally.acknowledged} acknowledged edits, ${tally.checks} checks, lost ${tally.lost}, refused ${tally.refused}, seed ${seed}`,
  ].join('\n  ');
}
