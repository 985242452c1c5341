import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { AppServer } from './support/appServer.ts';
import { createReport, type Report } from './support/axeReport.ts';
import { NOTES_CSV } from './support/bringIn.ts';
import { writeNote } from './support/canvas.ts';
import { watchConsole } from './support/consoleWatch.ts';
import { listedNotes } from './support/list.ts';
import { expect, test } from './support/test.ts';
import { sendNotes } from './support/reader.ts';
import { nameTheme, titleOf } from './support/themes.ts';
import {
  facilitate,
  join,
  LAPTOP,
  listField,
  makeWorkshop,
  type MadeWorkshop,
  openPanel,
  PHONE,
  saved,
  showCanvas,
  showList,
} from './support/workshop.ts';

const PANELS = [
  'Type in from paper',
  'Bring in notes',
  'Report and files',
  'Similar notes',
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

async function open(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ locale: 'en-NZ', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  return { page, complaints: watchConsole(page) };
}

async function checkDoors(report: Report, page: Page, app: AppServer, workshop: MadeWorkshop): Promise<void> {
  const { code, facilitatorToken } = workshop;
  const doors = [
    ['home', '/', 'Join a workshop'],
    ['join', `/join#${code}`, 'Join Working together'],
    ['facilitate', `/facilitate#${facilitatorToken}`, 'Facilitate Working together'],
    ['about', '/about', 'About Netboard'],
    ['no such page', '/nowhere', 'There is nothing at this address'],
  ] as const;
  for (const [name, path, heading] of doors) {
    await page.goto(app.url + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await report.look(page, name);
  }
}

async function checkHost(report: Report, page: Page, app: AppServer, workshop: MadeWorkshop): Promise<void> {
  await page.goto(app.hostLink);
  await page
    .getByRole('link', { name: 'New workshop' })
    .or(page.getByRole('button', { name: 'New workshop' }))
    .first()
    .waitFor();
  await report.look(page, 'host');
  await page.goto(`${app.url}/new`);
  await page.getByRole('heading', { level: 1, name: 'New workshop' }).waitFor();
  await page.getByText('More choices').click();
  await report.look(page, 'new workshop');
  await page.goto(`${app.url}/workshop/${workshop.workshopId}`);
  await page.getByRole('heading', { name: 'How long the words are kept' }).waitFor();
  await report.look(page, 'workshop');
  await page.goto(`${app.url}/poster/${workshop.workshopId}`);
  await page.getByRole('button', { name: 'Print' }).waitFor();
  await report.look(page, 'poster');
  await page.goto(`${app.url}/check`);
  await page.getByRole('heading', { level: 1, name: 'Room check' }).waitFor();
  await report.look(page, 'room check');
}

/** The list by themes with one theme, its field, its menu, the choice of themes, and the counts. */
async function checkThemes(report: Report, page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'By theme' }).check();
  await page.getByText('No themes yet.').waitFor();
  await report.look(page, 'list by theme, empty');
  await listedNotes(page).first().click();
  await page.getByRole('button', { name: 'Group into a theme' }).click();
  await titleOf(page).waitFor();
  await report.look(page, 'list by theme, naming');
  await nameTheme(page, 'Time');
  await report.look(page, 'list by theme');
  await page.getByRole('button', { name: 'More for Time' }).click();
  await page.getByRole('menuitem', { name: 'Ungroup: keep the notes' }).waitFor();
  await report.look(page, 'menu of a theme');
  await page.keyboard.press('Escape');
  await listedNotes(page).last().click();
  await page.getByRole('button', { name: 'Put into a theme…' }).click();
  await page.getByRole('dialog').waitFor();
  await report.look(page, 'choice of themes');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Show all counts/ }).click();
  await page.getByRole('complementary', { name: 'Counts' }).getByRole('table').first().waitFor();
  await report.look(page, 'counts');
}

// The elements are the same in each; only colours differ, so that only they are looked at again.
for (const [appearance, options] of Object.entries(APPEARANCES)) {
  test(`no serious fault on any page, ${appearance}`, async ({ app, browser }) => {
    test.slow();
    const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
    const { page, complaints } = await open(browser, { ...LAPTOP, ...options });
    const report = createReport(
      appearance === 'light' ? undefined : ['color-contrast', 'link-in-text-block'],
    );
    await checkDoors(report, page, app, workshop);
    await checkHost(report, page, app, workshop);

    await facilitate(page, app, workshop);
    await openPanel(page, 'Bring in notes');
    await page.locator('input[type=file]').setInputFiles(NOTES_CSV);
    await page.getByText('The table holds 220 notes.').waitFor();
    await report.look(page, 'import with preview');
    await page.getByRole('button', { name: 'Add 220 notes' }).click();
    await saved(page);
    await page.keyboard.press('Escape');
    await report.look(page, 'canvas');
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar', { name: '220 notes are selected' }).waitFor();
    await report.look(page, 'canvas, selected');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
    await report.look(page, 'canvas, writing');
    await page.keyboard.press('Escape');
    for (const panel of PANELS) {
      await openPanel(page, panel);
      await page.getByRole('complementary', { name: panel }).getByRole('heading', { name: panel }).waitFor();
      await expect(page.getByRole('complementary').getByText('One moment')).toHaveCount(0);
      await report.look(page, panel);
      await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    }
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').fill('whanau');
    await report.look(page, 'search');
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();

    await showList(page);
    await expect(listedNotes(page).first()).toBeVisible();
    await report.look(page, 'list');
    await listedNotes(page).first().click();
    await report.look(page, 'list, selected');
    await showCanvas(page);
    const opening = page.context().waitForEvent('page');
    await openPanel(page, 'Open the wall');
    const wall = await opening;
    const wallComplaints = watchConsole(wall);
    await wall.getByText(/^22\d notes$/).waitFor();
    await report.look(wall, 'wall');

    expect(report.faults).toEqual([]);
    expect([...complaints, ...wallComplaints]).toEqual([]);
  });
}

const THEMED = {
  'light, laptop': { ...LAPTOP, ...APPEARANCES.light },
  'dark, phone': { ...PHONE, ...APPEARANCES.dark },
  'high contrast, laptop': { ...LAPTOP, ...APPEARANCES['high contrast'] },
} as const;

for (const [name, options] of Object.entries(THEMED)) {
  test(`no serious fault in the list by themes, ${name}`, async ({ app, browser }) => {
    const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
    await sendNotes(app, workshop, [{ text: 'Not enough time' }, { text: 'Trust' }, { text: 'Kai' }]);
    const { page, complaints } = await open(browser, options);
    const report = createReport();
    await join(page, app, workshop, 'Ana');
    await showList(page);
    await checkThemes(report, page);
    expect(report.faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('no serious fault on a phone', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  const { page, complaints } = await open(browser, PHONE);
  const report = createReport();
  await checkDoors(report, page, app, workshop);
  await join(page, app, workshop, 'Ana', 'One');
  await listField(page).fill('one idea');
  await report.look(page, 'list, writing');
  await listField(page).press('Enter');
  await listedNotes(page).first().click();
  await report.look(page, 'list, selected');
  await openPanel(page, 'People');
  await page.getByRole('complementary', { name: 'People' }).waitFor();
  await report.look(page, 'people');
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await showCanvas(page);
  await report.look(page, 'canvas');
  expect(report.faults).toEqual([]);
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
