import type { Page } from '@playwright/test';
import {
  canvasOf,
  drag,
  editorOf,
  middleOf,
  selectedBar,
  takeAndMove,
  touch,
  writeNote,
} from './support/canvas.ts';
import { listedNotes, listedTexts } from './support/list.ts';
import { readNotes, readTexts, type ReadNote } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  LAPTOP,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  saved,
  showCanvas,
  showList,
} from './support/workshop.ts';
import { countWrites } from './support/wire.ts';

const LEFT = { x: 400, y: 350 };
const RIGHT = { x: 800, y: 350 };
const BELOW = { x: 400, y: 650 };

function noteOf(notes: readonly ReadNote[], text: string): ReadNote {
  const note = notes.find((one) => one.text === text);
  if (!note) throw new Error(`there is no note “${text}”`);
  return note;
}

async function openToolbox(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More for these notes' }).click();
  await page.getByRole('menuitem', { name }).click();
}

test('notes are written by key, double-click and one after another', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Wiremu');

  await page.mouse.dblclick(LEFT.x, LEFT.y);
  // The note lies where the person asked for it, though it is the first on the board.
  const middle = await middleOf(editorOf(page));
  expect(Math.hypot(middle.x - LEFT.x, middle.y - LEFT.y)).toBeLessThan(3);
  await page.keyboard.type('first');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second line');
  await page.keyboard.press('Enter');
  // Enter goes on to the next note, typed in at once.
  await expect(editorOf(page)).toHaveValue('');
  await page.keyboard.type('next');
  await page.keyboard.press('Escape');
  await expect(editorOf(page)).toHaveCount(0);

  await page.mouse.move(RIGHT.x, RIGHT.y + 200);
  await page.keyboard.press('n');
  await expect(editorOf(page)).toBeVisible();
  await page.keyboard.type('by key, with a ā and a 🌿');
  await page.keyboard.press('Escape');
  await saved(page);

  const notes = await readNotes(app, workshop);
  expect(notes.map(({ text }) => text).sort()).toEqual([
    'by key, with a ā and a 🌿',
    'first\nsecond line',
    'next',
  ]);
  const first = noteOf(notes, 'first\nsecond line');
  const next = noteOf(notes, 'next');
  expect(next.place[2]).toBe(first.place[2]);
  expect(next.place[1]).toBeGreaterThan(first.place[1]);
});

test('colour, size, done, duplicate and the bin, by key and by bar', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Wiremu');
  await writeNote(page, LEFT, 'one');
  await writeNote(page, RIGHT, 'two');

  await page.mouse.click(LEFT.x, LEFT.y);
  await expect(selectedBar(page, 1)).toBeVisible();
  await page.keyboard.press('3');
  await selectedBar(page, 1).getByRole('radio', { name: 'Large' }).check();
  await page.mouse.click(RIGHT.x, RIGHT.y);
  await selectedBar(page, 1).getByRole('radio', { name: 'Violet' }).check();
  await page.keyboard.press('Escape');
  await page.mouse.click(RIGHT.x, RIGHT.y);
  await page.keyboard.press('x');
  await saved(page);
  const looks = await readNotes(app, workshop);
  const one = noteOf(looks, 'one');
  const two = noteOf(looks, 'two');
  expect([one.color, one.size, one.done]).toEqual(['green', 'L', false]);
  expect([two.color, two.size, two.done]).toEqual(['violet', 'M', true]);

  await page.keyboard.press('Control+d');
  await expect(selectedBar(page, 1)).toBeVisible();
  await saved(page);
  const copies = (await readNotes(app, workshop)).filter(({ text }) => text === 'two');
  expect(copies.map(({ color }) => color)).toEqual(['violet', 'violet']);
  await openToolbox(page, 'Duplicate');
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['one', 'two', 'two', 'two']);

  await page.keyboard.press('Delete');
  await expect(page.getByText('1 note is in the bin.')).toBeVisible();
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['one', 'two', 'two']);
  await openPanel(page, 'Bin');
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['one', 'two', 'two', 'two']);
});

test('a drag is seen by others as it happens and writes once; Escape puts the note back', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const mover = await openPage(browser, 'about:blank');
  const writes = countWrites(mover);
  await facilitate(mover, app, workshop);
  await writeNote(mover, LEFT, 'moving');
  await writeNote(mover, RIGHT, 'resting');
  await saved(mover);
  const before = noteOf(await readNotes(app, workshop), 'moving');

  const watcher = await openPage(browser, app.url);
  await join(watcher, app, workshop, 'Wiremu');
  // Without pointers, whatever changes in the picture is the note.
  await openPanel(watcher, 'People');
  await watcher.getByRole('switch', { name: 'Show where others point' }).click();
  const look = async () => (await canvasOf(watcher).screenshot()).toString('base64');
  const atRest = await look();
  expect(await look()).toBe(atRest);

  await mover.mouse.move(LEFT.x, LEFT.y);
  const writesBefore = writes();
  await takeAndMove(mover, LEFT, BELOW);
  await expect.poll(look).not.toBe(atRest);
  expect(writes()).toBe(writesBefore);
  await mover.keyboard.press('Escape');
  await expect.poll(look).toBe(atRest);
  await mover.mouse.up();
  await saved(mover);
  expect(writes()).toBe(writesBefore);
  expect(noteOf(await readNotes(app, workshop), 'moving').place).toEqual(before.place);

  await drag(mover, LEFT, BELOW);
  await saved(mover);
  expect(writes()).toBe(writesBefore + 1);
  const after = noteOf(await readNotes(app, workshop), 'moving');
  expect(after.place[2]).toBeGreaterThan(before.place[2]);
  await expect.poll(look).not.toBe(atRest);

  await mover.keyboard.press('Control+z');
  await expect.poll(look).toBe(atRest);
  await mover.keyboard.press('Control+Shift+z');
  await saved(mover);
  expect(noteOf(await readNotes(app, workshop), 'moving').place.slice(0, 3)).toEqual(after.place.slice(0, 3));
});

test('several notes are picked by shift and by box, moved together, undone as one', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Wiremu');
  await writeNote(page, LEFT, 'a');
  await writeNote(page, RIGHT, 'b');
  await writeNote(page, BELOW, 'c');
  await saved(page);
  const before = await readNotes(app, workshop);

  await page.mouse.click(LEFT.x, LEFT.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(RIGHT.x, RIGHT.y);
  await page.keyboard.up('Shift');
  await expect(selectedBar(page, 2)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(selectedBar(page, 2)).toHaveCount(0);

  await drag(page, { x: 250, y: 200 }, { x: 460, y: 720 });
  await expect(selectedBar(page, 2)).toBeVisible();
  await drag(page, LEFT, { x: LEFT.x + 180, y: LEFT.y + 20 });
  await saved(page);
  const after = await readNotes(app, workshop);
  const moved = (text: string) => {
    const [from, to] = [noteOf(before, text).place, noteOf(after, text).place];
    return [to[1] - from[1], to[2] - from[2]];
  };
  expect(moved('a')).toEqual(moved('c'));
  expect(moved('a')[0]).toBeGreaterThan(100);
  expect(moved('b')).toEqual([0, 0]);

  await page.keyboard.press('Control+z');
  await saved(page);
  const undone = await readNotes(app, workshop);
  for (const text of ['a', 'b', 'c']) {
    expect(noteOf(undone, text).place.slice(0, 3)).toEqual(noteOf(before, text).place.slice(0, 3));
  }

  await page.keyboard.press('Control+a');
  await expect(selectedBar(page, 3)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByText('3 notes are in the bin.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['a', 'b', 'c']);
});

test('lines from another program become notes; copies keep their look and go to another board', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url });
  await facilitate(page, app, workshop);

  const outside = 'kōrero first\r\n\r\n  =1+1\r\n<b>bold</b>\r\n';
  await page.evaluate((words) => navigator.clipboard.writeText(words), outside);
  await page.mouse.move(LEFT.x, LEFT.y);
  await page.keyboard.press('Control+v');
  await expect(selectedBar(page, 3)).toBeVisible();
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['<b>bold</b>', '=1+1', 'kōrero first']);

  await page.keyboard.press('5');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('3 notes copied.')).toBeVisible();
  await page.mouse.move(RIGHT.x, BELOW.y);
  await page.keyboard.press('Control+v');
  await expect(selectedBar(page, 3)).toBeVisible();
  await saved(page);
  const notes = await readNotes(app, workshop);
  expect(notes).toHaveLength(6);
  expect(new Set(notes.map(({ color }) => color))).toEqual(new Set(['violet']));
  // To other programs: one line a note.
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n/).sort()).toEqual(['<b>bold</b>', '=1+1', 'kōrero first']);

  const second = await makeWorkshop(app, { title: 'Another' });
  const other = await page.context().newPage();
  await facilitate(other, app, second);
  await other.keyboard.press('Control+v');
  await expect(selectedBar(other, 3)).toBeVisible();
  await saved(other);
  expect(await readTexts(app, second)).toEqual(['<b>bold</b>', '=1+1', 'kōrero first']);
});

test('a note with two ideas is split; search finds it with and without macrons', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Wiremu');
  await writeNote(page, LEFT, 'listen to whānau; agree who rings');
  await page.mouse.click(LEFT.x, LEFT.y);
  await page.keyboard.press('Shift+s');
  await expect(page.getByRole('button', { name: 'Make 2 notes of it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(selectedBar(page, 2)).toBeVisible();
  await saved(page);
  expect(await readTexts(app, workshop)).toEqual(['agree who rings', 'listen to whānau']);

  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Words to find' });
  for (const words of ['whanau', 'whānau']) {
    await field.fill(words);
    await expect(page.getByText('1 note', { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'listen to whānau' }).click();
  await expect(selectedBar(page, 1)).toBeVisible();
});

test('on a phone a long press places a note, fingers move and zoom', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url, PHONE);
  await join(page, app, workshop, 'Ana');
  await showCanvas(page);
  const fingers = await touch(page);
  const spot = { x: 195, y: 400 };

  await fingers.down(spot);
  await expect(editorOf(page)).toBeVisible();
  await fingers.up();
  await page.keyboard.type('by thumb');
  const near = await editorOf(page).boundingBox();
  const middle = await middleOf(editorOf(page));
  await page.keyboard.press('Escape');
  await saved(page);
  const [before] = await readNotes(app, workshop);
  expect(before?.text).toBe('by thumb');

  // Two fingers, twice as far apart: twice as near.
  const around = (half: number) => [
    { x: middle.x - half, y: middle.y },
    { x: middle.x + half, y: middle.y },
  ];
  await fingers.down(...around(40));
  for (const half of [50, 60, 70, 80]) await fingers.move(...around(half));
  await fingers.up();
  await page.touchscreen.tap(middle.x, middle.y);
  await expect(selectedBar(page, 1)).toBeVisible();
  await page.touchscreen.tap(middle.x, middle.y);
  const nearer = await editorOf(page).boundingBox();
  expect((nearer?.width ?? 0) / (near?.width ?? 1)).toBeCloseTo(2, 1);
  await page.keyboard.press('Escape');

  // One finger on the note moves it.
  await fingers.down(middle);
  for (const step of [20, 60, 100]) await fingers.move({ x: middle.x, y: middle.y + step });
  await fingers.up();
  await saved(page);
  await expect
    .poll(async () => (await readNotes(app, workshop))[0]?.place[2])
    .toBeGreaterThan(before?.place[2] ?? 0);
});

test('what is written on the canvas is in the list of everybody, and the other way round', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const [canvas, list] = await Promise.all([
    openPage(browser, app.url, LAPTOP),
    openPage(browser, app.url, PHONE),
  ]);
  await Promise.all([join(canvas, app, workshop, 'Wiremu'), join(list, app, workshop, 'Ana')]);
  await writeNote(canvas, LEFT, 'from the canvas');
  await list.getByLabel('One idea per note').fill('from the list');
  await list.getByRole('button', { name: 'Add', exact: true }).click();
  for (const page of [canvas, list]) {
    if (page === canvas) await showList(page);
    await expect(listedNotes(page)).toHaveCount(2);
    expect(await listedTexts(page)).toEqual(['from the canvas', 'from the list']);
  }
});
