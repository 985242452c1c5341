import type { Locator, Page } from '@playwright/test';
import { readNotes } from './support/reader.ts';
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
  showList,
} from './support/workshop.ts';

/** The rows of a lane's list, the button that adds to it included. */
function laneRows(page: Page, lane: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${lane} `) }).getByRole('button');
}

async function textsOf(rows: Locator): Promise<string[]> {
  return (await rows.allInnerTexts()).filter((text) => text !== 'Add a note');
}

test('every operation on notes works by keyboard alone', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const page = await openPage(browser, app.url, LAPTOP);
  await facilitate(page, app, workshop);
  await showList(page);
  const { keyboard } = page;
  const team = laneRows(page, 'With your team').first();

  await test.step('writing: the big field, then on in the list', async () => {
    await expect(page.getByLabel('One idea per note')).toBeVisible();
    await page.locator('#board').focus();
    await keyboard.press('n');
    await expect(page.getByLabel('One idea per note')).toBeFocused();
    await keyboard.type('One plan for the whānau');
    await keyboard.press('Enter');
    await expect(page.getByLabel('One idea per note')).toHaveValue('');
    await keyboard.type('two; three');
    await expect(page.getByRole('button', { name: 'Add as 2 notes' })).toBeVisible();
    await keyboard.press('Enter');
    const rows = page.locator('[data-row^="mine/"]');
    await expect(rows).toHaveCount(2);
    await rows.last().focus();
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
    await keyboard.type(', together');
    await keyboard.press('Enter');
    await keyboard.type('Kai first');
    await keyboard.press('Escape');
    await expect(page.locator('[data-row^="mine/"]').filter({ hasText: 'Kai first' })).toBeFocused();
    await expect(rows).toHaveCount(3);
  });

  const lane = page.getByRole('region', { name: /^As a practitioner / }).first();
  const rows = lane.locator('[data-row]');
  const row = (text: string) => lane.locator('[data-row]').filter({ hasText: text });

  await test.step('a note that is left blank goes again', async () => {
    await row('Kai first').focus();
    await keyboard.press('n');
    await keyboard.press('Escape');
    await expect(rows).toHaveText([
      'One plan for the whānau, together',
      'Kai first',
      'two; three',
      'Add a note',
    ]);
  });

  await test.step('order, colour, done, copy, split', async () => {
    await row('Kai first').focus();
    await keyboard.press('ArrowUp');
    await keyboard.press('Alt+ArrowDown');
    await expect(rows).toHaveText([
      'Kai first',
      'One plan for the whānau, together',
      'two; three',
      'Add a note',
    ]);
    await expect(row('One plan')).toBeFocused();
    await keyboard.press('2');
    await expect(lane.locator('li[data-color="blue"]')).toHaveText(/One plan/);
    await keyboard.press('x');
    await expect(row('One plan')).toContainText('Done');
    await keyboard.press('ArrowDown');
    await keyboard.press('Shift+S');
    await expect(rows).toHaveText(['Kai first', /One plan/, 'two', 'three', 'Add a note']);
    await row('two').focus();
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowDown');
    await keyboard.press('Control+d');
    await expect(rows).toHaveCount(6);
    await keyboard.press('Control+z');
    await expect(rows).toHaveCount(5);
  });

  await test.step('to another lane, by the bar behind the list', async () => {
    await row('two').focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Shift+ArrowUp');
    await page.getByRole('button', { name: 'Move to another lane' }).focus();
    await keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'With your team' }).first().focus();
    await keyboard.press('Enter');
    await expect(team).toHaveText('two');
    await expect(rows).toHaveText(['Kai first', /One plan/, 'Add a note']);
  });

  await test.step('bin, bring back', async () => {
    await row('Kai first').focus();
    await keyboard.press(' ');
    await keyboard.press('Delete');
    await expect(rows).toHaveText([/One plan/, 'Add a note']);
    await expect(row('One plan')).toBeFocused();
    await openPanel(page, 'Bin');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Kai first' })
      .getByRole('button', { name: 'Bring back' })
      .focus();
    await keyboard.press('Enter');
    await expect(rows).toHaveText(['Kai first', /One plan/, 'Add a note']);
    await saved(page);
  });

  const stored = await readNotes(app, workshop);
  expect(stored.map(({ text }) => text).sort()).toContain('One plan for the whānau, together');
});

test('what others do moves neither the focus nor the typing', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const facilitator = await openPage(browser, app.url, LAPTOP);
  await facilitate(facilitator, app, workshop);
  await showList(facilitator);
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, workshop, 'Ada');

  const field = facilitator.getByLabel('One idea per note');
  await field.fill('first');
  await field.press('Enter');
  const mine = facilitator.locator('[data-row^="mine/"]');
  await mine.click();
  await mine.press('Enter');
  await facilitator.keyboard.type(' one');

  const phoneField = phone.getByLabel('One idea per note');
  await phoneField.fill('From the phone');
  await phone.getByRole('button', { name: 'Add', exact: true }).tap();
  await expect(facilitator.locator('[data-row]').filter({ hasText: 'From the phone' })).toHaveCount(1);
  await facilitator.keyboard.type(' more');
  await facilitator.keyboard.press('Escape');
  await expect(mine).toBeFocused();
  await expect(mine).toHaveText(/first one more/);
  await expect(phone.locator('[data-row]').filter({ hasText: 'first one more' })).toHaveCount(1);

  const theirs = facilitator.locator('[data-row]').filter({ hasText: 'From the phone' });
  await theirs.focus();
  await phone.locator('[data-row^="mine/"]').tap();
  await phone.getByRole('button', { name: 'Put in the bin' }).tap();
  await expect(theirs).toHaveCount(0);
  await expect(facilitator.locator('[data-row]:focus')).toHaveCount(1);
});

test('on a phone: one question at a time, the part by a chip, somebody else’s words stay theirs', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const ada = await openPage(browser, app.url, PHONE);
  await join(ada, app, workshop, 'Ada');
  const field = ada.getByLabel('One idea per note');
  await expect(
    ada.getByText('Everybody in this workshop can read what you write.', { exact: false }),
  ).toBeVisible();
  await ada.getByRole('radio', { name: 'Across the network' }).check();
  await ada.getByRole('button', { name: 'Next question (1 of 2)' }).tap();
  await expect(ada.getByRole('radio', { name: 'Across the network' })).toBeChecked();
  await field.fill('Too many forms');
  await ada.getByRole('button', { name: 'Add', exact: true }).tap();
  await expect(ada.locator('[data-row^="mine/"]')).toHaveText(/Too many forms\s*Across the network/);
  await saved(ada);
  const [note] = await readNotes(app, workshop);
  expect(note).toMatchObject({
    text: 'Too many forms',
    place: ['lane', expect.any(Number), expect.any(Number), expect.any(String)],
  });

  const ben = await openPage(browser, app.url, { ...PHONE, viewport: { width: 320, height: 640 } });
  await join(ben, app, workshop, 'Benedict Featherstonehaugh of Otepoti 40');
  const theirs = ben.locator('[data-row]').filter({ hasText: 'Too many forms' });
  await theirs.tap();
  await expect(ben.getByRole('button', { name: 'Edit text' })).toBeDisabled();
  await expect(ben.getByRole('button', { name: 'Put in the bin' })).toBeDisabled();
  await ben.getByRole('radio', { name: 'Green' }).check();
  await expect(ada.locator('li[data-color="green"]').first()).toContainText('Too many forms');
  expect(await ben.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
