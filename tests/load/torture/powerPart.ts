import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TortureOptions } from './options.ts';
import { concludeRun, couldNotRun, type Outcome } from './outcome.ts';
import { CUTS } from './simulatedDisk.ts';
import { runPowerCuts, type PowerTally } from './powerRun.ts';
import { compilePreload, NoPreload } from './preload.ts';
import { showProgress } from './progress.ts';
import type { Program } from './serverProcess.ts';

const NAME = 'power cuts';

/** Simulated power cuts, and what they come to. */
export async function runPowerPart(
  program: Program,
  points: number,
  options: TortureOptions,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'netboard-preload-'));
  try {
    return await run(program, compilePreload(folder), points, options);
  } catch (error) {
    if (error instanceof NoPreload) return couldNotRun(NAME, error.message);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(
  program: Program,
  library: string,
  points: number,
  options: TortureOptions,
): Promise<Outcome> {
  const { seconds, seed } = options;
  const start = performance.now();
  let toldFaults = 0;
  const tally = await runPowerCuts({
    ...{ program, library, points, seconds, seed },
    onProgress: ({ points: made, lost, faults }) => {
      for (const fault of faults.slice(toldFaults)) console.error(fault);
      toldFaults = faults.length;
      showProgress(`${made} power cuts, ${lost} lost, ${faults.length} faults`);
    },
  });
  const took = Math.round((performance.now() - start) / 1000);
  return concludeRun(NAME, findFaults(tally, points), describe(tally, seed, took), { ...tally, seed, took });
}

function findFaults(tally: PowerTally, wanted: number): string[] {
  const faults = [...tally.faults];
  if (tally.lost > 0) faults.unshift(`${tally.lost} acknowledged edits were lost`);
  if (wanted !== Infinity && tally.points < wanted)
    faults.push(`only ${tally.points} of ${wanted} were made`);
  if (tally.lookedFor === 0) faults.push('nothing was put to the test');
  // The proof that this can find a loss.
  if (tally.lostByLyingDisk === 0)
    faults.push('a disk that never syncs lost nothing either: this proves nothing');
  return faults;
}

function describe(tally: PowerTally, seed: number, took: number): string {
  const cuts = CUTS.map((cut) => `${tally.cuts[cut]} ${cut}`).join(', ');
  return [
    `${tally.points} simulated power cuts (what was not synced: ${cuts}; ${tally.amidWriting} amid unsynced writes)`,
    `${tally.recordings} lives of the server, ${tally.acknowledged} acknowledged edits, looked for ${tally.lookedFor} times; ${tally.started} real starts`,
    `lost ${tally.lost} (a lying disk: ${tally.lostByLyingDisk}), seed ${seed}, ${took} s`,
  ].join('\n  ');
}
