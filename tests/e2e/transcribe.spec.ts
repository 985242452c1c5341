import type { Page } from '@playwright/test';
import { chooseByKeys, openPanelByKeys, tabTo } from './support/keyboard.ts';
import { readBoard } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import { facilitate, join, makeWorkshop, openPage, saved } from './support/workshop.ts';

const ANSWERS = 40;
const SECOND_BUNDLE_FROM = 20;

interface Typist {
  readonly page: Page;
  readonly name: string;
  readonly cohort: string;
  readonly lanes: readonly [string, string];
}

/** Every seventh answer holds two ideas. */
function answerOf({ name }: Typist, index: number): string {
  const idea = `${name}, answer ${index}: kōrero`;
  return index % 7 === 3 ? `${idea}; ${name}, answer ${index}: mahi` : idea;
}

function ideasOf(typist: Typist, indexes: readonly number[]): string[] {
  return indexes.flatMap((index) => answerOf(typist, index).split('; ')).sort();
}

const first = Array.from({ length: SECOND_BUNDLE_FROM }, (_, index) => index);
const second = Array.from({ length: ANSWERS - SECOND_BUNDLE_FROM }, (_, index) => index + SECOND_BUNDLE_FROM);

/** Types one answer; two ideas go in as two notes by Control and Enter. */
async function typeAnswer(typist: Typist, index: number): Promise<void> {
  const { page } = typist;
  const answer = answerOf(typist, index);
  await page.keyboard.type(answer);
  await page.keyboard.press(answer.includes('; ') ? 'Control+Enter' : 'Enter');
  await expect(page.getByLabel('One answer')).toHaveValue('');
}

async function transcribe(typist: Typist): Promise<void> {
  const { page, lanes, cohort, name } = typist;
  const field = page.getByLabel('One answer');
  await openPanelByKeys(page, 'Type in from paper');
  await expect(field).toBeFocused();
  await tabTo(page, page.getByLabel('Answers to', { exact: true }), 'Shift+Tab');
  await chooseByKeys(page, 'Answers to', lanes[0]);
  await chooseByKeys(page, 'Cohort', cohort);
  await tabTo(page, page.getByLabel('Code (optional)'));
  await page.keyboard.type(`bundle of ${name}`);
  await tabTo(page, field);
  for (const index of first) await typeAnswer(typist, index);
  await expect(page.getByText(`${ideasOf(typist, first).length} notes in this bundle`)).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'New bundle' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 notes in this bundle')).toBeVisible();
  await expect(field).toBeFocused();
  await tabTo(page, page.getByLabel('Answers to', { exact: true }), 'Shift+Tab');
  await chooseByKeys(page, 'Answers to', lanes[1]);
  await tabTo(page, field);
  for (const index of second) await typeAnswer(typist, index);
  await expect(page.getByText(`${ideasOf(typist, second).length} notes in this bundle`)).toBeVisible();
  await saved(page);
}

test('two people transcribe 40 paper answers each without the mouse', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  const { records } = await readBoard(app, workshop);
  const lanes = records.lane.map(({ title, prompt }) => (prompt ? `${title} · ${prompt}` : title));
  const lane = (index: number) => lanes[index] ?? '';
  const [ana, wiremu] = await Promise.all([openPage(browser, app.url), openPage(browser, app.url)]);
  await Promise.all([facilitate(ana, app, workshop, 'Ana'), join(wiremu, app, workshop, 'Wiremu', 'Two')]);
  const typists: Typist[] = [
    { page: ana, name: 'Ana', cohort: 'One', lanes: [lane(1), lane(6)] },
    { page: wiremu, name: 'Wiremu', cohort: 'Two', lanes: [lane(1), lane(3)] },
  ];
  await Promise.all(typists.map(transcribe));

  const board = await readBoard(app, workshop);
  const cohortOf = new Map(board.cohorts.map(({ id, title }) => [id, title]));
  const laneOf = new Map(board.records.lane.map(({ id }, index) => [id, lane(index)]));
  for (const typist of typists) {
    const own = board.records.postIt.filter(({ text }) => text.startsWith(`${typist.name},`));
    const inLane = (title: string) =>
      own
        .filter((note) => laneOf.get(note.lane ?? '') === title)
        .map(({ text }) => text)
        .sort();
    expect(inLane(typist.lanes[0])).toEqual(ideasOf(typist, first));
    expect(inLane(typist.lanes[1])).toEqual(ideasOf(typist, second));
    expect(new Set(own.map((note) => cohortOf.get(note.cohort ?? '')))).toEqual(new Set([typist.cohort]));
    expect(new Set(own.map(({ source }) => source))).toEqual(new Set(['paper']));
    expect(new Set(own.map(({ sourceCode }) => sourceCode))).toEqual(new Set([`bundle of ${typist.name}`]));
  }
  const all = typists.flatMap((typist) => ideasOf(typist, [...first, ...second]));
  expect(board.records.postIt).toHaveLength(all.length);
});
