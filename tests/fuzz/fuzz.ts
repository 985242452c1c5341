import { newSeed } from '../support/random.ts';
import { runConvergence } from './convergenceRun.ts';
import { runMutations } from './mutationRun.ts';
import { runRandomBoards } from './randomRun.ts';

/**
 * npm run fuzz                          all three by turns, until stopped
 * npm run fuzz -- --count 1000000       so many mutated updates
 * npm run fuzz -- --runs 10000          so many random boards
 * npm run fuzz -- --races 10000         so many races of an attacker with two honest writers
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

function fuzzRaces(runs: number, seed: number): void {
  console.log(`races: seed ${seed}, ${runs} runs`);
  console.log(`  ${JSON.stringify(runConvergence(seed, runs))}`);
}

const seed = option('seed');
const count = option('count');
const runs = option('runs');
const races = option('races');
if (count !== null) fuzzMutations(count, seed ?? newSeed());
if (runs !== null) fuzzBoards(runs, seed ?? newSeed());
if (races !== null) fuzzRaces(races, seed ?? newSeed());
while (count === null && runs === null && races === null) {
  fuzzBoards(200, newSeed());
  fuzzMutations(100_000, newSeed());
  fuzzRaces(500, newSeed());
}
