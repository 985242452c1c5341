import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { strFromU8, unzipSync } from 'fflate';
import { rankBetween } from '../../shared/model/rank.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import type { AppServer } from './support/appServer.ts';
import { editorOf } from './support/canvas.ts';
import { findInJson, findInLines, findOnPage, type Found } from './support/inRole.ts';
import { openProgram, type Program } from './support/program.ts';
import { fetchExport, readerOf } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  LAPTOP,
  makeWorkshop,
  openFacilitator,
  openPanel,
  openParticipant,
  saved,
  showCanvas,
  showList,
  type MadeWorkshop,
} from './support/workshop.ts';

const STILL = { ...LAPTOP, reducedMotion: 'reduce' } as const;
const MUM = 'Parent/Primary Caregiver';
const CHILD = 'Baby/Child';
/** Each line by a word that stands in no other: what the person in the seat says, and what is said for the empty chair. */
const SAID = ['kererū', 'pōhutukawa', 'kōkako', 'harakeke'] as const;
const [SEAT_MATTERS, SEAT_WHY, CHAIR_MATTERS, CHAIR_WHY] = [
  'I sleep like a kererū',
  'The pōhutukawa keeps us up',
  'Sing like a kōkako',
  'The harakeke scratches',
] as const;

const panel = (page: Page) => page.getByRole('complementary');

function everywhere({ times, bare }: Found, least: number, where: string): void {
  expect(bare, where).toEqual([]);
  expect(times, where).toBeGreaterThanOrEqual(least);
}

/** Words stand on a page so many times, each time in role. */
async function look(page: Page, where: string, least: number, words: readonly string[] = SAID) {
  await expect.poll(async () => (await findOnPage(page, words)).times, where).toBeGreaterThanOrEqual(least);
  everywhere(await findOnPage(page, words), least, where);
}

async function speakFrom(page: Page, column: string, matters: string, why: string): Promise<void> {
  await panel(page).getByLabel('What matters most to me').fill(matters);
  await panel(page).getByLabel('What matters most to me').press('Enter');
  await panel(page).getByText(matters).first().waitFor();
  await page.getByRole('button', { name: `Write here: ${column}, Explanation` }).click();
  await editorOf(page).fill(why);
  await page.keyboard.press('Escape');
  await saved(page);
}

/** Ana sits as the mother, Ben speaks for the baby's empty chair; each says a line in two rows. */
async function saidInRole(app: AppServer, workshop: MadeWorkshop, [ana, ben]: readonly [Page, Page]) {
  const boardId = workshop.boards[0]?.id ?? '';
  const lead = await openProgram(app, workshop, { name: 'Lead', facilitates: true });
  await lead.until(({ viewer }) => viewer.role === 'facilitator');
  await expect.poll(() => lead.board.snapshot.actor.size).toBeGreaterThan(1);
  const idOf = (label: string) =>
    [...lead.board.snapshot.actor.values()].find((actor) => actor.label === label)?.id ?? '';
  await lead.session.command('describeNetwork', { boardId, about: 'madeUp' });
  await lead.session.command('offerSeats', { boardId, actorIds: [idOf(MUM)] });
  await lead.session.command('addChair', { boardId, actorId: idOf(CHILD) });
  for (const page of [ana, ben]) {
    await showList(page);
    await page.getByRole('button', { name: 'Seats', exact: true }).click();
  }
  await ana.getByRole('button', { name: `Take the seat of ${MUM}` }).click();
  await ben.getByRole('button', { name: `Speak for the empty chair of ${CHILD}` }).click();
  await speakFrom(ana, MUM, SEAT_MATTERS, SEAT_WHY);
  await speakFrom(ben, CHILD, CHAIR_MATTERS, CHAIR_WHY);
  return { lead, idOf };
}

async function save(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await press();
  return readFile(await (await downloading).path());
}

const linesOfTable = (table: string) =>
  Papa.parse<string[]>(table, { skipEmptyLines: 'greedy' }).data.map((row) => row.join(' | '));

/** Paragraphs of a document, rows of a sheet, as they read. */
const linesOfXml = (xml: string, end: string) => xml.split(end).map((part) => part.replace(/<[^>]*>/g, ' '));

async function lookAtFiles(app: AppServer, workshop: MadeWorkshop, page: Page): Promise<void> {
  await openPanel(page, 'Report and files');
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
  const table = (await save(page, press('Save as CSV'))).toString('utf8');
  everywhere(findInLines(linesOfTable(table), SAID), 0, 'the table of the report');
  const board = (await save(page, press('Save as JSON'))).toString('utf8');
  everywhere(findInJson(JSON.parse(board), SAID), 4, 'the board as JSON');
  const document = unzipSync(await save(page, press('Save for Word')))['word/document.xml'];
  everywhere(findInLines(linesOfXml(strFromU8(document ?? new Uint8Array()), '</w:p>'), SAID), 0, 'Word');
  const sheets = Object.entries(unzipSync(await save(page, press('Save as Excel file'))))
    .filter(([name]) => name.endsWith('.xml'))
    .flatMap(([, bytes]) => linesOfXml(strFromU8(bytes), '</row>'));
  everywhere(findInLines(sheets, SAID), 0, 'Excel');
  for (const [name, least] of [
    ['All of it (JSON)', 4],
    ['People (table)', 0],
    ['Grid (table)', 4],
  ] as const) {
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = await save(page, () => page.getByRole('menuitem', { name }).click());
    const text = file.toString('utf8');
    const isJson = name.includes('JSON');
    const found = isJson ? findInJson(JSON.parse(text), SAID) : findInLines(linesOfTable(text), SAID);
    everywhere(found, least, name);
  }
  // What other programs get.
  everywhere(findInLines(linesOfTable(await fetchExport(app, workshop, 'csv')), SAID), 4, 'export.csv');
  everywhere(findInJson(JSON.parse(await fetchExport(app, workshop, 'json')), SAID), 4, 'export.json');
  const { participantId, token } = await readerOf(app, workshop);
  const url = `${app.url}/api/boards/${workshop.boards[0]?.id}/network.json?as=${participantId}`;
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  everywhere(findInJson(await answer.json(), SAID), 4, 'network.json');
}

async function lookAtPaper(page: Page): Promise<void> {
  const open = async (link: string) => {
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: link, exact: true }).click();
    const opened = await opening;
    await opened.getByRole('button', { name: 'Print' }).waitFor();
    return opened;
  };
  const paper = await open('Page for the whānau');
  await look(paper, 'the page for the whānau', 0);
  await paper.getByRole('radio', { name: 'Grid', exact: true }).check();
  await look(paper, 'the grid on paper', 4);
  await paper.getByRole('radio', { name: 'Conversations', exact: true }).check();
  await look(paper, 'the conversations on paper', 0);
  const report = await open('Read or print');
  await look(report, 'the report', 0);
  const cards = await open('Cards');
  await look(cards, 'cards', 0);
}

async function lookAtWall(page: Page): Promise<void> {
  const opening = page.context().waitForEvent('page');
  await openPanel(page, 'Open the wall');
  const wall = await opening;
  await wall.locator('canvas').first().waitFor();
  await page.getByRole('button', { name: 'Line up a row' }).click();
  const row = page.getByRole('dialog', { name: 'Explanation' });
  await look(page, 'the row', 4, [SAID[1], SAID[3]]);
  await row.getByRole('button', { name: 'Show on the wall' }).click();
  await look(wall, 'the wall', 2, [SAID[1], SAID[3]]);
  await row.getByLabel('Row').selectOption({ label: 'What matters most' });
  const matters = page.getByRole('dialog', { name: 'What matters most' });
  await look(page, 'the row of what matters', 4, [SAID[0], SAID[2]]);
  await matters.getByRole('button', { name: 'Show on the wall' }).click();
  await look(wall, 'the wall with what matters', 2, [SAID[0], SAID[2]]);
  await matters.getByRole('button', { name: 'Take off the wall' }).click();
  await page.keyboard.press('Escape');
}

/** By the keys that go from note to note, as a screen reader tells them. */
async function walkCanvas(page: Page): Promise<void> {
  await showCanvas(page);
  const heard = new Set<string>();
  for (const _ of SAID) {
    await page.keyboard.press(']');
    await look(page, 'told on the canvas', 1);
    heard.add(await page.locator('[aria-live=polite].visually-hidden').last().innerText());
  }
  expect(heard.size).toBe(SAID.length);
}

async function lookAtMap(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Map', exact: true }).check();
  for (const name of [MUM, CHILD]) {
    await page.getByRole('list', { name: 'Who is on the map' }).getByRole('button', { name }).press('Enter');
    await panel(page).getByLabel('Name or role').waitFor();
    await look(page, `the map, ${name}`, 0);
  }
  await page.keyboard.press('Escape');
}

/** Whoever asked the person says what it is since; what somebody said for them is none of the answers. */
async function askAboutOne(page: Page, { board }: Program, actorId: string): Promise<void> {
  const place = ['cell', actorId, 'intervention', rankBetween(null, null)] as const;
  board.run(addPostIts([{ text: 'From a file', place, voice: 'seat', standing: 'inRole' }]));
  await page
    .getByRole('button', { name: /^From a file/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Who said it?' }).click();
  await page.getByLabel('We asked them: who asked?').fill('Ngaio');
  await expect(page.getByRole('radio', { name: 'Our guess' })).toBeChecked();
  await page.keyboard.press('Escape');
}

test('what is said from a seat or for an empty chair stands nowhere without “in role”', async ({
  app,
  browser,
}) => {
  test.slow();
  const workshop = await makeWorkshop(app, { template: 'network' });
  const ana = await openParticipant(browser, app, workshop, { name: 'Ana', ...STILL });
  const ben = await openParticipant(browser, app, workshop, { name: 'Ben', ...STILL });
  const { lead, idOf } = await saidInRole(app, workshop, [ana, ben]);
  const page = await openFacilitator(browser, app, workshop, STILL);

  await test.step('where it was said, and in the list', async () => {
    await look(ana, 'the seat and the list beside it', 3, [SAID[0], SAID[1]]);
    await look(ben, 'the chair and the list beside it', 3, [SAID[2], SAID[3]]);
    await showList(page);
    await look(page, 'the list', 4);
    await page.getByRole('button', { name: 'Seats', exact: true }).click();
    await panel(page).getByText('Side by side: what each of them said').click();
    await look(page, 'side by side', 6);
    await panel(page).getByRole('button', { name: 'Close' }).click();
  });

  await test.step('found again', async () => {
    for (const word of SAID) {
      await page.keyboard.press('Control+f');
      await page.getByRole('searchbox', { name: 'Words to find' }).fill(word);
      await panel(page)
        .getByRole('button', { name: new RegExp(word) })
        .waitFor();
      await look(page, `the search for ${word}`, 3, [word]);
    }
    await panel(page).getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the row, and the wall', () => lookAtWall(page));
  await test.step('the canvas, told note by note', () => walkCanvas(page));
  await test.step('the map', () => lookAtMap(page));
  await test.step('files', () => lookAtFiles(app, workshop, page));
  await test.step('paper', () => lookAtPaper(page));

  await test.step('in the bin', async () => {
    await ana.getByRole('button', { name: SEAT_WHY }).first().click();
    await ana.keyboard.press('Delete');
    await openPanel(ana, 'Bin');
    await look(ana, 'the bin', 1, [SAID[1]]);
  });

  await test.step('until the person was asked', async () => {
    await showList(page);
    await askAboutOne(page, lead, idOf('Extended whānau'));
  });
  await lead.close();
});
