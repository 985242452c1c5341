import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { bringIn, NOTES_CSV } from './support/bringIn.ts';
import { listedNote, listedNotes, listedTexts } from './support/list.ts';
import { readBoard, readNotes } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  join,
  makeWorkshop,
  openFacilitator,
  openPanel,
  openParticipant,
  PHONE,
  saved,
  showList,
} from './support/workshop.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly question: string;
  readonly part: string;
  readonly cohort: string;
}

/** The file as a plain CSV reader reads it. */
const rows = Papa.parse<Row>(readFileSync(NOTES_CSV, 'utf8'), {
  header: true,
  skipEmptyLines: 'greedy',
}).data;

function textOf(id: string): string {
  const text = rows.find((row) => row.id === id)?.text;
  if (text === undefined) throw new Error(`the file has no row ${id}`);
  return text;
}

test('220 notes come in with a preview and show on a laptop, a second laptop and a phone', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  const [facilitator, laptop, phone] = await Promise.all([
    openFacilitator(browser, app, workshop),
    openParticipant(browser, app, workshop, { name: 'Wiremu', cohort: 'One' }),
    openParticipant(browser, app, workshop, { name: 'Ana', cohort: 'Two', ...PHONE }),
  ]);
  const ran: string[] = [];
  for (const page of [facilitator, laptop, phone]) {
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
  }

  await bringIn(facilitator);

  const expected = rows.map(({ text }) => text.normalize('NFC')).sort();
  const { cohorts, records } = await readBoard(app, workshop);
  expect(records.postIt.map(({ text }) => text).sort()).toEqual(expected);
  for (const page of [facilitator, laptop]) await showList(page);
  for (const page of [facilitator, laptop, phone]) {
    await expect(listedNotes(page)).toHaveCount(220);
    expect(await listedTexts(page)).toEqual(expected);
  }

  // Each in the lane of its question and part, in its cohort.
  const lanes = new Map(records.lane.map((lane) => [lane.id, lane]));
  const titles = new Map(cohorts.map(({ id, title }) => [id, title]));
  for (const { id, question, cohort } of rows) {
    const note = records.postIt.find(({ sourceCode }) => sourceCode === id);
    expect(lanes.get(note?.lane ?? '')?.prompt).toContain(question === 'helps' ? 'HELPS' : 'DIFFICULT');
    expect(titles.get(note?.cohort ?? '')).toBe(cohort === '1' ? 'One' : 'Two');
  }

  // What goes wrong where text is not kept as text.
  const stored = new Map(records.postIt.map((note) => [note.sourceCode, note.text]));
  expect(stored.get('pi-006')).toBe('=SUM(forms+targets+reports) leaves nothing for whānau');
  expect(stored.get('pi-133')).toBe('-no debrief\n-no supervision\n-next visit in 20 min');
  expect(stored.get('pi-141')).toBe(textOf('pi-141'));
  expect(stored.get('pi-291')).toBe(textOf('pi-291'));
  expect(stored.get('pi-291')).toMatch(/\n\n {3}/);
  expect(stored.get('pi-350')).toContain(`File's 5" thick`);
  expect(textOf('pi-118').normalize('NFC')).not.toBe(textOf('pi-118'));
  expect(stored.get('pi-118')).toBe('Listening to whānau'.normalize('NFC'));

  for (const page of [laptop, phone]) {
    const arabic = listedNote(page, 'the words are hard').locator('[dir=auto]');
    await expect(arabic).toHaveCSS('direction', 'rtl');
    await expect(listedNote(page, '<b>COMPLIANCE</b>')).toHaveCount(1);
    await expect(page.locator('main b, main i, main img[src="x"]')).toHaveCount(0);
    const blankLines = listedNote(page, 'What I think:').locator('[dir=auto]');
    await expect(blankLines).toHaveCSS('white-space', /pre|break-spaces/);
  }
  expect(ran).toEqual([]);
});

test('facilitator, wall and participant work side by side in one browser', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const facilitator = await openFacilitator(browser, app, workshop);
  const participant = await facilitator.context().newPage();
  await join(participant, app, workshop, 'Wiremu');
  const opening = facilitator.context().waitForEvent('page');
  await openPanel(facilitator, 'Open the wall');
  const wall = await opening;
  await expect(wall.getByText('0 notes')).toBeVisible();

  await bringIn(facilitator);
  await expect(wall.getByText('220 notes')).toBeVisible();
  await showList(participant);
  await expect(listedNotes(participant)).toHaveCount(220);

  // Each is somebody else to the server, though they share one cookie jar.
  await participant.getByLabel('One idea per note').fill('I wrote this myself');
  await participant.keyboard.press('Enter');
  await saved(participant);
  await expect(wall.getByText('221 notes')).toBeVisible();
  const asWho = [facilitator, participant, wall].map((page) => new URL(page.url()).searchParams.get('as'));
  expect(new Set(asWho).size).toBe(3);
  await expect(wall.getByText(/Ngaio|Wiremu/)).toHaveCount(0);
  await expect(participant.getByRole('region', { name: 'My notes' }).locator('li')).toHaveText([
    /I wrote this myself/,
  ]);
  for (const page of [facilitator, participant, wall]) {
    await page.reload();
    expect(new URL(page.url()).searchParams.get('as')).toBe(
      asWho[[facilitator, participant, wall].indexOf(page)],
    );
  }
  await expect(wall.getByText('221 notes')).toBeVisible();
  expect(await readNotes(app, workshop)).toHaveLength(221);
});

test('a table with a broken row adds nothing and says which row', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const page = await openFacilitator(browser, app, workshop);
  await openPanel(page, 'Bring in notes');
  await page.getByLabel('Or paste here').fill('id,text,question\npi-1,fine,helps\npi-2,too few');
  await expect(page.getByText(/Row 3:/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add/ })).toHaveCount(0);
  expect(await readNotes(app, workshop)).toHaveLength(0);
});
