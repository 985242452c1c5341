import { expect, test } from './support/test.ts';
import { readNotes } from './support/reader.ts';
import { join, listField, makeWorkshop, openPage, PHONE, saved } from './support/workshop.ts';

test('on a phone: one question at a time, the part by a chip, somebody else’s words stay theirs', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const ada = await openPage(browser, app.url, PHONE);
  await join(ada, app, workshop, 'Ada');
  await expect(ada.getByText('Everybody in this workshop can read what you write.')).toBeVisible();
  const network = ada.getByRole('radio', { name: 'Across the network' });
  await network.check();
  await ada.getByRole('button', { name: 'Next question (1 of 2)' }).tap();
  await expect(network).toBeChecked();
  await listField(ada).fill('Too many forms');
  await ada.getByRole('button', { name: 'Add', exact: true }).tap();
  const mine = ada.locator('[data-row^="mine/"]');
  await expect(mine).toHaveText(/Too many forms\s*DIFFICULT · Across the network/);
  await saved(ada);
  expect(await readNotes(app, workshop)).toMatchObject([
    { text: 'Too many forms', lane: expect.any(String) },
  ]);

  const ben = await openPage(browser, app.url, { ...PHONE, viewport: { width: 320, height: 640 } });
  await join(ben, app, workshop, 'Benedict Featherstonehaugh of Otepoti 40');
  await ben.locator('[data-row]').filter({ hasText: 'Too many forms' }).tap();
  await expect(ben.getByRole('button', { name: 'Edit text' })).toBeDisabled();
  await expect(ben.getByRole('button', { name: 'Put in the bin' })).toBeDisabled();
  await ben.getByRole('radio', { name: 'Green' }).check();
  await expect(ada.locator('li[data-color="green"]').first()).toContainText('Too many forms');
  expect(await ben.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  // Her own she may change: a second tap opens it, and it is not lost on the way to the canvas and back.
  await mine.tap();
  await mine.tap();
  await ada.getByRole('textbox', { name: 'Text of the note' }).fill('Too many forms, too few people');
  await ada.getByRole('radio', { name: 'Canvas' }).check();
  await ada.getByRole('radio', { name: 'List' }).check();
  await expect(mine).toHaveText(/too few people/);
  await expect(ben.locator('[data-row]').filter({ hasText: 'too few people' })).toHaveCount(1);
});
