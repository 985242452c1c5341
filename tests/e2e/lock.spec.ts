import { expect, test } from './support/test.ts';
import { listedNote, listedTexts } from './support/list.ts';
import { facilitate, join, makeWorkshop, openPage, saved, showList } from './support/workshop.ts';

test('a laptop that comes back after a lock was set finds its late edits in the tray and keeps them as a note of its own', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const facilitator = await openPage(browser, app.url);
  await facilitate(facilitator, app, workshop);
  const laptop = await openPage(browser, app.url);
  await join(laptop, app, workshop, 'Wiremu');
  await showList(laptop);
  await laptop.getByLabel('One idea per note').fill('time together');
  await laptop.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(laptop);

  await laptop.context().setOffline(true);
  await listedNote(laptop, 'time together').first().click();
  await laptop.keyboard.press('Enter');
  await laptop.getByRole('textbox', { name: 'Text of the note' }).fill('time together, every week');
  await laptop.keyboard.press('Escape');
  await expect(laptop.getByRole('status').filter({ hasText: 'kept on this device' })).toBeVisible();

  await facilitator.locator('#board').focus();
  await facilitator.keyboard.press('Control+a');
  await facilitator.keyboard.press('Shift+L');
  await showList(facilitator);
  await laptop.context().setOffline(false);

  await laptop.getByRole('button', { name: '1 thing was not saved' }).click();
  const tray = laptop.getByRole('complementary', { name: 'Not saved' });
  await expect(tray.getByText('Somebody locked this note meanwhile.')).toBeVisible();
  await expect(tray.getByText('time together, every week')).toBeVisible();
  expect(await listedTexts(facilitator)).toEqual(['time together']);
  await tray.getByRole('button', { name: 'Keep as my note' }).click();
  await saved(laptop);
  await expect(listedNote(facilitator, 'time together, every week')).toHaveCount(1);
  expect(await listedTexts(facilitator)).toEqual(['time together', 'time together, every week']);
});
