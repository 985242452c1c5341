import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { importNotes } from '../bench/crowd/importNotes.ts';
import type { AppServer } from './support/appServer.ts';
import { watchConsole } from './support/consoleWatch.ts';
import { listedNote } from './support/list.ts';
import { readNotes, sendNotes } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import { readThemes, titleOf } from './support/themes.ts';
import {
  facilitate,
  join,
  LAPTOP,
  makeWorkshop,
  openFacilitator,
  openPage,
  openPanel,
  PHONE,
  saved,
  showList,
  type MadeWorkshop,
} from './support/workshop.ts';

function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Similar notes' });
}

/** The suggestions in the panel, best first. */
function groupsOf(page: Page): Locator {
  return panelOf(page)
    .getByRole('list', { name: /suggested group/ })
    .locator('> li');
}

function groupCount(page: Page, count: number): Locator {
  return panelOf(page).getByRole('heading', { name: `${count} suggested groups`, exact: true });
}

async function showGroups(page: Page): Promise<void> {
  await openPanel(page, 'Similar notes');
  await panelOf(page).getByRole('radio', { name: 'Groups' }).check();
}

async function lookForGroups(page: Page): Promise<void> {
  await panelOf(page).getByRole('button', { name: 'Look for groups' }).click();
  await panelOf(page).getByRole('button', { name: 'Look again' }).waitFor();
}

/** Where each note lies, by its text and id. */
async function placesOf(app: AppServer, workshop: MadeWorkshop): Promise<string[]> {
  const notes = await readNotes(app, workshop);
  return notes.map(({ id, text, place }) => JSON.stringify([id, text, place])).sort();
}

/** The faults that a screen reader or a keyboard would stumble over. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`);
}

test('suggested groups of 220 notes: turned on, looked for, taken, put aside, and never moving by themselves', async ({
  app,
  browser,
}) => {
  test.slow();
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  await importNotes(app, workshop);
  const [ngaio, ana] = await Promise.all([
    openPage(browser, app.url, LAPTOP),
    openPage(browser, app.url, PHONE),
  ]);
  const complaints = [watchConsole(ngaio), watchConsole(ana)];
  await Promise.all([facilitate(ngaio, app, workshop), join(ana, app, workshop, 'Ana')]);
  const before = await placesOf(app, workshop);

  await showGroups(ana);
  await expect(panelOf(ana).getByText('A facilitator can turn on suggestions.')).toBeVisible();
  await expect(panelOf(ana).getByRole('button', { name: 'Look for groups' })).toHaveCount(0);
  await showGroups(ngaio);
  await panelOf(ngaio).getByRole('switch', { name: 'Suggest groups' }).click();

  // Nothing is computed before somebody asks for it; what is found moves nothing.
  await expect(panelOf(ana).getByRole('button', { name: 'Look for groups' })).toBeVisible();
  await expect(groupsOf(ana)).toHaveCount(0);
  await lookForGroups(ana);
  const count = await groupsOf(ana).count();
  expect(count).toBeGreaterThan(20);
  await expect(groupCount(ana, count)).toBeVisible();
  await lookForGroups(ngaio);
  await expect(groupsOf(ngaio)).toHaveCount(count);
  expect(await placesOf(app, workshop)).toEqual(before);
  expect(await faultsOf(ana)).toEqual([]);
  expect(await faultsOf(ngaio)).toEqual([]);

  // Put aside on this device alone.
  await groupsOf(ana)
    .first()
    .getByRole('button', { name: /^Not this one/ })
    .click();
  await expect(groupsOf(ana)).toHaveCount(count - 1);
  await expect(groupsOf(ana).first()).toBeFocused();
  await expect(panelOf(ana).getByText('1 group is put aside here.')).toBeVisible();
  await expect(groupsOf(ngaio)).toHaveCount(count);
  expect(await placesOf(app, workshop)).toEqual(before);

  // Taken: a theme, and nothing else; it goes from everybody's suggestions.
  const taken = groupsOf(ana).first();
  await taken.getByRole('button', { name: /^Show/ }).click();
  const texts = await taken.getByRole('listitem').allTextContents();
  await taken.getByRole('button', { name: /^Take/ }).click();
  await expect(titleOf(ana)).toBeFocused();
  await ana.keyboard.type('Not wanting us');
  await ana.keyboard.press('Enter');
  await saved(ana);
  await expect
    .poll(async () => (await readThemes(app, workshop))['Not wanting us'])
    .toEqual(texts.toSorted());
  await expect(groupsOf(ana)).toHaveCount(count - 2);
  await expect(groupsOf(ngaio)).toHaveCount(count - 1);
  const themed = `${texts.length} themed`;
  await expect(ngaio.getByRole('button', { name: new RegExp(themed) })).toBeVisible();
  const kept = new Set(before);
  const after = await placesOf(app, workshop);
  const moved = after.filter((place) => !kept.has(place)).map((place) => (JSON.parse(place) as string[])[1]);
  expect(texts.filter((text) => !moved.includes(text))).toEqual([]);

  // Changed: what is unticked stays where it is, a smaller suggestion on every screen.
  const changed = groupsOf(ngaio)
    .filter({ hasText: /[5-9] notes/ })
    .first();
  const [number] = /^\d+/.exec((await changed.getByRole('heading').textContent()) ?? '') ?? [''];
  await changed.getByRole('button', { name: /^Change/ }).click();
  const boxes = changed.getByRole('checkbox');
  await expect(boxes.first()).toBeFocused();
  const size = await boxes.count();
  for (const index of [0, 1]) await boxes.nth(index).uncheck();
  await changed.getByRole('button', { name: `Take these ${size - 2}` }).click();
  await ngaio.keyboard.press('Escape');
  await expect(titleOf(ngaio)).toHaveCount(0);
  await saved(ngaio);
  for (const page of [ngaio, ana]) {
    const left = groupsOf(page).filter({
      has: page.getByRole('heading', { name: new RegExp(`^${number} `) }),
    });
    await expect(left.getByText(/^2 notes/)).toBeVisible();
  }

  // Turned off, they are gone from every screen.
  await panelOf(ngaio).getByRole('switch', { name: 'Suggest groups' }).click();
  await expect(groupsOf(ana)).toHaveCount(0);
  await expect(panelOf(ana).getByText('A facilitator can turn on suggestions.')).toBeVisible();
  expect(complaints.flat()).toEqual([]);
});

test('looking can be stopped, fails in words, and can be done again', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  await sendNotes(app, workshop, [{ text: 'time to listen' }, { text: 'listen with time' }, { text: 'kai' }]);
  const page = await openFacilitator(browser, app, workshop, { ...LAPTOP, serviceWorkers: 'block' });
  await showGroups(page);
  const panel = panelOf(page);
  await panel.getByRole('switch', { name: 'Suggest groups' }).click();

  await page.route('**/similarityWorker*', () => {});
  await panel.getByRole('button', { name: 'Look for groups' }).click();
  await expect(panel.getByText('Comparing 3 notes')).toBeVisible();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel.getByText('Stopped. Nothing has changed.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Look for groups' })).toBeFocused();

  await page.unroute('**/similarityWorker*');
  await page.route('**/similarityWorker*', (route) => route.abort());
  await panel.getByRole('button', { name: 'Look for groups' }).click();
  await expect(panel.getByRole('alert')).toHaveText(/could not be compared on this device/);
  await page.unroute('**/similarityWorker*');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(groupsOf(page)).toHaveCount(1);

  // Taken by mistake: one step of undo, and it is suggested as before.
  await groupsOf(page).getByRole('button', { name: /^Take/ }).click();
  await titleOf(page).press('Escape');
  await expect(groupsOf(page)).toHaveCount(0);
  await expect(panel.getByRole('heading', { name: 'No suggested groups are left.' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(groupsOf(page)).toHaveCount(1);
  await saved(page);
  expect(Object.keys(await readThemes(app, workshop))).toEqual(['']);
});

test('what is like a note, by keys: two are grouped, a third is put into their theme, and two are stacked', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const texts = ['time to listen', 'more time', 'time for a cuppa', 'one plan', 'One plan.'];
  await sendNotes(
    app,
    workshop,
    texts.map((text) => ({ text })),
  );
  const page = await openFacilitator(browser, app, workshop);
  await showList(page);
  const panel = panelOf(page);
  await listedNote(page, 'time to listen').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('y');
  await expect(panel.getByRole('list', { name: '2 notes are like it, most alike first' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Group these' })).toBeDisabled();
  await panel.getByRole('checkbox', { name: /more time/ }).focus();
  await page.keyboard.press('Space');
  await panel.getByRole('button', { name: 'Group these' }).press('Enter');
  await expect(titleOf(page)).toBeFocused();
  await page.keyboard.type('Time');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('group', { name: 'This note' })).toBeFocused();
  await saved(page);
  const themes = () => readThemes(app, workshop);
  const loose = ['One plan.', 'one plan'];
  await expect.poll(themes).toEqual({
    Time: ['more time', 'time to listen'],
    '': [loose[0], loose[1], 'time for a cuppa'],
  });

  await listedNote(page, 'more time').first().click();
  await panel.getByRole('checkbox', { name: /time for a cuppa/ }).check();
  await panel.getByRole('button', { name: 'Put into Time' }).click();
  await saved(page);
  await expect.poll(themes).toEqual({
    Time: ['more time', 'time for a cuppa', 'time to listen'],
    '': loose,
  });

  await panel.getByRole('radio', { name: 'Almost the same' }).check();
  await panel.getByRole('button', { name: 'Look for such notes' }).click();
  const stack = panel.getByRole('button', { name: /^Stack 2: one plan/i });
  await stack.click();
  await saved(page);
  const stacked = async () =>
    (await readNotes(app, workshop)).filter(({ place }) => place[0] === 'stack').length;
  expect(await stacked()).toBe(1);
  await expect(stack).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await saved(page);
  await expect.poll(stacked).toBe(0);
  await expect(stack).toBeVisible();
});
