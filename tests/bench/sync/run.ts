/**
 * Measures the sync server against two relays under the same load, and says which of its goals are met: their
 * figures stand in docs/bench-sync.md. Only ratios within one run count: absolute times are the machine's.
 *
 * npm run bench:sync [-- --full] [--json] [--people 60,200] [--only theming,edits,storm,cold,stalled,kills,boards,largest]
 */
import { parseArgs } from 'node:util';
import { makeBoardState } from './bigBoard.ts';
import { describeConditions, readConditions } from './conditions.ts';
import { EDITS_ONLY, THEMING, type Pace } from './crowd.ts';
import { judge, type Results } from './goals.ts';
import { runColdStart, runStorm } from './joining.ts';
import { runKills } from './killing.ts';
import { findLargestRoom, runManyBoards, runStalled } from './rooms.ts';
import { buildServer, type Subject } from './subjects.ts';
import { runTheming, type ThemingRun } from './theming.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '60,200' },
    only: { type: 'string' },
  },
});
const isFull = values.full;
const only = values.only?.split(',');
const wants = (part: string) => only === undefined || only.includes(part);
const log = (text: string) => void process.stderr.write(`${text}\n`);
const subjects: readonly Subject['name'][] = ['real', 'relay', 'batched'];

/** Alternating, so that what else the machine does meets all alike. */
async function measureTheming(pace: Pace): Promise<ThemingRun[]> {
  const runs: ThemingRun[] = [];
  for (const people of values.people.split(',').map(Number)) {
    for (let repeat = 0; repeat < (isFull ? 3 : 1); repeat++) {
      for (const name of subjects) {
        // A bare relay breaks down long before 200 people: that is known and takes long to see.
        if (name === 'relay' && people > 100) continue;
        const run = await runTheming(name, people, 5, pace);
        runs.push(run);
        log(
          `  ${name}, ${people} people: edits p50 ${run.editP50.toFixed(1)} p95 ${run.editP95.toFixed(1)} p99 ${run.editP99.toFixed(1)} ms, ` +
            `cursors p95 ${run.cursorP95.toFixed(1)} ms, ${run.cpuPer10k.toFixed(4)} CPU s per 10k, ${run.memoryMb.toFixed(0)} MB, ` +
            `${run.editDeliveries} edits and ${run.cursorDeliveries} cursors delivered, ${run.undelivered} edits undelivered`,
        );
      }
    }
  }
  return runs;
}

async function measureLargest(): Promise<Results['largest']> {
  const realSizes = isFull ? [200, 300, 400, 500, 600, 700, 800] : [500, 600, 720];
  const relaySizes = isFull ? [60, 80, 100, 120, 150, 200] : [60, 100, 120, 150];
  return {
    real: await findLargestRoom('real', realSizes, 4, log),
    relay: await findLargestRoom('relay', relaySizes, 4, log),
  };
}

let made: Uint8Array | null = null;

/** 1,000 notes with 100,000 edits: takes some seconds to make. */
function longHistory(): Uint8Array {
  return (made ??= makeBoardState(1_000, 100_000));
}

async function measureStorm(): Promise<Results['storm']> {
  const state = longHistory();
  return [await runStorm('real', state, 200), await runStorm('relay', state, 200)];
}

async function measureAll(): Promise<Results> {
  const part = async <Result>(name: string, run: () => Promise<Result>): Promise<Result | undefined> => {
    if (!wants(name)) return undefined;
    log(name);
    return run();
  };
  const times = isFull ? 5 : 3;
  return {
    theming: (await part('theming', () => measureTheming(THEMING))) ?? [],
    editsOnly: (await part('edits', () => measureTheming(EDITS_ONLY))) ?? [],
    storm: await part('storm', measureStorm),
    cold: await part('cold', async () => ({
      real: await runColdStart('real', times),
      relay: await runColdStart('relay', times),
    })),
    stalled: await part('stalled', () => runStalled(longHistory(), 30, isFull ? 20 : 8)),
    kills: await part('kills', () => runKills(isFull ? 50 : 5)),
    boards: await part('boards', () => runManyBoards(500)),
    largest: await part('largest', measureLargest),
  };
}

await buildServer();
const before = readConditions();
const results = await measureAll();
const after = readConditions();
const goals = judge(results);
if (values.json) console.log(JSON.stringify({ before, after, results, goals }, null, 1));
else {
  console.log(`before: ${describeConditions(before)}\nafter:  ${describeConditions(after)}`);
  for (const { name, isMet, figures } of goals) {
    console.log(
      `${isMet === null ? '-      ' : isMet ? 'met    ' : 'NOT MET'}  ${name}\n         ${figures}`,
    );
  }
}
process.exit(0);
