/**
 * npm run bench:crowd [-- --people 60 --seconds 60 --kill --json]
 *
 * Two browsers on a board of 220 notes: what a scripted pan costs the page's main thread without
 * and with a crowd of robots that write on the same board. Afterwards all boards must be equal and
 * every acknowledged change must be there. With --kill the server is ended by SIGKILL in the
 * middle and started again; the pages come back by themselves.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { ensure } from '../../../scripts/ensure.mjs';
import { startAppServer, type AppServer } from '../../e2e/support/appServer.ts';
import { canvasOf, editorOf } from '../../e2e/support/canvas.ts';
import { readPageNotes } from '../../e2e/support/pageBoard.ts';
import {
  boardIsOpen,
  facilitate,
  join as joinAs,
  makeWorkshop,
  openPage,
} from '../../e2e/support/workshop.ts';
import type { RobotReport } from '../../load/robots/runRobots.ts';
import { importNotes } from './importNotes.ts';
import { launchBrowser } from './launchBrowser.ts';
import { comparePans, measurePans, PAN_GOAL, type PanCost } from './panCost.ts';
import { createPanMeter } from './panMeter.ts';
import { startRobots } from './startRobots.ts';

const ROUNDS = 3;

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '60' },
    kill: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Somebody who goes on writing while the robots work. */
async function keepWriting(page: Page, until: () => boolean): Promise<number> {
  let written = 0;
  await canvasOf(page).hover();
  while (!until()) {
    await page.keyboard.press('n');
    await editorOf(page).waitFor();
    await page.keyboard.type(`Written by hand ${written}`);
    await page.keyboard.press('Escape');
    await editorOf(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    written += 1;
  }
  return written;
}

/** Notes by id and text, to compare boards. */
async function contentOf(page: Page): Promise<string> {
  const notes = await readPageNotes(page);
  return JSON.stringify(notes.map(({ id, text, place }) => [id, text, place]).sort());
}

interface CrowdReport extends PanCost {
  readonly written: number;
  readonly robots: RobotReport;
  readonly equalPages: boolean;
  readonly ok: boolean;
}

async function run(app: AppServer, browser: Browser, ledger: string): Promise<CrowdReport> {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  await importNotes(app, workshop);
  const panning = await openPage(browser, app.url);
  await facilitate(panning, app, workshop);
  const writing = await openPage(browser, app.url);
  await joinAs(writing, app, workshop, 'Wiremu', 'One');
  const meter = await createPanMeter(browser, panning);
  await meter.pan();
  const before = await measurePans(meter, ROUNDS);
  say(`alone: ${before.map((cost) => cost.toFixed(2)).join(', ')} ms a frame`);

  let over = false;
  const { people, seconds } = options;
  const flags = { url: app.url, code: workshop.code, people, seconds, ledger };
  const robots = startRobots(flags).finally(() => (over = true));
  const written = keepWriting(writing, () => over);
  await panning
    .getByRole('button', { name: new RegExp(`^${Number(options.people) + 2} people are here`) })
    .waitFor({ timeout: 120_000 });
  const during = await measurePans(meter, ROUNDS);
  say(`with ${options.people} robots: ${during.map((cost) => cost.toFixed(2)).join(', ')} ms a frame`);
  if (options.kill) {
    await app.kill('SIGKILL');
    say('the server was killed');
    await app.restart();
  }
  const report = await robots;
  const byHand = await written;
  for (const page of [panning, writing]) await boardIsOpen(page);
  const equalPages = (await contentOf(panning)) === (await contentOf(writing));
  const pan = comparePans(before, during);
  const ok = pan.ratio <= PAN_GOAL && report.ok && equalPages;
  return { ...pan, written: byHand, robots: report, equalPages, ok };
}

function format({ alone, crowded, ratio, written, robots, equalPages }: CrowdReport): string {
  const { p50, p95, p99 } = robots.latency;
  return [
    `main thread while panning: ${alone.toFixed(2)} ms a frame alone, ${crowded.toFixed(2)} ms with ${robots.people} robots: ${ratio.toFixed(2)} times (goal ${PAN_GOAL})`,
    `robots: ${robots.edits} edits, ${robots.acknowledged} acknowledged, ${robots.lost} lost, ${robots.different} boards different, ${robots.refused} refused`,
    `edit to the other clients: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms`,
    `written by hand meanwhile: ${written}; both pages equal: ${equalPages ? 'yes' : 'NO'}`,
  ].join('\n');
}

await ensure();
const folder = await mkdtemp(join(tmpdir(), 'netboard-crowd-'));
const app = await startAppServer();
const browser = await launchBrowser();
try {
  const report = await run(app, browser, join(folder, 'ledger'));
  console.log(options.json ? JSON.stringify(report) : format(report));
  process.exitCode = report.ok ? 0 : 1;
} finally {
  await browser.close();
  await app.remove();
  await rm(folder, { recursive: true, force: true });
}
