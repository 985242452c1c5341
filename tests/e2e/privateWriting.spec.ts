import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { privateDocumentId } from '../../shared/model/documentId.ts';
import { newId } from '../../shared/model/ids.ts';
import { joinWorkshop } from '../support/apiClient.ts';
import { add } from '../support/person.ts';
import { openTap } from '../support/syncTap.ts';
import type { AppServer } from './support/appServer.ts';
import { createReport } from './support/axeReport.ts';
import { expect, test } from './support/test.ts';
import { pressTwice } from './support/pressTwice.ts';
import { shoot } from './support/shoot.ts';
import {
  facilitate,
  join,
  LAPTOP,
  listField,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  saved,
  showList,
  type MadeWorkshop,
} from './support/workshop.ts';

const QUESTION = 'What keeps you from saying what you see?';
const panelOf = (page: Page) => page.getByRole('complementary');

/** So many others who each write one note. */
async function othersWrite(
  app: AppServer,
  made: MadeWorkshop,
  roundId: string,
  count: number,
): Promise<void> {
  const boardId = made.boards[0]?.id ?? '';
  for (let index = 0; index < count; index++) {
    const joined = await joinWorkshop(app, { code: made.code });
    const tap = openTap(app, joined, privateDocumentId(boardId, roundId, joined.participantId));
    await tap.loaded;
    const withdrawal = createHash('sha256').update(randomBytes(32)).digest('hex');
    await tap.write(
      add('privateNote', newId(), { text: `Somebody else’s thought ${index + 1}`, withdrawal }),
    );
    tap.close();
  }
}

async function roundOf(page: Page, made: MadeWorkshop): Promise<string> {
  const name = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.map((one) => one.name ?? '').find((one) => one.includes('~private~')) ?? '';
  });
  expect(name).toContain(made.boards[0]?.id ?? 'no board');
  return name.split('~')[2] ?? '';
}

test('two people: asked, written, ready, held back, revealed, and taken back', async ({ app, browser }) => {
  const made = await makeWorkshop(app, { title: 'Working together' });
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, made, 'Ana');
  const report = createReport();

  await openPanel(fay, 'Private writing');
  await panelOf(fay).getByLabel('What do you ask?').fill(QUESTION);
  await report.look(fay, 'asking');
  await shoot(fay, 'private-ask');
  await panelOf(fay).getByRole('button', { name: 'Ask everybody' }).click();
  await expect(panelOf(fay).getByRole('heading', { name: QUESTION })).toBeVisible();
  await shoot(fay, 'private-open');

  // The sheet opens by itself; who can read is said before there is a field to write in.
  const sheet = panelOf(ana);
  await expect(sheet.getByText('Only you see these while you write.')).toBeVisible();
  await shoot(ana, 'private-phone-empty');
  await report.look(ana, 'writing');
  const field = sheet.getByLabel('One idea per note');
  await field.fill('We are afraid of the next meeting');
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await field.fill('Nobody asks the driver');
  await sheet.getByRole('button', { name: 'Next note' }).click();
  await field.fill('This one is for me alone');
  await field.press('Enter');
  const mine = sheet.getByRole('list', { name: 'What you have written' }).getByRole('listitem');
  await expect(mine).toHaveCount(3);
  await mine.filter({ hasText: 'for me alone' }).getByRole('button', { name: 'Hold back' }).click();
  await mine.filter({ hasText: 'driver' }).getByRole('button', { name: 'Change' }).click();
  await field.fill('Nobody asks the bus driver');
  await field.press('Enter');
  await expect(sheet.getByText('Saved, for you alone')).toBeVisible();
  await sheet.getByRole('switch', { name: 'I am ready' }).check();
  await shoot(ana, 'private-phone-written');

  // It is all there after a reload, and none of it on the other screen.
  await ana.reload();
  await ana.getByRole('button', { name: 'Look at mine' }).click();
  await expect(mine).toHaveCount(3);
  await expect(sheet.getByRole('switch', { name: 'I am ready' })).toBeChecked();
  expect(await fay.content()).not.toContain('bus driver');

  // With too few the panel says so, and what else there is.
  await panelOf(fay).getByRole('button', { name: 'Stop the writing' }).click();
  await panelOf(fay).getByRole('button', { name: 'Show the notes, without names' }).click();
  await expect(panelOf(fay).getByText('Fewer than five people have written')).toBeVisible();
  await report.look(fay, 'too few');
  await shoot(fay, 'private-too-few');
  await panelOf(fay).getByRole('button', { name: 'Ask them: without names?' }).click();
  await expect(sheet.getByText('May yours be shown all the same?')).toBeVisible();
  await shoot(ana, 'private-phone-asked');
  await report.look(ana, 'asked');
  await panelOf(fay).getByRole('button', { name: 'Let people write on' }).click();

  await othersWrite(app, made, await roundOf(ana, made), 4);
  await panelOf(fay).getByRole('button', { name: 'Stop the writing' }).click();
  await panelOf(fay).getByRole('button', { name: 'Show the notes, without names' }).click();
  await expect(panelOf(fay).getByText('6 notes are on the board.')).toBeVisible();
  await shoot(fay, 'private-revealed');

  const yours = sheet.getByRole('list', { name: 'Yours on the board' }).getByRole('listitem');
  await expect(yours).toHaveCount(2);
  await expect(sheet.getByRole('list', { name: 'Only on this device' })).toContainText('for me alone');
  await report.look(ana, 'yours');
  await shoot(ana, 'private-phone-yours');
  await yours.filter({ hasText: 'afraid' }).getByRole('button', { name: 'Take it back' }).click();
  await yours.filter({ hasText: 'afraid' }).getByRole('button', { name: 'Take it back' }).click();
  await expect(panelOf(fay).getByText('5 notes are on the board.')).toBeVisible();
  await expect(yours).toHaveCount(1);
  expect(report.faults).toEqual([]);
});

test('what is written without a connection is sent on return, and a device that is handed on shows nothing', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app);
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, made, 'Ana');
  await openPanel(fay, 'Private writing');
  await panelOf(fay).getByLabel('What do you ask?').fill(QUESTION);
  await panelOf(fay).getByRole('button', { name: 'Ask everybody' }).click();
  const sheet = panelOf(ana);
  const field = sheet.getByLabel('One idea per note');
  await field.fill('before');
  await field.press('Enter');
  await expect(sheet.getByText('Saved, for you alone')).toBeVisible();
  await ana.context().setOffline(true);
  await field.fill('while away');
  await field.press('Enter');
  await expect(sheet.getByText('Kept on this device, and sent when you are back')).toBeVisible();
  await shoot(ana, 'private-phone-offline');
  await ana.context().setOffline(false);
  await expect(sheet.getByText('Saved, for you alone')).toBeVisible();

  await sheet.getByRole('button', { name: 'Somebody else writes on this device now' }).click();
  await shoot(ana, 'private-phone-hand-over');
  await sheet.getByRole('button', { name: 'Somebody else writes on this device now' }).click();
  await expect(sheet.getByText('before')).toHaveCount(0);
  await expect(sheet.getByText('while away')).toHaveCount(0);
  await ana.reload();
  await ana.getByRole('button', { name: 'Write privately' }).first().click();
  await expect(field).toBeVisible();
  await expect(sheet.getByText('before')).toHaveCount(0);
});

test('the wall shows the question and who can read, and then the notes, large', async ({ app, browser }) => {
  const made = await makeWorkshop(app);
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  await openPanel(fay, 'Private writing');
  await panelOf(fay).getByLabel('What do you ask?').fill(QUESTION);
  await panelOf(fay).getByRole('button', { name: 'Ask everybody' }).click();
  await expect(panelOf(fay).getByRole('button', { name: 'Stop the writing' })).toBeVisible();
  const opened = fay.context().waitForEvent('page');
  await openPanel(fay, 'Open the wall');
  const wall = await opened;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expect(wall.getByRole('heading', { name: QUESTION })).toBeVisible();
  await shoot(wall, 'private-wall');
  // The round's id is in the facilitator's own facts only; the page that writes knows it by its document.
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, made, 'Ana');
  await panelOf(ana).getByLabel('One idea per note').fill('One of five');
  await panelOf(ana).getByLabel('One idea per note').press('Enter');
  await expect(panelOf(ana).getByText('Saved, for you alone')).toBeVisible();
  await othersWrite(app, made, await roundOf(ana, made), 4);
  expect(await wall.content()).not.toContain('One of five');
  await panelOf(fay).getByRole('button', { name: 'Stop the writing' }).click();
  await panelOf(fay).getByRole('button', { name: 'Show the notes, without names' }).click();
  // Nobody presses anything more: what has come can be read from the back at once.
  await expect(wall.getByText('One of five')).toBeVisible();
  const shown = panelOf(fay).getByRole('button', { name: `Showing now: ${QUESTION}` });
  await expect(shown).toHaveAttribute('aria-pressed', 'true');
  await shoot(wall, 'private-wall-revealed');
  // A name in one of them is covered from the menu, also where it is being read.
  await openPanel(fay, 'Cover a name');
  await panelOf(fay).getByLabel('The name as it stands there').fill('five');
  await panelOf(fay).getByRole('button', { name: 'Cover it everywhere' }).click();
  await expect(wall.getByText('One of •••')).toBeVisible();
  await expect(wall.getByText('One of five')).toHaveCount(0);
});

test('what comes under the pointer takes no press at once; what is shown is in sight, under its question', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { template: 'barriers-enablers' });
  const fay = await openPage(browser, app.url, { ...LAPTOP, reducedMotion: 'reduce' });
  await facilitate(fay, app, made);
  const ana = await openPage(browser, app.url, LAPTOP);
  await join(ana, app, made, 'Ana');
  await fay.getByRole('button', { name: 'Agenda' }).click();
  await panelOf(fay)
    .getByRole('button', { name: /^Half an hour/ })
    .click();
  await panelOf(fay).getByRole('button', { name: 'Start', exact: true }).click();
  const step = fay.getByRole('button', { name: /^Opening/ }).first();
  await expect(step).toBeVisible();

  await ana.getByRole('button', { name: 'I need…' }).click();
  await panelOf(ana).getByRole('button', { name: 'I need a moment' }).click();
  const seen = fay.getByRole('button', { name: 'I have seen it' });
  await expect(seen).toBeVisible();
  await pressTwice(seen);
  await expect(ana.getByText('A facilitator has seen it.').first()).toBeVisible();
  await expect(step).toBeVisible();

  await openPanel(fay, 'Private writing');
  await panelOf(fay).getByLabel('What do you ask?').fill(QUESTION);
  await panelOf(fay).getByRole('button', { name: 'Ask everybody' }).click();
  const stop = panelOf(fay).getByRole('button', { name: 'Stop the writing' });
  await expect(stop).toBeVisible();
  await panelOf(ana).getByRole('button', { name: 'Close', exact: true }).click();
  await ana.getByRole('button', { name: 'Write privately' }).first().click();
  await panelOf(ana).getByLabel('One idea per note').fill('One of five');
  await panelOf(ana).getByLabel('One idea per note').press('Enter');
  await expect(panelOf(ana).getByText('Saved, for you alone')).toBeVisible();
  await othersWrite(app, made, await roundOf(ana, made), 4);
  const show = panelOf(fay).getByRole('button', { name: 'Show the notes, without names' });
  await pressTwice(stop);
  await expect(show).toBeVisible();
  await expect(panelOf(fay).getByText('Fewer than five')).toHaveCount(0);
  await shoot(fay, 'private-stopped');
  await pressTwice(show);
  await expect(panelOf(fay).getByText('5 notes are on the board.')).toBeVisible();
  await expect(step).toBeVisible();
  await expect(panelOf(fay).getByRole('button', { name: `Showing now: ${QUESTION}` })).toBeVisible();
  // Nobody has to be told where they are who sees them.
  await expect(fay.getByText('The private notes are on the board now.')).toHaveCount(0);
  await shoot(fay, 'private-in-sight');
  await showList(fay);
  await expect(fay.getByRole('heading', { name: `${QUESTION} 5` })).toBeVisible();
  await shoot(fay, 'private-in-list');
});

test('writers are asked again before more people may read', async ({ app, browser }) => {
  const made = await makeWorkshop(app);
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, made, 'Ana');
  await listField(ana).fill('The forms are too long');
  await listField(ana).press('Enter');
  await saved(ana);
  const report = createReport();
  await openPanel(fay, 'Who can read');
  await panelOf(fay).getByText('Ask the writers for more readers').click();
  await panelOf(fay).getByLabel('Leaving this workshop').selectOption('words');
  await report.look(fay, 'asking for readers');
  await shoot(fay, 'readers-ask');
  await panelOf(fay).getByRole('button', { name: 'Ask them' }).click();
  await ana.getByRole('button', { name: 'Answer' }).click();
  await expect(panelOf(ana).getByText('Your answer is for this note.')).toBeVisible();
  await report.look(ana, 'answering about readers');
  await shoot(ana, 'readers-phone');
  await panelOf(ana).getByRole('button', { name: 'Yes, they may' }).click();
  await expect(panelOf(ana).getByRole('button', { name: 'Yes, they may' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // Whose answer it was is nobody's business.
  await expect(panelOf(fay).getByRole('button', { name: 'Yes, they may' })).toHaveCount(0);
  expect(report.faults).toEqual([]);
});
