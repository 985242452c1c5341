import { editorOf, flyTo, takeAndMove, writeNote } from './support/canvas.ts';
import { listedNote } from './support/list.ts';
import { readPageNotes } from './support/pageBoard.ts';
import { readNotes, readTexts } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  boardIsOpen,
  facilitate,
  join,
  LAPTOP,
  makeWorkshop,
  openPage,
  openPanel,
  saved,
  showList,
} from './support/workshop.ts';

const LEFT = { x: 400, y: 350 };
/** Views jump instead of gliding, so that a place on screen can be told at once. */
const STILL = { ...LAPTOP, reducedMotion: 'reduce' } as const;

test('two people typing in one shared note merge', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const [facilitator, ana, wiremu] = await Promise.all([
    openPage(browser, app.url),
    openPage(browser, app.url),
    openPage(browser, app.url),
  ]);
  await Promise.all([
    facilitate(facilitator, app, workshop),
    join(ana, app, workshop, 'Ana'),
    join(wiremu, app, workshop, 'Wiremu'),
  ]);
  await writeNote(ana, LEFT, 'middle');
  await saved(ana);

  // Until notes are shared, only its writer (and a facilitator) opens it.
  await showList(wiremu);
  await listedNote(wiremu, 'middle').dblclick();
  await expect(wiremu.getByText('Only the person who wrote this note')).toBeVisible();
  await expect(editorOf(wiremu)).toHaveCount(0);

  await openPanel(facilitator, 'This board');
  await facilitator.getByRole('switch', { name: /^Shared notes/ }).click();
  await showList(ana);
  await listedNote(ana, 'middle').dblclick();
  await expect(editorOf(ana)).toBeFocused();
  await expect(async () => {
    await listedNote(wiremu, 'middle').dblclick();
    await expect(editorOf(wiremu)).toBeFocused({ timeout: 500 });
  }).toPass();

  await ana.keyboard.press('Home');
  await wiremu.keyboard.press('End');
  await Promise.all([
    ana.keyboard.type('Ana says so, ', { delay: 15 }),
    wiremu.keyboard.type(', and Wiremu too', { delay: 15 }),
  ]);
  const merged = 'Ana says so, middle, and Wiremu too';
  await expect(editorOf(ana)).toHaveValue(merged);
  await expect(editorOf(wiremu)).toHaveValue(merged);
  await saved(ana);
  await saved(wiremu);
  expect(await readTexts(app, workshop)).toEqual([merged]);

  // Taking back takes one's own letters only.
  await wiremu.keyboard.press('Escape');
  await wiremu.keyboard.press('Control+z');
  await expect(editorOf(ana)).toHaveValue('Ana says so, middle');
});

test('two people pull one note at the same time: it ends in one place for all', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const [ana, wiremu] = await Promise.all([
    openPage(browser, app.url, STILL),
    openPage(browser, app.url, STILL),
  ]);
  await Promise.all([facilitate(ana, app, workshop, 'Ana'), facilitate(wiremu, app, workshop, 'Wiremu')]);
  await writeNote(ana, LEFT, 'pulled');
  await saved(ana);

  for (let turn = 1; turn <= 3; turn++) {
    const [fromAna, fromWiremu] = [await flyTo(ana, 'pulled'), await flyTo(wiremu, 'pulled')];
    await Promise.all([
      takeAndMove(ana, fromAna, { x: fromAna.x + 100 * turn, y: fromAna.y + 180 }),
      takeAndMove(wiremu, fromWiremu, { x: fromWiremu.x - 100 * turn, y: fromWiremu.y - 180 }),
    ]);
    await Promise.all([ana.mouse.up(), wiremu.mouse.up()]);
    await Promise.all([saved(ana), saved(wiremu)]);
    const stored = await readNotes(app, workshop);
    expect(stored).toHaveLength(1);
    for (const page of [ana, wiremu]) await expect.poll(() => readPageNotes(page)).toEqual(stored);
  }
});

test('undo takes back only one’s own, after a reload too', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const [ana, wiremu] = await Promise.all([
    openPage(browser, app.url, STILL),
    openPage(browser, app.url, STILL),
  ]);
  await Promise.all([facilitate(ana, app, workshop, 'Ana'), facilitate(wiremu, app, workshop, 'Wiremu')]);
  await writeNote(ana, LEFT, 'of Ana');
  await saved(ana);
  await expect.poll(() => readTexts(app, workshop)).toEqual(['of Ana']);
  await flyTo(wiremu, 'of Ana');
  await wiremu.keyboard.press('2');
  await writeNote(wiremu, { x: 250, y: 250 }, 'of Wiremu');
  await saved(wiremu);
  await flyTo(ana, 'of Wiremu');
  await ana.keyboard.press('3');
  await saved(ana);

  const looks = async () => {
    const notes = await readNotes(app, workshop);
    return notes.map(({ text, color }) => `${text}: ${color}`).sort();
  };
  await expect.poll(looks).toEqual(['of Ana: blue', 'of Wiremu: green']);

  // Ana's last step was the colour of Wiremu's note; her step before that was writing her own.
  await ana.keyboard.press('Control+z');
  await expect.poll(looks).toEqual(['of Ana: blue', 'of Wiremu: yellow']);
  await ana.reload();
  await boardIsOpen(ana);
  await expect(ana.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await ana.keyboard.press('Control+z');
  await saved(ana);
  await expect.poll(looks).toEqual([': blue', 'of Wiremu: yellow']);
  await ana.keyboard.press('Control+z');
  await saved(ana);
  await expect.poll(looks).toEqual(['of Wiremu: yellow']);
  await expect(ana.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await ana.keyboard.press('Control+z');
  await saved(ana);
  expect(await looks()).toEqual(['of Wiremu: yellow']);

  await ana.keyboard.press('Control+Shift+z');
  await ana.keyboard.press('Control+Shift+z');
  await expect.poll(looks).toEqual(['of Ana: blue', 'of Wiremu: yellow']);
});

test('pointers carry names, and can be switched off', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const [facilitator, ana] = await Promise.all([openPage(browser, app.url), openPage(browser, app.url)]);
  await Promise.all([facilitate(facilitator, app, workshop, 'Ngaio'), join(ana, app, workshop, 'Ana')]);
  const pointer = facilitator.locator('[data-tint]', { hasText: 'Ana' });
  const point = async (turn: number) => ana.mouse.move(300 + (turn % 7) * 30, 300);
  const pointsAt = async (seen: number) => {
    let turn = 0;
    await expect(async () => {
      await point(turn++);
      await expect(pointer).toHaveCount(seen, { timeout: 300 });
    }).toPass();
  };
  await pointsAt(1);
  await expect(facilitator.getByRole('button', { name: '2 people are here' })).toBeVisible();

  await openPanel(facilitator, 'People');
  await facilitator.getByRole('switch', { name: 'Show where others point' }).click();
  await expect(pointer).toHaveCount(0);
  await facilitator.getByRole('switch', { name: 'Show where others point' }).click();
  await pointsAt(1);

  // For everybody on the board.
  await openPanel(facilitator, 'This board');
  await facilitator.getByRole('switch', { name: 'Show where people point' }).click();
  await expect(pointer).toHaveCount(0);
  await facilitator.getByRole('switch', { name: 'Show where people point' }).click();
  await pointsAt(1);
  await ana.close();
  await expect(pointer).toHaveCount(0);
});
