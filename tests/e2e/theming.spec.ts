import type { Browser, Page } from '@playwright/test';
import type { AppServer } from './support/appServer.ts';
import { drag, flyTo, selectedBar, takeAndMove, writeNote } from './support/canvas.ts';
import { expect, test } from './support/test.ts';
import { nameTheme, readThemes } from './support/themes.ts';
import { facilitate, LAPTOP, makeWorkshop, openPage, saved, type MadeWorkshop } from './support/workshop.ts';

/** Views jump instead of gliding, so that a place on screen can be told at once. */
const STILL = { ...LAPTOP, reducedMotion: 'reduce' } as const;
const A = { x: 300, y: 300 };
const B = { x: 560, y: 300 };
const C = { x: 300, y: 640 };

interface Room {
  readonly workshop: MadeWorkshop;
  readonly ngaio: Page;
  readonly ana: Page;
}

/** Two facilitators on one board; the first has written three notes. */
async function open(app: AppServer, browser: Browser): Promise<Room> {
  const workshop = await makeWorkshop(app);
  const [ngaio, ana] = await Promise.all([
    openPage(browser, app.url, STILL),
    openPage(browser, app.url, STILL),
  ]);
  await facilitate(ngaio, app, workshop);
  await writeNote(ngaio, A, 'time to listen');
  await writeNote(ngaio, B, 'time for a cuppa');
  await writeNote(ngaio, C, 'one plan');
  await saved(ngaio);
  await facilitate(ana, app, workshop, 'Ana');
  return { workshop, ngaio, ana };
}

test('a note put on a note makes a theme; a third joins, leaves, and undo brings it back', async ({
  app,
  browser,
}) => {
  const { workshop, ngaio, ana } = await open(app, browser);
  const themes = () => readThemes(app, workshop);
  await drag(ngaio, A, B);
  const pair = ['time for a cuppa', 'time to listen'];
  await expect(selectedBar(ngaio, 1).getByRole('button', { name: 'Name the theme' })).toBeVisible();
  await drag(ngaio, C, B);
  await saved(ngaio);
  await expect.poll(themes).toEqual({ '': ['one plan', ...pair] });
  await ngaio.keyboard.press('Control+z');
  // Its title lies above the note that it was made around.
  await ngaio.mouse.click(B.x, B.y - 130);
  await ngaio.keyboard.press('Enter');
  await nameTheme(ngaio, 'Time');
  await saved(ngaio);
  await expect.poll(themes).toEqual({ Time: pair, '': ['one plan'] });

  // Somebody else does the same without dragging.
  await flyTo(ana, 'one plan');
  await ana.keyboard.press('t');
  await ana.getByRole('dialog').getByRole('button', { name: /Time/ }).click();
  await saved(ana);
  await expect.poll(themes).toEqual({ Time: ['one plan', ...pair] });
  await flyTo(ana, 'time to listen');
  await ana.keyboard.press('Shift+O');
  await saved(ana);
  await expect.poll(themes).toEqual({ Time: ['one plan', 'time for a cuppa'], '': ['time to listen'] });
});

/** By the keyboard, whatever the view: groups of what is selected. */
test('group, stack, stand alone and ungroup with keys', async ({ app, browser }) => {
  const { workshop, ngaio } = await open(app, browser);
  const themes = () => readThemes(app, workshop);
  await ngaio.keyboard.press('Escape');
  await ngaio.keyboard.press('Control+a');
  await ngaio.keyboard.press('g');
  await nameTheme(ngaio, 'All of it');
  await saved(ngaio);
  await expect.poll(themes).toEqual({ 'All of it': ['one plan', 'time for a cuppa', 'time to listen'] });
  await ngaio.keyboard.press('Shift+G');
  await saved(ngaio);
  await expect.poll(themes).toEqual({ '': ['one plan', 'time for a cuppa', 'time to listen'] });
  await ngaio.keyboard.press('Control+z');
  await saved(ngaio);
  await expect.poll(themes).toEqual({ 'All of it': ['one plan', 'time for a cuppa', 'time to listen'] });
});

test('what somebody else has in the hand can not be taken', async ({ app, browser }) => {
  const { workshop, ngaio, ana } = await open(app, browser);
  const from = await flyTo(ngaio, 'one plan');
  await takeAndMove(ngaio, from, { x: from.x + 30, y: from.y - 20 });
  const hers = await flyTo(ana, 'one plan').catch(() => null);
  expect(hers).not.toBeNull();
  await expect(async () => {
    await drag(ana, hers ?? from, { x: 900, y: 700 });
    await expect(ana.getByText('Ngaio is moving this.')).toBeVisible({ timeout: 500 });
  }).toPass();
  await ngaio.mouse.up();
  await saved(ngaio);
  const stored = await readThemes(app, workshop);
  expect(stored['']).toContain('one plan');
});
