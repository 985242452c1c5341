import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { createReport } from './support/axeReport.ts';
import { editorOf } from './support/canvas.ts';
import { watchConsole } from './support/consoleWatch.ts';
import { bringNetwork, figure, placeOf, showMap } from './support/map.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import { aContact, aTie, anActor } from '../support/records.ts';
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

const NETWORK = new URL('../fixtures/network-small.json', import.meta.url);
const STILL = { ...LAPTOP, reducedMotion: 'reduce' } as const;

const mum = anActor({ label: 'Mum', actorKind: 'caregiver' });
const physio = anActor({ label: 'Physiotherapist', actorKind: 'agencyPerson', agency: 'Hospital' });
const teacher = anActor({ label: 'Teacher', actorKind: 'agencyPerson', agency: 'Early intervention' });
const SMALL = {
  actors: [mum, physio, teacher],
  ties: [aTie({ from: physio.id, to: mum.id, strength: 'steady', stress: 'much' })],
  contacts: [
    aContact({ actor: physio.id, visits: 2, per: 'week' }),
    aContact({ actor: teacher.id, visits: 1, per: 'week' }),
  ],
};

const panel = (page: Page) => page.getByRole('complementary');
const network = (page: Page, name: string | RegExp) =>
  page.getByRole('radiogroup', { name: 'Which network is shown' }).getByRole('radio', { name });

async function begin(page: Page, name: string, premise: string): Promise<void> {
  await page.getByRole('button', { name: 'What if …?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Imagine it otherwise' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('textbox', { name: 'What if …?' }).fill(premise);
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(network(page, name)).toBeChecked();
}

test('two people imagine it otherwise; how it is does not change until somebody makes it real', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'network' });
  await bringNetwork(app, workshop, SMALL);
  const ada = await openFacilitator(browser, app, workshop, STILL);
  const ben = await openParticipant(browser, app, workshop, { name: 'Ben', ...STILL });
  for (const page of [ada, ben]) await showMap(page);
  const complaints = [watchConsole(ada), watchConsole(ben)];
  await expect(ada.getByText('12 visits in four weeks')).toBeVisible();
  const home = await placeOf(ada, 'Teacher');

  await begin(ada, 'One visit a week', 'What if one of us came each week, and no more?');
  await expect(ada.getByText('Imagined', { exact: true }).first()).toBeVisible();
  await expect(network(ben, 'One visit a week')).toBeVisible();

  // By keys: a figure lies elsewhere in the imagined network only.
  await figure(ada, 'Teacher').focus();
  await ada.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await placeOf(ada, 'Teacher')).x).toBe(home.x + 60);
  await figure(ada, 'Physiotherapist').focus();
  await ada.keyboard.press('Enter');
  await panel(ada).getByRole('button', { name: 'Step back …' }).click();
  const stepping = ada.getByRole('dialog', { name: 'Step back' });
  await stepping.getByLabel('Works through').selectOption({ label: 'Teacher' });
  await stepping.getByRole('button', { name: 'Step back' }).click();
  await expect(ada.getByText('4 visits in four weeks')).toBeVisible();

  // Ben looks at how it is, and then at what is imagined.
  await expect(ben.getByText('12 visits in four weeks')).toBeVisible();
  expect(await placeOf(ben, 'Teacher')).toEqual(home);
  await network(ben, 'One visit a week').check();
  await expect(ben.getByText('4 visits in four weeks')).toBeVisible();
  await expect.poll(async () => (await placeOf(ben, 'Teacher')).x).toBe(home.x + 60);

  await ada.getByRole('button', { name: '3 differences' }).click();
  const list = panel(ada).getByRole('listitem');
  await expect(list.filter({ hasText: 'Physiotherapist' }).first()).toContainText('steps back');
  await expect(panel(ada).getByRole('row', { name: /Visits in four weeks 12 4/ })).toBeVisible();
  await shoot(ada, 'scenario-differences');

  const visits = list.filter({ hasText: 'no visits' });
  await visits.getByRole('button', { name: 'Make it real …' }).click();
  const dialog = ada.getByRole('dialog', { name: 'Make this part of how it is' });
  await dialog.getByLabel('Whose decision is this?').fill('Mum and the physio');
  await dialog.getByLabel('When was it decided?').fill('22 November');
  await shoot(ada, 'scenario-carry');
  await dialog.getByRole('button', { name: 'Make it real' }).click();
  await expect(ada.getByRole('button', { name: '2 differences' })).toBeVisible();
  await expect(panel(ada).getByText('Mum and the physio · 22 November')).toBeVisible();
  await network(ben, 'How it is').check();
  await expect(ben.getByText('4 visits in four weeks')).toBeVisible();
  // One undo takes all of it back.
  await figure(ada, 'Mum').focus();
  await ada.keyboard.press('Control+z');
  await expect(ada.getByRole('button', { name: '3 differences' })).toBeVisible();
  await expect(ben.getByText('12 visits in four weeks')).toBeVisible();

  // All at once, taken back at once; then closed with what came of it, and kept as it is.
  await panel(ada).getByRole('button', { name: 'Make all of it real …' }).click();
  const all = ada.getByRole('dialog', { name: 'Make all of it part of how it is' });
  await all.getByLabel('Whose decision is this?').fill('Mum');
  await all.getByRole('button', { name: 'Make 3 differences real' }).click();
  await expect(panel(ada).getByText('All of it is part of how it is now.')).toBeVisible();
  await expect(ben.getByText('4 visits in four weeks')).toBeVisible();
  await figure(ada, 'Mum').focus();
  await ada.keyboard.press('Control+z');
  await expect(ben.getByText('12 visits in four weeks')).toBeVisible();
  await expect(panel(ada).getByText('Nobody has been asked yet.', { exact: false })).toBeVisible();
  await shoot(ada, 'scenario-agreed');
  await ada.getByRole('button', { name: 'More about this imagined network' }).click();
  await ada.getByRole('menuitem', { name: 'Close and keep' }).click();
  const closing = ada.getByRole('dialog', { name: 'Close and keep' });
  await closing.getByLabel('What came of it').fill('Not the physio, says Mum');
  await closing.getByRole('button', { name: 'Close and keep' }).click();
  await expect(ada.getByText('nothing in it can be changed', { exact: false }).first()).toBeVisible();
  await shoot(ada, 'scenario-kept');
  await figure(ben, 'Teacher').focus();
  await ben.keyboard.press('Enter');
  await panel(ben).getByLabel('How many').fill('5');
  await expect(ben.getByText('28 visits in four weeks')).toBeVisible();
  await network(ben, /One visit a week/).check();
  await expect(ben.getByText('4 visits in four weeks')).toBeVisible();
  await expect(ben.getByText('Not the physio, says Mum', { exact: false }).first()).toBeVisible();
  // It is compared with how it was when it was closed.
  await expect(ben.getByRole('button', { name: '3 differences' })).toBeVisible();
  await expect(panel(ada).getByRole('columnheader', { name: 'How it was then' })).toBeVisible();
  await expect(panel(ada).getByRole('row', { name: /Visits in four weeks 12 4/ })).toBeVisible();
  await expect(panel(ada).getByRole('button', { name: 'Make it real …' })).toHaveCount(0);
  for (const complained of complaints) expect(complained).toEqual([]);
});

test('the study’s scenario comes in from a file, and laptop, phone, list and wall say that it is imagined', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'network' });
  const report = createReport();
  const ada = await openFacilitator(browser, app, workshop, STILL);
  await openPanel(ada, 'Bring in notes');
  await ada.locator('input[type=file]').setInputFiles({
    name: 'network.json',
    mimeType: 'application/json',
    buffer: await readFile(NETWORK),
  });
  await expect(ada.getByText('An imagined network comes with it')).toBeVisible();
  await ada.getByRole('button', { name: 'Bring in the network' }).click();
  await saved(ada);
  await showMap(ada);
  await expect(ada.getByText('17 visits in four weeks')).toBeVisible();
  await shoot(ada, 'scenario-actual');
  await network(ada, /^What if the whānau/).check();
  await expect(ada.getByText('4 visits in four weeks')).toBeVisible();
  await shoot(ada, 'scenario-imagined');
  await ada.getByRole('button', { name: /differences$/ }).click();
  await expect(panel(ada).getByRole('row', { name: /Visits a week 4\.25 1/ })).toBeVisible();
  await expect(panel(ada).getByRole('row', { name: /People who visit 5 3/ })).toBeVisible();
  await shoot(ada, 'scenario-panel');
  await report.look(ada, 'an imagined network and what is different');

  const opening = ada.context().waitForEvent('page');
  await openPanel(ada, 'Open the wall');
  const wall = await opening;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await panel(ada).getByRole('button', { name: 'Imagined network on the wall' }).click();
  await expect(wall.getByText('Imagined, not how it is')).toBeVisible();
  await wall.locator('[data-map] canvas').first().waitFor();
  await shoot(wall, 'wall-scenario');
  await panel(ada).getByRole('button', { name: 'What is different on the wall' }).click();
  await expect(wall.getByText('5 people visit')).toBeVisible();
  await shoot(wall, 'wall-differences');
  await wall.keyboard.press('ArrowRight');
  await expect(wall.getByRole('article')).toContainText('steps back');
  await shoot(wall, 'wall-difference');

  // Whoever looks at a phone is told what the room looks at, and can look along or put it away.
  const phone = await openParticipant(browser, app, workshop, { name: 'Hemi', ...PHONE });
  const onWall = phone
    .getByRole('paragraph')
    .filter({ hasText: /^The wall shows something imagined: What if the whānau/ });
  await expect(onWall).toBeVisible();
  await shoot(phone, 'phone-imagined-on-wall');
  await phone.getByRole('button', { name: 'Look at it too' }).tap();
  await expect(panel(phone).getByRole('row', { name: /Visits a week 4\.25 1/ })).toBeVisible();
  await expect(onWall).toHaveCount(0);
  await panel(phone).getByRole('button', { name: 'Close' }).tap();
  await expect(network(phone, /^What if the whānau/)).toBeChecked();
  await network(phone, 'How it is').check();
  // Put away it stays away, until the wall shows something else.
  await expect(onWall).toBeVisible();
  await phone.getByRole('button', { name: 'Dismiss' }).tap();
  await expect(onWall).toHaveCount(0);
  await panel(ada).getByRole('button', { name: 'Imagined network on the wall' }).click();
  await expect(onWall).toBeVisible();
  await showList(phone);
  await network(phone, /^What if the whānau/).check();
  await expect(phone.getByRole('region', { name: 'The network in words' })).toContainText('Imagined');
  await shoot(phone, 'phone-scenario-list');
  await showMap(phone);
  await shoot(phone, 'phone-scenario-map');
  await report.look(phone, 'an imagined network on a phone');
  expect(report.faults).toEqual([]);
});

test('words are imagined in the grid: on no other screen, said by nobody; made real they are a guess', async ({
  app,
  browser,
}) => {
  const MUM = 'Parent/Primary Caregiver';
  const WORDS = 'One of you at a time is enough';
  const cell = (page: Page, row: string) => page.getByRole('list', { name: `${MUM}, ${row}` });
  const write = async (page: Page, row: string, words: string) => {
    await page.getByRole('button', { name: `Write here: ${MUM}, ${row}` }).click();
    await editorOf(page).fill(words);
    await page.keyboard.press('Escape');
    await expect(cell(page, row)).toContainText(words);
  };
  const workshop = await makeWorkshop(app, { template: 'network' });
  const report = createReport();
  const ada = await openFacilitator(browser, app, workshop, STILL);
  const ben = await openParticipant(browser, app, workshop, { name: 'Ben', ...STILL });
  for (const page of [ada, ben]) await showList(page);
  const complaints = [watchConsole(ada), watchConsole(ben)];
  await write(ben, 'Explanation', 'Told the story too often');
  await begin(ada, 'One visit a week', 'What if one of us came each week, and no more?');

  await write(ada, 'Explanation', WORDS);
  const words = cell(ada, 'Explanation').getByRole('listitem').filter({ hasText: WORDS });
  await expect(words).toContainText('Imagined');
  await expect(words).not.toContainText('guess');
  const grid = ada.getByRole('region', { name: 'Net-works grid', exact: true });
  await expect(grid.getByText('Imagined', { exact: true }).first()).toBeVisible();
  await shoot(ada, 'scenario-words-list');
  await report.look(ada, 'words imagined in the list');
  // What stands there as it is stays so, and nobody says who said what is imagined.
  await cell(ada, 'Explanation').getByRole('button', { name: 'Told the story too often' }).click();
  await expect(ada.getByText('This is part of how it is', { exact: false })).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Who said it?' })).toHaveCount(0);
  await words.getByRole('button').click();
  await expect(ada.getByRole('button', { name: 'Who said it?' })).toHaveCount(0);
  await saved(ada);
  await write(ben, 'Intervention', 'Somebody to sit with the baby');
  await expect(cell(ada, 'Intervention')).toContainText('Somebody to sit with the baby');
  await expect(cell(ben, 'Explanation')).toHaveText(/Told the story too often/);
  await expect(ben.getByText(WORDS)).toHaveCount(0);

  await showCanvas(ada);
  await expect(ada.getByText('Imagined', { exact: true }).first()).toBeVisible();
  await shoot(ada, 'scenario-words-canvas');
  await ada.getByRole('button', { name: 'Line up a row' }).click();
  await expect(ada.getByRole('dialog').getByText(WORDS)).toBeVisible();
  await shoot(ada, 'scenario-words-row');
  await ada.keyboard.press('Escape');

  await ada.getByRole('button', { name: '1 difference' }).click();
  await expect(panel(ada).getByText(`Words imagined for ${MUM}, Explanation`)).toBeVisible();
  await panel(ada).getByRole('button', { name: 'Make it real …' }).click();
  const dialog = ada.getByRole('dialog', { name: 'Make this part of how it is' });
  await dialog.getByLabel('Whose decision is this?').fill('All of us');
  await dialog.getByRole('button', { name: 'Make it real' }).click();
  const real = cell(ben, 'Explanation').getByRole('listitem').filter({ hasText: WORDS });
  await expect(real).toContainText('Our guess');
  for (const complained of complaints) expect(complained).toEqual([]);
  expect(report.faults).toEqual([]);
});
