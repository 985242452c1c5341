import { runKills, WINDOWS, type KillTally } from './killRun.ts';
import type { TortureOptions } from './options.ts';
import { concludeRun, type Outcome } from './outcome.ts';
import { showProgress } from './progress.ts';
import type { Program } from './serverProcess.ts';

/** Kills, and what they come to. */
export async function runKillPart(
  program: Program,
  kills: number,
  options: TortureOptions,
): Promise<Outcome> {
  const { seconds, seed, lanes } = options;
  const start = performance.now();
  let toldFaults = 0;
  const tally = await runKills({
    ...{ program, kills, seconds, seed, lanes },
    onProgress: ({ kills: made, checks, lost, faults }) => {
      // At once, since a run may take an hour.
      for (const fault of faults.slice(toldFaults)) console.error(fault);
      toldFaults = faults.length;
      showProgress(`${made} kills, ${checks} checks, ${lost} lost, ${faults.length} faults`);
    },
  });
  const took = Math.round((performance.now() - start) / 1000);
  return concludeRun('kills', findFaults(tally, kills), describe(tally, seed, took), {
    ...tally,
    seed,
    took,
  });
}

function findFaults(tally: KillTally, wanted: number): string[] {
  const faults = [...tally.faults];
  if (tally.lost > 0) faults.unshift(`${tally.lost} acknowledged edits were lost`);
  if (tally.refused > 0) faults.push(`${tally.refused} honest edits were refused`);
  if (wanted !== Infinity && tally.kills < wanted)
    faults.push(`only ${tally.kills} of ${wanted} kills were made`);
  if (tally.kills === 0 || tally.acknowledged === 0) faults.push('nothing was put to the test');
  return faults;
}

function describe(tally: KillTally, seed: number, took: number): string {
  const windows = WINDOWS.map((window) => `${tally.windows[window]} ${window}`).join(', ');
  return [
    `${tally.kills} kills (${windows}; ${tally.amidWriting} amid unacknowledged edits)`,
    `${tally.acknowledged} acknowledged edits, ${tally.answered} answered requests, ${tally.checks} checks on ${tally.boards} boards`,
    `${tally.compactions} compactions, lost ${tally.lost}, refused ${tally.refused}, seed ${seed}, ${took} s`,
  ].join('\n  ');
}
