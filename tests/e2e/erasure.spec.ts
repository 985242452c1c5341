import { readFile } from 'node:fs/promises';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import {
  boardIsOpen,
  facilitate,
  join,
  LAPTOP,
  listField,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  saved,
} from './support/workshop.ts';

test('row 58: a phone that was offline when its workshop was erased keeps its own unsent words, and nothing else', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi' });
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, made, 'Ana');
  await listField(phone).fill('was sent');
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(phone);
  await phone.context().setOffline(true);
  await listField(phone).fill('never sent');
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(phone.getByText('1 change is kept on this device and will be sent')).toBeVisible();

  const erased = await fetch(`${app.url}/api/workshops/${made.workshopId}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${app.hostKey}` },
  });
  expect(erased.status).toBe(204);
  await phone.context().setOffline(false);
  await expect(phone.getByRole('heading', { name: /^This workshop (is over|was deleted)$/ })).toBeVisible();
  await expect(phone.getByText('1 text of yours was not sent')).toBeVisible();
  await shoot(phone, 'unsent-phone');
  const saving = phone.waitForEvent('download');
  await phone.getByRole('button', { name: 'Keep as a file' }).click();
  const path = await (await saving).path();
  expect(await readFile(path, 'utf8')).toBe('never sent');

  const kept = () => phone.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  await expect.poll(kept).toEqual([]);
  expect(await phone.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ana');
  await phone.goto(`${app.url}/join#${made.code}`);
  await phone.reload();
  await expect(phone.getByText('This workshop is over')).toBeVisible();
});

test('a phone whose workshop was erased while people wrote in private keeps the words that nobody was shown', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi' });
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, made, 'Ana');
  await openPanel(fay, 'Private writing');
  const panel = fay.getByRole('complementary');
  await panel.getByLabel('What do you ask?').fill('What keeps you from saying it?');
  await panel.getByRole('button', { name: 'Ask everybody' }).click();
  // Not the field of the list, which is there until the sheet opens.
  const field = phone.getByRole('complementary').getByLabel('One idea per note');
  await field.fill('for nobody yet');
  await field.press('Enter');
  await expect(phone.getByText('Saved, for you alone')).toBeVisible();

  const erased = await fetch(`${app.url}/api/workshops/${made.workshopId}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${app.hostKey}` },
  });
  expect(erased.status).toBe(204);
  await expect(phone.getByText('1 text of yours was not sent or not shown')).toBeVisible();
  const saving = phone.waitForEvent('download');
  await phone.getByRole('button', { name: 'Keep as a file' }).click();
  expect(await readFile(await (await saving).path(), 'utf8')).toBe('for nobody yet');
  const kept = () => phone.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  await expect.poll(kept).toEqual([]);
});

test('who was away when the workshop was erased and comes back by the code is offered their words, and the device forgets', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi' });
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, made, 'Ana');
  await phone.context().setOffline(true);
  await listField(phone).fill('never sent');
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(phone.getByText('1 change is kept on this device and will be sent')).toBeVisible();
  await phone.goto('about:blank');
  const erased = await fetch(`${app.url}/api/workshops/${made.workshopId}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${app.hostKey}` },
  });
  expect(erased.status).toBe(204);
  await phone.context().setOffline(false);
  await phone.goto(`${app.url}/join#${made.code}`);
  await expect(phone.getByText('1 text of yours was not sent')).toBeVisible();
  const kept = () => phone.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  await expect.poll(kept).toEqual([]);
  expect(await phone.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ana');
});

test('row 57: a note in the bin is erased for good by whoever wrote it', async ({ app, browser }) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi' });
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, made, 'Ana');
  await listField(phone).fill('a name by mistake');
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(phone);
  await phone.getByText('a name by mistake').first().click();
  await phone.getByRole('button', { name: 'Put in the bin' }).first().click();
  await phone.getByRole('button', { name: 'More', exact: true }).click();
  await phone.getByRole('menuitem', { name: 'Bin' }).click();
  await shoot(phone, 'bin-phone');
  await phone.getByRole('button', { name: 'Erase for good' }).click();
  await expect(phone.getByText('Erased for good')).toBeVisible();
  await expect(phone.getByText('a name by mistake')).toHaveCount(0);
  await phone.reload();
  await boardIsOpen(phone);
});

test('a host decides how long words are kept; facilitators are warned in time; a receipt stays', async ({
  app,
  browser,
}) => {
  const host = await openPage(browser, app.hostLink, LAPTOP);
  await host.getByRole('link', { name: 'New workshop' }).click();
  await host.getByLabel('Title').fill('Hui tahi');
  await host.getByText('More choices').click();
  await host.getByLabel('Erase after the last opening').selectOption({ label: '7 days' });
  await host.getByRole('button', { name: 'Make the workshop' }).click();
  await expect(host.getByText(/Everything is erased for good on/)).toBeVisible();
  await shoot(host, 'keeping-host');
  const desk = host.url();
  await host.getByRole('link', { name: 'Open the board' }).click();
  await boardIsOpen(host);
  const warning = host.getByText(/Everything in this workshop is erased on/);
  await expect(warning).toBeVisible();
  await shoot(host, 'keeping-warning');
  await host.goto(desk);
  await host.getByRole('switch', { name: 'Erase nothing for now' }).click();
  await expect(host.getByText('Nothing is erased for now.')).toBeVisible();
  await host.getByRole('link', { name: 'Open the board' }).click();
  await boardIsOpen(host);
  await expect(warning).toHaveCount(0);
  await host.goto(desk);
  await host.getByRole('button', { name: 'Delete this workshop' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await host.getByText('1 workshop was erased here').click();
  await expect(host.getByText(/: deleted. 1 board is gone, with everything on it./)).toBeVisible();
});
