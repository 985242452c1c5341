/**
 * npm run bench:theming [-- --robots 47 --seconds 180 --seed 1 --json]
 *
 * A whole room themes 220 notes that were dealt to tables: robots with the real client by drag and key, and three
 * people's browsers: a facilitator who pans the canvas, a participant who goes offline in the middle and groups by
 * keyboard, a phone with the list; somebody joins late. What all screens show is held against the server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure } from '../../../scripts/ensure.mjs';
import { startAppServer } from '../../e2e/support/appServer.ts';
import { launchBrowser } from '../crowd/launchBrowser.ts';
import { formatTheming } from './format.ts';
import { correctnessGoals, timeGoals } from './goals.ts';
import { runTheming } from './runTheming.ts';

const { values: given } = parseArgs({
  options: {
    robots: { type: 'string', default: '47' },
    seconds: { type: 'string', default: '180' },
    seed: { type: 'string', default: '1' },
    drops: { type: 'string', default: '0.01' },
    json: { type: 'boolean', default: false },
  },
});

await ensure();
const folder = await mkdtemp(join(tmpdir(), 'netboard-theming-'));
const app = await startAppServer();
const browsers = [await launchBrowser(), await launchBrowser()] as const;
try {
  const report = await runTheming(app, browsers, {
    robots: Number(given.robots),
    seconds: Number(given.seconds),
    seed: Number(given.seed),
    drops: Number(given.drops),
    ledger: join(folder, 'ledger'),
    say: (line) => void process.stderr.write(`${line}\n`),
  });
  const goals = [...correctnessGoals(report), ...timeGoals(report)];
  console.log(given.json ? JSON.stringify({ ...report, goals }) : formatTheming(report));
  process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
} finally {
  for (const browser of browsers) await browser.close();
  await app.remove();
  await rm(folder, { recursive: true, force: true });
}
