import { hostname } from 'node:os';
import type { Page } from '@playwright/test';
import type { AppServer } from './support/appServer.ts';
import { listedNote, listedNotes, listedTexts } from './support/list.ts';
import { readBoard, readTexts, sendNotes } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  boardIsOpen,
  facilitate,
  join,
  LAPTOP,
  listField,
  makeWorkshop,
  openPage,
  saved,
  showList,
  type MadeWorkshop,
} from './support/workshop.ts';

const THERE = Array.from({ length: 10 }, (_, index) => `was there ${index}`);
const WRITTEN = Array.from({ length: 20 }, (_, index) => `written offline ${index}`);
const MEANWHILE = Array.from({ length: 5 }, (_, index) => `meanwhile ${index}`);
const ALL = [...THERE, ...WRITTEN, ...MEANWHILE].sort();
/** 20 notes and one move of ten. */
const KEPT = /^\d+ changes are kept on this device and will be sent$/;

function status(page: Page) {
  return page.getByRole('banner').getByRole('status').first();
}

async function boardWithTen(app: AppServer): Promise<MadeWorkshop> {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const { records } = await readBoard(app, workshop);
  const lane = records.lane[0]?.title ?? '';
  expect(lane).not.toBe('');
  await sendNotes(
    app,
    workshop,
    THERE.map((text) => ({ text, lane })),
  );
  return workshop;
}

async function writeTwenty(page: Page): Promise<void> {
  for (const text of WRITTEN) {
    await listField(page).fill(text);
    await listField(page).press('Enter');
    await expect(listField(page)).toHaveValue('');
  }
}

async function moveTenTo(page: Page, lane: string): Promise<void> {
  await listedNote(page, THERE[0] ?? '').click();
  await listedNote(page, THERE.at(-1) ?? '').click({ modifiers: ['Shift'] });
  await expect(page.getByRole('group', { name: '10 notes are selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Move to another lane' }).click();
  await page.getByRole('dialog').getByRole('button', { name: lane }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function goOffline(page: Page, app: AppServer, workshop: MadeWorkshop): Promise<void> {
  await page.context().setOffline(true);
  await app.restart();
  await expect(status(page)).toHaveText('No connection. You can go on.');
  await sendNotes(
    app,
    workshop,
    MEANWHILE.map((text) => ({ text })),
  );
  await writeTwenty(page);
  await moveTenTo(page, 'With your team');
  await expect(status(page)).toHaveText(KEPT);
  await app.restart();
}

async function allIsThere(page: Page, other: Page, app: AppServer, workshop: MadeWorkshop): Promise<void> {
  await page.context().setOffline(false);
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(ALL);
  for (const one of [page, other]) {
    await expect(listedNotes(one)).toHaveCount(ALL.length);
    expect(await listedTexts(one)).toEqual(ALL);
  }
  const { records } = await readBoard(app, workshop);
  const moved = records.postIt.filter(({ text }) => THERE.includes(text));
  const titles = moved.map(({ lane }) => records.lane.find(({ id }) => id === lane)?.title);
  expect(new Set(titles)).toEqual(new Set(['With your team']));
}

test('a browser writes offline, is loaded again offline, and comes back: everything merges', async ({
  app,
  browser,
}) => {
  const workshop = await boardWithTen(app);
  const [page, other] = await Promise.all([openPage(browser, app.url), openPage(browser, app.url)]);
  await Promise.all([join(page, app, workshop, 'Ana'), facilitate(other, app, workshop)]);
  await Promise.all([showList(page), showList(other)]);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await goOffline(page, app, workshop);
  await page.reload();
  await expect(status(page)).toHaveText(KEPT);
  await expect(listedNotes(page)).toHaveCount(THERE.length + WRITTEN.length);
  expect(await listedTexts(page)).toEqual([...THERE, ...WRITTEN].sort());
  await allIsThere(page, other, app, workshop);

  // What was done offline is still one's own to take back.
  await page.keyboard.press('Control+z');
  await saved(page);
  const { records } = await readBoard(app, workshop);
  const first = records.lane[0]?.id;
  const back = records.postIt.filter(({ text, lane }) => THERE.includes(text) && lane === first);
  expect(back).toHaveLength(THERE.length);
});

test('the same over plain http in the network of a hall, without the reload', async ({ app, browser }) => {
  // To a browser this name is another computer: no service worker, no clipboard interface.
  const lan = app.url.replace(
    'localhost',
    `${hostname()
      .toLowerCase()
      .replace(/\.local$/, '')}.local`,
  );
  const workshop = await boardWithTen(app);
  const page = await openPage(browser, lan, LAPTOP);
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
  const there = { ...app, url: lan };
  const other = await openPage(browser, lan, LAPTOP);
  await Promise.all([join(page, there, workshop, 'Ana'), facilitate(other, there, workshop)]);
  await Promise.all([showList(page), showList(other)]);
  await page.evaluate(() => ((globalThis as { mark?: string }).mark = 'not loaded again'));

  await goOffline(page, app, workshop);
  // Leaving now would cost the way back to the words: the browser asks.
  const asking = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asking;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  await allIsThere(page, other, app, workshop);
  expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('not loaded again');
  await page.close({ runBeforeUnload: true });
  await page.waitForEvent('close');
});

test('what is typed while the server is away waits, and says so', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Ana');
  await showList(page);
  await app.kill('SIGTERM');
  await expect(status(page)).toHaveText('No connection. You can go on.');
  await listField(page).fill('first');
  await listField(page).press('Enter');
  await expect(status(page)).toHaveText('1 change is kept on this device and will be sent');
  await listField(page).fill('second');
  await listField(page).press('Enter');
  await expect(status(page)).toHaveText('2 changes are kept on this device and will be sent');
  // What one wrote is one's own at once, not only when the server has heard of it.
  await listedNote(page, 'second').dblclick();
  await page.keyboard.type(' thought');
  await page.keyboard.press('Escape');
  await listField(page).fill('third');
  await listField(page).press('Enter');
  await listedNote(page, 'third').click();
  await page.keyboard.press('Delete');
  await expect(listedNotes(page)).toHaveCount(2);
  await app.restart();
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['first', 'second thought']);
  await page.reload();
  await boardIsOpen(page);
  await expect(listedNotes(page)).toHaveCount(2);
});
