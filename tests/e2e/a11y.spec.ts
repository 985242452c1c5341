import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { AppServer } from './support/appServer.ts';
import { writeNote } from './support/canvas.ts';
import { watchConsole } from './support/consoleWatch.ts';
import { listedNotes } from './support/list.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  LAPTOP,
  listField,
  makeWorkshop,
  openPanel,
  PHONE,
  saved,
  showCanvas,
  showList,
} from './support/workshop.ts';

const csv = resolve(import.meta.dirname, '../fixtures/post-its.csv');

const PANELS = [
  'Type in from paper',
  'Bring in notes',
  'Take away',
  'Bin',
  'People',
  'This board',
  'Keys and help',
] as const;

const APPEARANCES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { contrast: 'more' },
} as const satisfies Record<string, BrowserContextOptions>;

/** The serious and critical faults on what is on screen now, with the element each is about. */
async function faultsOf(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    );
}

async function open(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ locale: 'en-NZ', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  return { page, complaints: watchConsole(page) };
}

async function checkDoors(page: Page, app: AppServer, code: string, token: string): Promise<string[]> {
  const doors = [
    ['home', '/', 'Join a workshop'],
    ['join', `/join#${code}`, 'Join Working together'],
    ['facilitate', `/facilitate#${token}`, 'Facilitate Working together'],
    ['about', '/about', 'About Netboard'],
    ['no such page', '/nowhere', 'There is nothing at this address'],
  ] as const;
  const faults: string[] = [];
  for (const [name, path, heading] of doors) {
    await page.goto(app.url + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    faults.push(...(await faultsOf(page, name)));
  }
  return faults;
}

async function checkHost(page: Page, app: AppServer): Promise<string[]> {
  await page.goto(app.hostLink);
  await page
    .getByRole('link', { name: 'New workshop' })
    .or(page.getByRole('button', { name: 'New workshop' }))
    .first()
    .waitFor();
  const faults = await faultsOf(page, 'host');
  await page.goto(`${app.url}/new`);
  await page.getByRole('heading', { level: 1, name: 'New workshop' }).waitFor();
  return [...faults, ...(await faultsOf(page, 'new workshop'))];
}

for (const [appearance, options] of Object.entries(APPEARANCES)) {
  test(`no serious fault on any page, ${appearance}`, async ({ app, browser }) => {
    const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
    const { page, complaints } = await open(browser, { ...LAPTOP, ...options });
    const faults = await checkDoors(page, app, workshop.code, workshop.facilitatorToken);
    faults.push(...(await checkHost(page, app)));

    await facilitate(page, app, workshop);
    await openPanel(page, 'Bring in notes');
    await page.locator('input[type=file]').setInputFiles(csv);
    await page.getByText('The table holds 220 notes.').waitFor();
    faults.push(...(await faultsOf(page, 'import with preview')));
    await page.getByRole('button', { name: 'Add 220 notes' }).click();
    await saved(page);
    await page.keyboard.press('Escape');
    faults.push(...(await faultsOf(page, 'canvas')));
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar', { name: '220 notes are selected' }).waitFor();
    faults.push(...(await faultsOf(page, 'canvas, selected')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
    faults.push(...(await faultsOf(page, 'canvas, writing')));
    await page.keyboard.press('Escape');
    for (const panel of PANELS) {
      await openPanel(page, panel);
      await page.getByRole('complementary', { name: panel }).getByRole('heading', { name: panel }).waitFor();
      await expect(page.getByRole('complementary').getByText('One moment')).toHaveCount(0);
      faults.push(...(await faultsOf(page, panel)));
      await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    }
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').fill('whanau');
    faults.push(...(await faultsOf(page, 'search')));
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();

    await showList(page);
    await expect(listedNotes(page).first()).toBeVisible();
    faults.push(...(await faultsOf(page, 'list')));
    await listedNotes(page).first().click();
    faults.push(...(await faultsOf(page, 'list, selected')));
    await showCanvas(page);
    const opening = page.context().waitForEvent('page');
    await openPanel(page, 'Open the wall');
    const wall = await opening;
    const wallComplaints = watchConsole(wall);
    await wall.getByText(/^22\d notes$/).waitFor();
    faults.push(...(await faultsOf(wall, 'wall')));

    expect(faults).toEqual([]);
    expect([...complaints, ...wallComplaints]).toEqual([]);
  });
}

test('no serious fault on a phone', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  const { page, complaints } = await open(browser, PHONE);
  const faults = await checkDoors(page, app, workshop.code, workshop.facilitatorToken);
  await join(page, app, workshop, 'Ana', 'One');
  await listField(page).fill('one idea');
  faults.push(...(await faultsOf(page, 'list, writing')));
  await listField(page).press('Enter');
  await listedNotes(page).first().click();
  faults.push(...(await faultsOf(page, 'list, selected')));
  await openPanel(page, 'People');
  await page.getByRole('complementary', { name: 'People' }).waitFor();
  faults.push(...(await faultsOf(page, 'people')));
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await showCanvas(page);
  faults.push(...(await faultsOf(page, 'canvas')));
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});

test('nothing is wider than the screen at 320 pixels', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  const { page } = await open(browser, { viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  const look = async (where: string) => {
    const [needed, there] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    if ((needed ?? 0) > (there ?? 0)) wide.push(`${where}: ${needed} > ${there}`);
  };
  for (const path of ['/', `/join#${workshop.code}`, '/about']) {
    await page.goto(app.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(path);
  }
  await facilitate(page, app, workshop);
  await look('list');
  for (const panel of PANELS) {
    await openPanel(page, panel);
    await page.getByRole('complementary', { name: panel }).getByRole('heading', { name: panel }).waitFor();
    await expect(page.getByRole('complementary').getByText('One moment')).toHaveCount(0);
    await look(panel);
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  }
  await showCanvas(page);
  await look('canvas');
  await writeNote(page, { x: 160, y: 300 }, 'narrow');
  await look('canvas with a note');
  expect(wide).toEqual([]);
});
