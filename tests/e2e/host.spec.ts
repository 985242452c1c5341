import { watchConsole } from './support/consoleWatch.ts';
import { listedNote } from './support/list.ts';
import { expect, test } from './support/test.ts';
import { boardIsOpen, LAPTOP, listField, openPage, PHONE, saved, showList } from './support/workshop.ts';

test('a host makes a workshop, people join by code, wall and board run, and it is deleted for good', async ({
  app,
  browser,
}) => {
  const host = await openPage(browser, app.hostLink, LAPTOP);
  const complaints = watchConsole(host);
  await host.getByRole('link', { name: 'New workshop' }).click();
  const make = host.getByRole('button', { name: 'Make the workshop' });
  await expect(make).toBeInViewport({ ratio: 1 });
  await make.click();
  await expect(host.getByText('Please give the workshop a title.')).toBeVisible();
  await host.getByLabel('Title').fill('Hui tahi');
  await host.getByText('More choices').click();
  await host.getByLabel('Minutes').fill('soon');
  await host.getByText('More choices').click();
  await make.click();
  // What needs another look is never left folded.
  await expect(host.getByText('Please give whole minutes, such as 90.')).toBeVisible();
  await expect(host.getByLabel('Minutes')).toBeFocused();
  await host.getByLabel('Minutes').fill('');
  await host.getByLabel('Purpose').fill('What helps, and what makes it difficult');
  await host.getByLabel('Groups').fill('Nursery\nSchool');
  await host.getByLabel('Who can read').fill('Only the people in this hall.');
  await host.getByRole('radio', { name: 'Shown' }).check();
  await host.getByLabel('Your name').fill('Ngaio');
  // What people will be told stands there in short, whatever is folded.
  await host.getByText('More choices').click();
  await expect(
    host.getByText(/Names on notes: Shown .* Erased 6 months after the last opening/),
  ).toBeVisible();
  await make.click();
  await expect(host.getByRole('heading', { level: 1, name: 'Hui tahi' })).toBeVisible();
  await expect(host.getByText('Your workshop is ready')).toBeVisible();
  await expect(host.getByRole('img', { name: /^QR code that opens the join page/ })).toBeVisible();
  const link = await host.getByLabel('Link for participants').inputValue();

  // Who can read stands there before the first word; 20 seconds to the first note.
  const phone = await openPage(browser, link, PHONE);
  await expect(phone.getByText('Only the people in this hall.')).toBeVisible();
  await expect(phone.getByText('Notes show the name of who wrote them.')).toBeVisible();
  await phone.getByLabel('Your name').fill('Ana');
  await phone.getByRole('radio', { name: 'School' }).check();
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await boardIsOpen(phone);
  expect(phone.url()).not.toContain('#');
  await listField(phone).fill('my first idea');
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(phone);
  // A locked phone, a refresh: the same person.
  await phone.reload();
  await boardIsOpen(phone);
  await expect(phone.getByRole('region', { name: /^My notes/ }).locator('li')).toHaveText([/my first idea/]);

  const opening = host.context().waitForEvent('page');
  await host.getByRole('button', { name: 'Open the wall' }).click();
  const wall = await opening;
  await expect(wall.getByText('1 note', { exact: true })).toBeVisible();
  await expect(wall.getByText('What helps, and what makes it difficult')).toBeVisible();
  await expect(wall.getByText(/Ana|Ngaio/)).toHaveCount(0);

  await host.getByRole('link', { name: 'Open the board' }).click();
  await boardIsOpen(host);
  await showList(host);
  await expect(listedNote(host, 'my first idea')).toContainText('Ana');
  await host.goBack();
  await host.getByRole('button', { name: 'Rename' }).click();
  await host.getByRole('dialog').getByLabel('Title').fill('Hui tuarua');
  await host.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(host.getByRole('heading', { level: 1, name: 'Hui tuarua' })).toBeVisible();
  await expect(phone.getByText('Hui tuarua')).toBeAttached();

  await host.getByRole('button', { name: 'Delete this workshop' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(host.getByText('“Hui tuarua” is deleted.')).toBeVisible();
  for (const page of [phone, wall]) {
    await expect(page.getByRole('heading', { name: 'This workshop was deleted' })).toBeVisible();
  }
  await phone.goto(link);
  await phone.reload();
  await expect(phone.getByText('This workshop is over')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('on a phone, too, a workshop can be made without scrolling', async ({ app, browser }) => {
  const host = await openPage(browser, app.hostLink, PHONE);
  await host.getByRole('link', { name: 'New workshop' }).click();
  await expect(host.getByRole('button', { name: 'Make the workshop' })).toBeInViewport({ ratio: 1 });
  await host.getByLabel('Title').fill('Hui tahi');
  await host.getByRole('button', { name: 'Make the workshop' }).click();
  await expect(host.getByRole('heading', { level: 1, name: 'Hui tahi' })).toBeVisible();
});
