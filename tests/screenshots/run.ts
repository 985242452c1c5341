/** npm run screenshots: pictures of the real app, into docs/screenshots. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensure, root } from '../../scripts/ensure.mjs';
import { findBrowser } from '../../scripts/findBrowser.mjs';
import { importNotes } from '../bench/crowd/importNotes.ts';
import { startAppServer, type AppServer } from '../e2e/support/appServer.ts';
import { showMap } from '../e2e/support/map.ts';
import {
  facilitate,
  join,
  makeWorkshop,
  openFacilitator,
  openPage,
  openPanel,
  PHONE,
  saved,
  showCanvas,
  type MadeWorkshop,
} from '../e2e/support/workshop.ts';
import { bringInThemes } from './themedBoard.ts';

const folder = resolve(root, 'docs/screenshots');
const WALL = { viewport: { width: 1920, height: 1080 } };
const NETWORK = new URL('../fixtures/network-small.json', import.meta.url);

/** Gives a glide and the sharp tiles after it their time; a picture may be late, a test never would wait so. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1200);
  await page.screenshot({ path: resolve(folder, `${name}.png`) });
}

async function takeThemes(browser: Browser, app: AppServer): Promise<void> {
  const workshop = await makeWorkshop(app, { title: 'Working together' });
  await bringInThemes(app, workshop);
  const page = await openFacilitator(browser, app, workshop);
  await take(page, 'themes');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'themes-dark');
}

/** A made-up network: its grid, its map, and on the wall how it could be. */
async function takeNetwork(browser: Browser, app: AppServer): Promise<void> {
  const workshop = await makeWorkshop(app, { title: 'One front door', template: 'network' });
  const page = await openFacilitator(browser, app, workshop);
  await page.getByRole('button', { name: 'Made up' }).click();
  await openPanel(page, 'Bring in notes');
  await page.locator('input[type=file]').setInputFiles({
    name: 'network.json',
    mimeType: 'application/json',
    buffer: await readFile(NETWORK),
  });
  await page.getByRole('button', { name: 'Bring in the network' }).click();
  await saved(page);
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await showCanvas(page);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await take(page, 'grid');
  await showMap(page);
  await take(page, 'map');
  const networks = page.getByRole('radiogroup', { name: 'Which network is shown' });
  await networks.getByRole('radio', { name: /^What if/ }).check();
  const wall = await openWall(page);
  await page.getByRole('button', { name: 'Show on the wall' }).click();
  await wall.getByText('Imagined, not how it is').waitFor();
  await take(wall, 'wall-imagined');
}

async function openWall(page: Page): Promise<Page> {
  const [wall] = await Promise.all([page.context().waitForEvent('page'), openPanel(page, 'Open the wall')]);
  await wall.setViewportSize(WALL.viewport);
  return wall;
}

async function takePhone(browser: Browser, app: AppServer, workshop: MadeWorkshop): Promise<void> {
  const page = await openPage(browser, app.url, PHONE);
  await join(page, app, workshop, 'Ana', 'One');
  await take(page, 'phone');
}

async function takeWall(browser: Browser, app: AppServer, workshop: MadeWorkshop): Promise<void> {
  const page = await openPage(browser, app.url, WALL);
  await facilitate(page, app, workshop, 'Tama');
  const wall = await openWall(page);
  await wall.getByText('Join here').waitFor();
  // The wall looks at everything anew a moment after its window was made larger.
  await wall.waitForTimeout(2500);
  await take(wall, 'wall');
}

await ensure();
const app = await startAppServer();
const executablePath = await findBrowser();
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args });
try {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  await importNotes(app, workshop);
  await takeThemes(browser, app);
  await takeNetwork(browser, app);
  await takePhone(browser, app, workshop);
  await takeWall(browser, app, workshop);
} finally {
  await browser.close();
  await app.remove();
}
