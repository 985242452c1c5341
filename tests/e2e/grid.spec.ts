import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from '@playwright/test';
import type { AppServer } from './support/appServer.ts';
import { createReport } from './support/axeReport.ts';
import { canvasOf, drag, editorOf } from './support/canvas.ts';
import { fillNetwork } from './support/networkBoard.ts';
import { headOf, offerOf, showGrid, talkMarkOf } from './support/gridSpots.ts';
import { tabTo } from './support/keyboard.ts';
import { openProgram } from './support/program.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import {
  LAPTOP,
  makeWorkshop,
  openFacilitator,
  openPanel,
  openParticipant,
  PHONE,
  saved,
  showCanvas,
  showList,
} from './support/workshop.ts';

const NETWORK = fileURLToPath(new URL('../fixtures/network-small.json', import.meta.url));
const STILL = { ...LAPTOP, reducedMotion: 'reduce' } as const;
const MUM = 'Parent/Primary Caregiver';
const CHILD = 'Baby/Child';
const NURSE = 'Other agency 1 (actual person)';

/** The cell of the table: its column and its row. */
function cell(page: Page, column: string, row: string): Locator {
  return page.getByRole('list', { name: `${column}, ${row}` });
}

async function writeInList(page: Page, column: string, row: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Write here: ${column}, ${row}` }).click();
  await editorOf(page).fill(words);
  await page.keyboard.press('Escape');
  await expect(cell(page, column, row)).toContainText(words);
}

/** A facilitator at the canvas with the grid, with every line above it in its place, and a program that watches the board. */
async function openOne(app: AppServer, browser: Browser) {
  const workshop = await makeWorkshop(app, { template: 'network' });
  const program = await openProgram(app, workshop, { facilitates: true });
  const ngaio = await openFacilitator(browser, app, workshop, STILL);
  await showCanvas(ngaio);
  await ngaio.getByRole('button', { name: 'Not sure yet' }).waitFor();
  return { workshop, program, ngaio };
}

/** With a participant at the list. */
async function openTwo(app: AppServer, browser: Browser) {
  const one = await openOne(app, browser);
  const hemi = await openParticipant(browser, app, one.workshop, { name: 'Hemi', ...STILL });
  await showList(hemi);
  return { ...one, hemi };
}

test('two people fill the grid at once, on the canvas and in the list; one drops out, writes on and comes back', async ({
  app,
  browser,
}) => {
  const { program, ngaio, hemi } = await openTwo(app, browser);

  const at = await showGrid(ngaio, program);
  const spot = at(offerOf(program, MUM, 'explanation'));
  await ngaio.mouse.click(spot.x, spot.y);
  await ngaio.keyboard.type('Told the story too often');
  await ngaio.keyboard.press('Escape');
  await expect(cell(hemi, MUM, 'Explanation')).toContainText('Told the story too often');
  await expect(cell(hemi, MUM, 'Explanation')).toContainText('Our guess');

  await hemi.context().setOffline(true);
  await writeInList(hemi, CHILD, 'Intervention', 'Blocks with Mum');
  // Whoever writes is brought near to the note: the grid is shown whole again.
  const next = (await showGrid(ngaio, program, 1))(offerOf(program, CHILD, 'intervention'));
  await ngaio.mouse.dblclick(next.x, next.y);
  await editorOf(ngaio).waitFor();
  await ngaio.keyboard.type('The same song');
  await ngaio.keyboard.press('Escape');
  await saved(ngaio);
  await hemi.context().setOffline(false);
  await saved(hemi);
  for (const words of ['Blocks with Mum', 'The same song'])
    await expect(cell(hemi, CHILD, 'Intervention')).toContainText(words);

  await hemi.reload();
  for (const words of ['Blocks with Mum', 'The same song'])
    await expect(cell(hemi, CHILD, 'Intervention')).toContainText(words);

  // Two notes fill a cell: below them it still offers to be written in.
  const below = (await showGrid(ngaio, program, 3))(offerOf(program, CHILD, 'intervention'));
  await shoot(ngaio, 'grid-full-cell');
  await ngaio.mouse.click(below.x, below.y);
  await expect(editorOf(ngaio)).toHaveValue('');
  await ngaio.keyboard.type('And a third');
  await ngaio.keyboard.press('Escape');
  await expect(cell(hemi, CHILD, 'Intervention')).toContainText('And a third');
  await showList(ngaio);
  await expect(cell(ngaio, CHILD, 'Intervention').getByRole('listitem')).toHaveCount(3);
  await program.close();
});

test('a column is renamed on the canvas and in the list, and moves; both see both', async ({
  app,
  browser,
}) => {
  const { program, ngaio, hemi } = await openTwo(app, browser);
  const at = await showGrid(ngaio, program);
  const head = at(headOf(program, MUM));
  await ngaio.mouse.click(head.x, head.y);
  await ngaio.getByRole('toolbar', { name: `${MUM} is selected` }).waitFor();
  await ngaio.keyboard.press('Enter');
  await ngaio.getByLabel('Name or role').fill('Māmā');
  await ngaio.getByRole('button', { name: 'Keep' }).click();
  await expect(hemi.getByRole('columnheader', { name: 'Māmā' })).toBeVisible();

  // Two quick presses ask who it is, and write nothing over the name.
  await ngaio.keyboard.press('Escape');
  await ngaio.mouse.dblclick(head.x, head.y);
  await expect(ngaio.getByLabel('Name or role')).toHaveValue('Māmā');
  await ngaio.keyboard.press('Escape');
  await saved(ngaio);
  expect(program.board.snapshot.postIt.size).toBe(0);

  await hemi.getByRole('button', { name: `What can be done with ${NURSE}` }).click();
  await hemi.getByRole('menuitem', { name: 'Change name or kind' }).click();
  await hemi.getByLabel('Name or role').fill('Nurse');
  await hemi.getByRole('button', { name: 'Keep' }).click();
  await hemi.getByRole('button', { name: 'What can be done with Nurse' }).click();
  await hemi.getByRole('menuitem', { name: 'Move column left' }).click();
  await expect(hemi.getByRole('columnheader').nth(3)).toContainText('Nurse');
  await saved(hemi);

  const from = at(headOf(program, 'Māmā'));
  const to = at(headOf(program, CHILD));
  await drag(ngaio, from, { x: to.x - 25, y: to.y });
  await expect(hemi.getByRole('columnheader').nth(1)).toContainText('Māmā');
  await program.close();
});

test('a line that goes above the canvas moves nothing that lies on it', async ({ app, browser }) => {
  const { program, ngaio } = await openOne(app, browser);
  const top = async () => (await canvasOf(ngaio).boundingBox())?.y ?? 0;
  const before = await top();
  await ngaio.keyboard.press('p');
  await expect.poll(top).toBeGreaterThan(before);
  const spot = (await showGrid(ngaio, program))(offerOf(program, MUM, 'explanation'));
  await ngaio.keyboard.press('p');
  await expect.poll(top).toBe(before);
  await ngaio.mouse.click(spot.x, spot.y);
  await editorOf(ngaio).waitFor();
  await program.close();
});

test('a note goes from the wall into a cell and on into a theme', async ({ app, browser }) => {
  const { program, ngaio: page } = await openOne(app, browser);
  const at = await showGrid(page, program);
  // Below the grid, on the wall.
  const below = offerOf(program, CHILD, 'responsibility');
  const wall = { x: below.x + 700, y: below.y + 330 };
  await page.mouse.dblclick(at(wall).x, at(wall).y);
  await editorOf(page).waitFor();
  await page.keyboard.type('Ring first');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const there = await showGrid(page, program, 1);
  await drag(page, there(wall), there(offerOf(program, MUM, 'intervention')));
  await showList(page);
  await expect(cell(page, MUM, 'Intervention')).toContainText('Ring first');

  await showCanvas(page);
  const again = await showGrid(page, program, 1);
  await page.mouse.dblclick(again(wall).x, again(wall).y);
  await editorOf(page).waitFor();
  await page.keyboard.type('No calls at night');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const last = await showGrid(page, program, 2);
  const inCell = { x: offerOf(program, MUM, 'explanation').x, y: offerOf(program, MUM, 'intervention').y };
  await drag(page, last(inCell), last(wall));
  await expect.poll(() => program.board.snapshot.theme.size).toBe(1);
  const places = [...program.board.snapshot.postIt.values()].map(({ place }) => place[0]);
  expect(places).toEqual(['theme', 'theme']);
  await program.close();
});

test('two columns are connected on the canvas; a mark at both their heads opens the list of conversations', async ({
  app,
  browser,
}) => {
  const { program, ngaio: page } = await openOne(app, browser);
  const at = await showGrid(page, program);
  const [one, two] = [at(headOf(program, MUM)), at(headOf(program, NURSE))];
  await page.mouse.click(one.x, one.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(two.x, two.y);
  await page.keyboard.up('Shift');
  await page.getByRole('button', { name: 'Connect these two' }).click();
  await page.getByLabel('About what').fill('who comes when');
  await page.getByRole('button', { name: 'Keep' }).click();
  const panel = page.getByRole('complementary', { name: 'Connecting conversations' });
  await expect(panel).toContainText('Explanation: who comes when');
  for (const name of [MUM, NURSE]) {
    await panel.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(panel).toHaveCount(0);
    const mark = (await showGrid(page, program))(talkMarkOf(program, name));
    await page.mouse.click(mark.x, mark.y);
    await expect(panel).toContainText('Explanation: who comes when');
  }
  await program.close();
});

test('by keyboard alone: write, say who said it, add a column, connect two, line up a row; nothing serious for axe', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'network' });
  const page = await openFacilitator(browser, app, workshop, STILL);
  await showList(page);
  await page.getByRole('button', { name: 'Made up' }).click();
  const report = createReport();
  await page.getByRole('button', { name: `Write here: ${MUM}, Explanation` }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('One visit a week');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Write here: ${NURSE}, Explanation` }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Those ankles are tight');
  await page.keyboard.press('Escape');
  await report.look(page, 'the table');

  // Who said it.
  await page.getByRole('button', { name: 'One visit a week' }).first().focus();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Who said it?' }));
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Said by the person' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('When').focus();
  await page.keyboard.type('12 May');
  await report.look(page, 'who said it');
  await page.keyboard.press('Enter');
  await expect(cell(page, MUM, 'Explanation')).toContainText(`Said by the person: ${MUM}, 12 May`);

  // Two are connected.
  await page.getByRole('button', { name: 'One visit a week' }).first().focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Those ankles are tight' }).first().focus();
  await page.keyboard.press('Control+Enter');
  await shoot(page, 'two-selected');
  await page
    .getByRole('button', { name: 'Those ankles are tight' })
    .first()
    .click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Connect these two' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('About what')).toBeFocused();
  await page.getByLabel('About what').fill('who comes when');
  await page.getByLabel('Who sees to it').fill('Nurse');
  await page.getByLabel('By when').fill('Friday');
  await report.look(page, 'a conversation');
  await page.getByRole('button', { name: 'Keep' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Connecting conversations' });
  await expect(panel).toContainText('Nurse sees to it · by Friday');
  await shoot(page, 'conversations');
  // Begun without a selection, it is first asked who talks.
  await panel.getByRole('button', { name: 'New conversation' }).click();
  await expect(panel.getByLabel('Who', { exact: true })).toBeFocused();
  await panel.getByRole('button', { name: 'Close' }).click();
  const marks = page.getByRole('columnheader', { name: `1 conversation with ${MUM}` });
  await expect(marks).toBeVisible();
  await marks.getByRole('button', { name: `1 conversation with ${MUM}` }).click();
  await expect(panel).toContainText('Nurse sees to it · by Friday');
  await panel.getByRole('button', { name: 'Close' }).click();

  // One more column.
  await page.getByRole('button', { name: 'Add a column' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name or role').waitFor();
  await page.keyboard.type('Kaiāwhina');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Kaiāwhina' })).toBeVisible();

  // A row lined up, and on the wall.
  await page.getByRole('button', { name: 'Line up a row' }).focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('dialog', { name: 'Explanation' });
  await row.getByRole('radio', { name: 'Seen differently' }).first().focus();
  await page.keyboard.press('Space');
  await report.look(page, 'the row');
  await row.getByRole('button', { name: 'Show on the wall' }).click();
  await expect(row.getByRole('button', { name: 'Take off the wall' })).toBeVisible();
  await shoot(page, 'row-view');
  await page.keyboard.press('Escape');
  await expect(cell(page, MUM, 'Explanation')).toContainText('Seen differently');
  expect(report.faults).toEqual([]);
});

test('a grid that is too wide for the wall comes in pages that can be read, whose rows and columns keep their names', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'network' });
  const program = await openProgram(app, workshop);
  await fillNetwork(program, NETWORK);
  const lead = await openFacilitator(browser, app, workshop, STILL);
  // How the wall is filled with a row stands where facilitators look.
  await lead.getByRole('button', { name: 'Choose a row for the wall' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Show on the wall' }).click();
  await lead.keyboard.press('Escape');
  const opening = lead.context().waitForEvent('page');
  await openPanel(lead, 'Open the wall');
  const wall = await opening;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expect(wall.getByRole('heading', { name: 'Explanation' })).toBeVisible();
  const turns = wall.getByRole('button', { name: 'Next part' });
  await expect(turns).toHaveCount(0);
  await lead.getByRole('button', { name: 'Take off the wall' }).click();

  // The template's six columns are empty: the pages are those of the nine people who said something.
  await wall.locator('main canvas').first().waitFor();
  await expect(turns).toHaveCount(1);
  await wall.keyboard.press('Home');
  const heading = wall.getByRole('heading', { name: /^People \d+ to \d+ of 15$/ });
  await expect(heading).toBeVisible();
  await wall.keyboard.press('Home');
  await expect(heading).toBeHidden();
  await wall.keyboard.press('ArrowRight');
  await expect(heading).toBeVisible();
  // Names at the wall's edges, for eyes: the list of the board says the same to everybody else.
  await expect(wall.getByText('Intervention', { exact: true })).toBeVisible();
  await expect(wall.getByText('Mum', { exact: true })).toBeVisible();
  await shoot(wall, 'wall-grid-page');
  await program.close();
});

test('on a phone one column at a time is written in with three taps', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { template: 'network' });
  const page = await openParticipant(browser, app, workshop, { name: 'Hemi', ...PHONE });
  await page.getByRole('button', { name: `Write here: ${CHILD}, Explanation` }).tap();
  await editorOf(page).fill('New people all the time');
  await page.keyboard.press('Escape');
  await expect(cell(page, CHILD, 'Explanation')).toContainText('New people all the time');
  // What was put elsewhere is let go of: its tools do not stay in the way.
  const tools = page.getByRole('group', { name: '1 note is selected' });
  await tools.getByRole('button', { name: 'More for these notes' }).tap();
  await page.getByRole('menuitem', { name: 'Move to another lane' }).tap();
  await page.getByRole('button', { name: `${CHILD}, Intervention`, exact: true }).tap();
  await expect(cell(page, CHILD, 'Intervention')).toContainText('New people all the time');
  await expect(tools).toHaveCount(0);
  await page.getByRole('radio', { name: 'One row' }).check();
  await page.getByRole('button', { name: 'The next one' }).tap();
  await expect(page.getByRole('button', { name: `Write here: ${MUM}, Intervention` })).toBeVisible();
  // Whoever comes back to the list finds the row that they left.
  await page.getByRole('radio', { name: 'Map', exact: true }).check();
  await page.locator('[data-map] canvas').first().waitFor();
  await page.getByRole('radio', { name: 'List', exact: true }).check();
  await expect(page.getByRole('button', { name: `Write here: ${MUM}, Intervention` })).toBeVisible();
  const report = createReport();
  await report.look(page, 'the table on a phone');
  expect(report.faults).toEqual([]);
});
