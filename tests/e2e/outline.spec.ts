import type { Page } from '@playwright/test';
import { editorOf } from './support/canvas.ts';
import { openPanelByKeys, tabTo } from './support/keyboard.ts';
import { listedNote, listedNotes } from './support/list.ts';
import { readBoard, readNotes, readTexts } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  listField,
  makeWorkshop,
  openPage,
  PHONE,
  saved,
  showList,
  type MadeWorkshop,
} from './support/workshop.ts';
import type { AppServer } from './support/appServer.ts';

async function addByKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(listField(page)).toHaveValue('');
}

/** To the row of a note, by the list's own keys. */
async function goToRow(page: Page, words: string): Promise<void> {
  const row = listedNote(page, words);
  await tabTo(page, page.locator('button[data-row][tabindex="0"]'), 'Shift+Tab');
  await page.keyboard.press('End');
  for (let step = 0; step < 40; step++) {
    if (await row.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowUp');
  }
  throw new Error(`no key leads to “${words}”`);
}

function bar(page: Page, count: number) {
  return page.getByRole('group', {
    name: count === 1 ? '1 note is selected' : `${count} notes are selected`,
  });
}

async function looksOf(app: AppServer, workshop: MadeWorkshop, text: string) {
  const note = (await readNotes(app, workshop)).find((one) => one.text === text);
  return note && { color: note.color, size: note.size, done: note.done };
}

test('every operation on post-its works in the list by keyboard alone', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Ana');
  // L turns to the list, N goes to its field.
  await page.keyboard.press('l');
  await listField(page).waitFor();
  await page.keyboard.press('n');
  await expect(listField(page)).toBeFocused();
  for (const words of ['one', 'two', 'three', 'four']) await addByKeys(page, words);
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['four', 'one', 'three', 'two']);

  // Write: Enter opens, Escape closes and the row has the focus again; N and Enter add behind.
  await goToRow(page, 'one');
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type(' and more');
  await page.keyboard.press('Escape');
  await expect(listedNote(page, 'one and more')).toBeFocused();
  await page.keyboard.press('n');
  await expect(editorOf(page)).toHaveValue('');
  await page.keyboard.type('behind one');
  await page.keyboard.press('Enter');
  await expect(editorOf(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(listedNotes(page)).toHaveCount(5);
  expect((await listedNotes(page).locator('[dir=auto]').allTextContents()).slice(0, 2)).toEqual([
    'one and more',
    'behind one',
  ]);

  // Colour, size, done.
  await goToRow(page, 'two');
  await expect(bar(page, 1)).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('x');
  await tabTo(page, bar(page, 1).getByRole('radio', { name: 'Medium' }));
  await page.keyboard.press('ArrowRight');
  await saved(page);
  expect(await looksOf(app, workshop, 'two')).toEqual({ color: 'green', size: 'L', done: true });

  // Order within the lane, and another lane.
  await goToRow(page, 'four');
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => listedNotes(page).locator('[dir=auto]').allTextContents())
    .toEqual(['one and more', 'behind one', 'two', 'four', 'three']);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page, 2)).toBeVisible();
  await tabTo(page, bar(page, 2).getByRole('button', { name: 'Move to another lane' }));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'With your team' }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await saved(page);
  const { records } = await readBoard(app, workshop);
  const team = records.lane.find(({ title }) => title === 'With your team')?.id;
  expect(
    records.postIt
      .filter(({ lane }) => lane === team)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['four', 'three']);

  // Duplicate, copy and paste, split.
  await goToRow(page, 'behind one');
  await page.keyboard.press('Control+d');
  await expect(listedNote(page, 'behind one')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(listedNote(page, 'behind one')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(listedNote(page, 'behind one')).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(listedNote(page, 'behind one')).toHaveCount(1);
  await goToRow(page, 'behind one');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(listedNote(page, 'behind one')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(listedNote(page, 'behind one')).toHaveCount(1);

  await goToRow(page, 'behind one');
  await page.keyboard.press('F2');
  await page.keyboard.type('; and a second idea');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+s');
  await expect(page.getByRole('button', { name: 'Make 2 notes of it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar(page, 2)).toBeVisible();
  await expect(listedNote(page, 'and a second idea')).toHaveCount(1);
  await saved(page);
  const all = ['and a second idea', 'behind one', 'four', 'one and more', 'three', 'two'];
  expect(await readTexts(app, workshop)).toEqual(all);

  // Bin and back.
  await goToRow(page, 'two');
  await page.keyboard.press('Control+a');
  await expect(bar(page, all.length)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(listedNotes(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(listedNotes(page)).toHaveCount(all.length);
  await goToRow(page, 'two');
  await page.keyboard.press('Backspace');
  await expect(listedNotes(page)).toHaveCount(all.length - 1);
  await openPanelByKeys(page, 'Bin');
  const panel = page.getByRole('complementary', { name: 'Bin' });
  const binned = panel.getByRole('listitem').filter({ hasText: /^two/ });
  await tabTo(page, binned.getByRole('button', { name: 'Bring back' }));
  await page.keyboard.press('Enter');
  await expect(binned).toHaveCount(0);
  await expect(listedNotes(page)).toHaveCount(all.length);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(all);

  // Find.
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('second');
  await tabTo(page, page.getByRole('complementary').getByRole('button', { name: 'and a second idea' }));
  await page.keyboard.press('Enter');
  await expect(bar(page, 1)).toBeVisible();
});

test('what others do moves neither the focus nor the words that are being typed', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const [ana, wiremu] = await Promise.all([openPage(browser, app.url), openPage(browser, app.url, PHONE)]);
  await Promise.all([facilitate(ana, app, workshop, 'Ana'), join(wiremu, app, workshop, 'Wiremu')]);
  await showList(ana);
  for (const words of ['first', 'second']) {
    await listField(wiremu).fill(words);
    await listField(wiremu).press('Enter');
  }
  await expect(listedNotes(ana)).toHaveCount(2);
  await goToRow(ana, 'second');
  await listField(wiremu).fill('third');
  await listField(wiremu).press('Enter');
  await expect(listedNotes(ana)).toHaveCount(3);
  await expect(listedNote(ana, 'second')).toBeFocused();

  await listField(ana).fill('half a thou');
  await listField(wiremu).fill('fourth');
  await listField(wiremu).press('Enter');
  await expect(listedNotes(ana)).toHaveCount(4);
  await expect(listField(ana)).toBeFocused();
  await expect(listField(ana)).toHaveValue('half a thou');

  // A note that somebody bins while it has the focus gives it to its neighbour.
  await goToRow(ana, 'second');
  await listedNote(wiremu, 'second').click();
  await wiremu.getByRole('button', { name: 'Put in the bin' }).click();
  await expect(listedNotes(ana)).toHaveCount(3);
  await expect(listedNote(ana, 'third')).toBeFocused();
});

test('the list loads without the canvas', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, 'about:blank', PHONE);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await join(page, app, workshop, 'Ana');
  await listField(page).waitFor();
  expect(scripts.filter((url) => /konva|CanvasPane/i.test(url))).toEqual([]);
  await page.getByRole('radio', { name: 'Canvas', exact: true }).check();
  await page.locator('main canvas').first().waitFor();
  expect(scripts.some((url) => /CanvasPane/i.test(url))).toBe(true);
});
