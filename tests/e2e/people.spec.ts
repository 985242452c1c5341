import { listedNote } from './support/list.ts';
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
  PHONE,
  saved,
  showList,
} from './support/workshop.ts';

test('row 84: a second device becomes the same person, by a QR code that works once', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi', cohorts: ['Nursery', 'School'] });
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, made, 'Ana', 'Nursery');
  await phone.getByRole('button', { name: /here/ }).first().click();
  const answered = phone.waitForResponse(/\/api\/devices/);
  await phone.getByRole('button', { name: 'Use another device too' }).click();
  await expect(phone.getByRole('img', { name: 'QR code for your other device' })).toBeVisible();
  await shoot(phone, 'second-device-phone');
  const { url } = (await (await answered).json()) as { url: string };
  const link = url.replace(/^https?:\/\/[^/]+/, app.url);

  const laptop = await openPage(browser, link, LAPTOP);
  await boardIsOpen(laptop);
  expect(laptop.url()).not.toContain('#');
  await laptop.getByRole('button', { name: /1 person is here/ }).click();
  await expect(laptop.getByLabel('My name')).toHaveValue('Ana');
  // A wrong name and group are mended by oneself.
  await laptop.getByLabel('My name').fill('Ana T');
  await laptop.getByRole('button', { name: 'Change my name' }).click();
  await expect(laptop.getByText('Your name is changed')).toBeVisible();
  await laptop.getByLabel('My group').selectOption({ label: 'School' });
  await expect(laptop.getByText('Your group is changed')).toBeVisible();
  await expect(phone.getByLabel('My name')).toHaveValue('Ana T');

  const third = await openPage(browser, link, LAPTOP);
  await expect(third.getByRole('heading', { name: 'This QR code has run out' })).toBeVisible();
});

test('somebody without a device writes on another one, shown as such; a late comer is told where everybody is', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi', names: 'shown', purpose: 'What helps us' });
  const laptop = await openPage(browser, app.url, LAPTOP);
  await facilitate(laptop, app, made, 'Table 3');
  await laptop.getByRole('button', { name: /1 person is here/ }).click();
  await laptop.getByRole('button', { name: 'Write for somebody without a device' }).click();
  await laptop.getByLabel('Their name').fill('Mere');
  await laptop.getByRole('button', { name: 'Add them' }).click();
  const opening = laptop.context().waitForEvent('page');
  await laptop.getByRole('link', { name: 'Open the page for Mere' }).click();
  const mere = await opening;
  await boardIsOpen(mere);
  await expect(mere.getByText('You write here for Mere, on the device of Table 3.')).toBeVisible();
  await showList(mere);
  await listField(mere).fill('more time together');
  await mere.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(mere);
  await shoot(mere, 'behalf');
  await showList(laptop);
  await expect(listedNote(laptop, 'more time together')).toContainText(
    'Mere, written on the device of Table 3',
  );
  await expect(laptop.getByText('on the device of Table 3').first()).toBeVisible();
  await shoot(laptop, 'behalf-people');

  const late = await openPage(browser, app.url, PHONE);
  await join(late, app, made, 'Hemi');
  const card = late.getByRole('region', { name: 'We are here' });
  await expect(card).toContainText('What helps us');
  await expect(card).toContainText('1 note is there so far');
  // Who can read is said once, above the field in which one writes.
  await expect(late.getByText('Everybody in this workshop can read what you write.')).toHaveCount(1);
  await shoot(late, 'here-phone');
  await card.getByRole('button', { name: 'Go on' }).click();
  await expect(card).toHaveCount(0);
  await late.reload();
  await boardIsOpen(late);
  await expect(card).toHaveCount(0);

  // Whoever begins to work has read it.
  const last = await openPage(browser, app.url, PHONE);
  await join(last, app, made, 'Rangi');
  const lastCard = last.getByRole('region', { name: 'We are here' });
  await expect(lastCard).toBeVisible();
  await listField(last).fill('a quiet room');
  await last.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(last);
  await expect(lastCard).toHaveCount(0);
});
