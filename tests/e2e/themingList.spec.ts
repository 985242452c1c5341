import type { Locator, Page } from '@playwright/test';
import { tabTo } from './support/keyboard.ts';
import { listedNote } from './support/list.ts';
import { sendNotes } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import { readThemes, titleOf } from './support/themes.ts';
import { join, listField, makeWorkshop, openPage, PHONE, saved } from './support/workshop.ts';

const TEXTS = [
  'Not enough time',
  'Time to talk over kai',
  'Home visits take time',
  'Trust comes slowly',
  'Trust is earned',
  'Too many forms',
] as const;

/** The heading of a theme in the list, with the number of its notes. */
function themeHeading(page: Page, name: string, count: number): Locator {
  return page.getByRole('heading', { name: `${name} ${count} note${count === 1 ? '' : 's'}` });
}

async function byTheme(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'By theme' }).check();
}

/** To the row of a note by the list's own keys. */
async function goToRow(page: Page, words: string): Promise<void> {
  const row = listedNote(page, words);
  await tabTo(page, page.locator('button[data-row][tabindex="0"]'), 'Shift+Tab');
  await page.keyboard.press('Home');
  for (let step = 0; step < 40; step++) {
    if (await row.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no key leads to “${words}”`);
}

test('notes about time become a theme by keyboard alone; somebody on a phone sees it, and does the same by taps', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  await sendNotes(
    app,
    workshop,
    TEXTS.map((text) => ({ text })),
  );
  const [kiri, wiremu] = await Promise.all([openPage(browser, app.url), openPage(browser, app.url, PHONE)]);
  await Promise.all([join(kiri, app, workshop, 'Kiri'), join(wiremu, app, workshop, 'Wiremu')]);
  await kiri.keyboard.press('l');
  await listField(kiri).waitFor();
  await expect(kiri.getByRole('button', { name: '6 notes, none themed yet. Show all counts' })).toBeVisible();

  // Find the notes about time, put three of them into one theme, name it.
  await kiri.keyboard.press('Control+f');
  await expect(kiri.getByRole('searchbox')).toBeFocused();
  await kiri.keyboard.type('time');
  for (const text of TEXTS.slice(0, 3)) {
    await tabTo(kiri, kiri.getByRole('searchbox'), 'Shift+Tab');
    await tabTo(kiri, kiri.getByRole('checkbox', { name: `Choose: ${text}` }));
    await kiri.keyboard.press('Space');
  }
  await kiri.keyboard.press('g');
  await expect(titleOf(kiri)).toBeFocused();
  await kiri.keyboard.type('Time');
  await kiri.keyboard.press('Enter');
  await expect(titleOf(kiri)).toHaveCount(0);
  await saved(kiri);
  expect((await readThemes(app, workshop))['Time']).toEqual([...TEXTS.slice(0, 3)].sort());
  await kiri.keyboard.press('Escape');

  // The other sees it, and what is left adds up.
  await byTheme(wiremu);
  await expect(themeHeading(wiremu, 'Time', 3)).toBeVisible();
  await expect(wiremu.getByRole('heading', { name: 'Not themed yet 3 notes' })).toBeVisible();
  await expect(wiremu.getByText('6 notes · 3 themed · 0 on their own · 3 not yet')).toBeVisible();

  // Take one out again, and undo.
  await tabTo(kiri, kiri.getByRole('radio', { name: 'By question' }), 'Shift+Tab');
  await kiri.keyboard.press('ArrowRight');
  await expect(themeHeading(kiri, 'Time', 3)).toBeVisible();
  await goToRow(kiri, 'Home visits take time');
  await kiri.keyboard.press('Shift+O');
  await expect(themeHeading(wiremu, 'Time', 2)).toBeVisible();
  await expect(listedNote(kiri, 'Home visits take time')).toBeFocused();
  await kiri.keyboard.press('Control+z');
  await expect(themeHeading(kiri, 'Time', 3)).toBeVisible();
  await expect(themeHeading(wiremu, 'Time', 3)).toBeVisible();

  // By taps: choose, group, name; then one more by the list of themes.
  await wiremu.getByRole('button', { name: 'Choose several notes' }).tap();
  for (const text of ['Trust comes slowly', 'Trust is earned']) await listedNote(wiremu, text).tap();
  await wiremu.getByRole('button', { name: 'Group into a theme' }).tap();
  await titleOf(wiremu).fill('Trust');
  await wiremu.getByRole('button', { name: 'Done' }).tap();
  await expect(themeHeading(wiremu, 'Trust', 2)).toBeVisible();
  await listedNote(wiremu, 'Too many forms').tap();
  await wiremu.getByRole('button', { name: 'Put into a theme…' }).tap();
  await wiremu.getByRole('dialog').getByRole('button', { name: 'Time 3 notes' }).tap();
  await expect(themeHeading(kiri, 'Time', 4)).toBeVisible();
  await expect(themeHeading(kiri, 'Trust', 2)).toBeVisible();
  await expect(kiri.getByText('Every note is in a theme or stands on its own.')).toBeVisible();
  await wiremu.getByRole('button', { name: 'Done' }).tap();

  // A theme's own menu: name it anew; ungroup, and undo.
  await wiremu.getByRole('button', { name: 'More for Trust' }).tap();
  await wiremu.getByRole('menuitem', { name: 'Name the theme' }).tap();
  await expect(titleOf(wiremu)).toBeFocused();
  await titleOf(wiremu).fill('Trust grows');
  await wiremu.keyboard.press('Enter');
  await expect(themeHeading(kiri, 'Trust grows', 2)).toBeVisible();
  await wiremu.getByRole('button', { name: 'More for Trust grows' }).tap();
  await wiremu.getByRole('menuitem', { name: 'Ungroup: keep the notes' }).tap();
  await expect(kiri.getByText('6 notes · 4 themed · 0 on their own · 2 not themed yet')).toBeVisible();
  await wiremu.getByRole('button', { name: 'Undo' }).tap();
  await expect(themeHeading(kiri, 'Trust grows', 2)).toBeVisible();
  expect(await wiremu.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('by keyboard in the list: merge, nest, stack, pile, stand alone, and the order in a theme', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  await sendNotes(
    app,
    workshop,
    TEXTS.map((text) => ({ text })),
  );
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Kiri');
  await page.keyboard.press('l');
  await listField(page).waitFor();
  await tabTo(page, page.getByRole('radio', { name: 'By question' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('No themes yet.')).toBeVisible();
  const heading = (name: string) => page.locator('button[data-row$="/#"]').filter({ hasText: name });

  const group = async (name: string, from: string, more: number) => {
    await goToRow(page, from);
    for (let step = 0; step < more; step++) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('g');
    await expect(titleOf(page)).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(heading(name)).toBeFocused();
  };
  await group('Time', 'Not enough time', 1);
  await group('Visits', 'Home visits take time', 0);
  await group('Trust', 'Trust comes slowly', 1);

  // The order within a theme.
  await goToRow(page, 'Not enough time');
  await page.keyboard.press('Alt+ArrowDown');
  await saved(page);
  await expect
    .poll(async () => (await page.locator('button[data-row] [dir=auto]').allTextContents()).slice(0, 3))
    .toEqual(['Time', 'Time to talk over kai', 'Not enough time']);

  // Stack, unfold with the arrow, and take apart.
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('s');
  await expect(listedNote(page, 'Not enough time')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '2 notes say the same' })).toBeVisible();
  await goToRow(page, 'Time to talk over kai');
  await page.keyboard.press('ArrowRight');
  await expect(listedNote(page, 'Not enough time')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: '2 notes say the same' })).toHaveCount(0);

  // A theme into another by the dialog, and out again.
  await goToHeading(page, heading('Visits'));
  await page.keyboard.press('t');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Time 2 notes' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: 'Time 3 notes' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 4, name: 'Visits 1 note' })).toBeVisible();
  await goToHeading(page, heading('Visits'));
  await page.keyboard.press('Shift+O');
  await expect(page.getByRole('heading', { level: 3, name: 'Visits 1 note' })).toBeVisible();

  // Two become one.
  await goToHeading(page, heading('Time'));
  await page.keyboard.press('Control+ArrowDown');
  for (let step = 0; step < 10; step++) {
    if (await heading('Visits').evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Control+ArrowDown');
  }
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('m');
  await expect(titleOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 3, name: 'Time 3 notes' })).toBeVisible();
  await expect(heading('Visits')).toHaveCount(0);

  // A pile for all; what is in it can still be read here.
  await goToHeading(page, heading('Time'));
  await page.keyboard.press('c');
  await expect(listedNote(page, 'Home visits take time')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(listedNote(page, 'Home visits take time')).toBeVisible();
  await goToRow(page, 'Home visits take time');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Standing on their own 1 note' })).toBeVisible();
  await expect(page.getByText('6 notes · 4 themed · 1 on its own · 1 not themed yet')).toBeVisible();
  await saved(page);
  expect(await readThemes(app, workshop)).toMatchObject({
    Time: ['Not enough time', 'Time to talk over kai'],
    Trust: ['Trust comes slowly', 'Trust is earned'],
  });
});

async function goToHeading(page: Page, heading: Locator): Promise<void> {
  await tabTo(page, page.locator('button[data-row][tabindex="0"]'), 'Shift+Tab');
  await page.keyboard.press('Home');
  for (let step = 0; step < 40; step++) {
    if (await heading.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('no key leads to the heading');
}
