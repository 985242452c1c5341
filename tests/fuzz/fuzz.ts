import { newSeed } from '../support/random.ts';
import { runMutations } from './mutationRun.ts';
import { runRandomBoards } from './randomRun.ts';

/**
 * npm run fuzz                          random boards and mutated updates by turns, until stopped
 * npm run fuzz -- --count 1000000       so many mutated updates
 * npm run fuzz -- --runs 10000          so many random boards
 * npm run fuzz -- --seed 7 --count 1    a given seed
 */
function option(name: string): number | null {
  const index = process.argv.indexOf(`--${name}`);
  const value = index < 0 ? Number.NaN : Number(process.argv[index + 1]);
  return Number.isFinite(value) ? value : null;
}

function fuzzMutations(count: number, seed: number): void {
  console.log(`mutations: seed ${seed}, ${count} updates`);
  const report = runMutations(seed, count, (done) => console.log(`  ${done} …`));
  console.log(`  ${JSON.stringify(report)}`);
}

function fuzzBoards(runs: number, seed: number): void {
  console.log(`random boards: seed ${seed}, ${runs} runs`);
  console.log(`  ${JSON.stringify(runRandomBoards(seed, runs, (done) => console.log(`  ${done} …`)))}`);
}

const seed = option('seed');
const count = option('count');
const runs = option('runs');
if (count !== null) fuzzMutations(count, seed ?? newSeed());
if (runs !== null) fuzzBoards(runs, seed ?? newSeed());
while (count === null && runs === null) {
  fuzzBoards(200, newSeed());
  fuzzMutations(100_000, newSeed());
}
