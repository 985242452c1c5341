/**
 * npm run bench:canvas [-- --json] [--notes 300,1000] [--repeats 3] [--dist dist/client]
 *
 * Measures the app's canvas beside a plain Canvas2D page and its one-blit floor, in the same run, and
 * says of each goal whether it is met. Only ratios within one run count: machines differ and are shared.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { ensure, root } from '../../../scripts/ensure.mjs';
import { findBrowser } from '../../../scripts/findBrowser.mjs';
import { BROWSER_ARGUMENTS } from '../../support/browserArguments.ts';
import { buildReference } from './buildReference.ts';
import { judgeGoals, type Medians, type Results } from './goals.ts';
import { formatResults, formatVerdicts } from './report.ts';
import { measureAll, measurePans, type Costs } from './scenarios.ts';
import { servePages } from './servePages.ts';
import { medianOf } from './statistics.ts';
import { Subject } from './subject.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    notes: { type: 'string', default: '300,1000,3000,10000' },
    repeats: { type: 'string', default: '3' },
    dist: { type: 'string' },
  },
});

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function wholeNumbers(list: string, name: string): number[] {
  const numbers = list.split(',').map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error(`--${name} takes whole numbers above 0, such as 300,1000`);
  }
  return numbers;
}

type StartBrowser = () => Promise<Browser>;

/** A browser for each page: nothing of the one before is left, and it is plain whose the processes are. */
async function onPage<T>(
  start: StartBrowser,
  url: string,
  measure: (subject: Subject) => Promise<T>,
): Promise<T> {
  const browser = await start();
  try {
    return await measure(await Subject.open(browser, url));
  } finally {
    await browser.close();
  }
}

interface Runs {
  readonly netboard: Costs[];
  readonly canvas2d: Costs[];
  readonly floor: Medians['floor'][];
}

/** The three subjects in turn. */
async function measureRound(start: StartBrowser, base: string, count: number, runs: Runs): Promise<void> {
  runs.netboard.push(await onPage(start, `${base}/app/bench.html`, (page) => measureAll(page, count)));
  const reference = `${base}/reference/index.html`;
  runs.canvas2d.push(await onPage(start, reference, (page) => measureAll(page, count)));
  runs.floor.push(await onPage(start, `${reference}?mode=blit`, (page) => measurePans(page, count)));
}

/** Round by round over all counts: what else the machine does falls on all alike. */
async function measureRounds(
  start: StartBrowser,
  base: string,
  counts: readonly number[],
  rounds: number,
): Promise<Results> {
  const runs = new Map<number, Runs>(
    counts.map((count) => [count, { netboard: [], canvas2d: [], floor: [] }]),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const [count, ofCount] of runs) {
      progress(`round ${round} of ${rounds}: ${count} notes`);
      await measureRound(start, base, count, ofCount);
    }
  }
  return new Map(
    [...runs].map(([count, { netboard, canvas2d, floor }]) => [
      count,
      { netboard: medianOf(netboard), canvas2d: medianOf(canvas2d), floor: medianOf(floor) },
    ]),
  );
}

async function measure(counts: readonly number[], repeats: number): Promise<Results> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('No Chromium found. Set CHROMIUM to its path.');
  if (options.dist === undefined) await ensure();
  const reference = await buildReference();
  const app = resolve(root, options.dist ?? 'dist/client');
  // Both stand at the root of their own server name: built pages name their files from the root.
  const pages = await servePages({ app, assets: resolve(app, 'assets'), reference: reference.folder });
  const start = () => chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
  try {
    return await measureRounds(start, pages.url, counts, repeats);
  } finally {
    pages.stop();
    reference.remove();
  }
}

const counts = wholeNumbers(options.notes, 'notes');
const [repeats = 3] = wholeNumbers(options.repeats, 'repeats');
const results = await measure(counts, repeats);
const verdicts = judgeGoals(results);
if (options.json) {
  process.stdout.write(
    `${JSON.stringify({ results: Object.fromEntries(results), goals: verdicts }, null, 2)}\n`,
  );
} else {
  process.stdout.write(`${formatResults(results)}\n\n${formatVerdicts(verdicts)}\n`);
}
