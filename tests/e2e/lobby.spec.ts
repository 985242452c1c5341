import type { Page } from '@playwright/test';
import { createReport } from './support/axeReport.ts';
import { watchConsole } from './support/consoleWatch.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import { boardIsOpen, facilitate, LAPTOP, makeWorkshop, openPage, PHONE } from './support/workshop.ts';

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^\d+ (person is|people are) here/ }).click();
}

async function knock(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
}

test('row 81: people wait at the door, are let in under a mended name, or turned away for good', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi', cohorts: ['Nursery'] });
  const link = `${app.url}/join#${made.code}`;
  const host = await openPage(browser, app.url, LAPTOP);
  const complaints = watchConsole(host);
  const report = createReport();
  await facilitate(host, app, made, 'Mere');
  await openPeople(host);
  await host.getByText('How people get in').click();
  await host.getByRole('switch', { name: 'I let people in' }).click();
  await expect(host.getByRole('switch', { name: 'I let people in' })).toBeChecked();
  await shoot(host, 'door-settings');

  const phone = await openPage(browser, app.url, PHONE);
  const heard: string[] = [];
  phone.on('websocket', (socket) => heard.push(socket.url()));
  // A name with letters of another alphabet that looks like the facilitator's.
  await knock(phone, link, 'Меrе');
  await expect(phone.getByRole('heading', { name: 'Please wait' })).toBeVisible();
  await report.look(phone, 'waiting');
  await shoot(phone, 'waiting-phone');
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Please wait' })).toBeVisible();
  expect(heard).toEqual([]);

  await expect(host.getByText('1 person waits at the door')).toBeVisible();
  await expect(host.getByText('Looks like Mere. Ask who they are.')).toBeVisible();
  await host.getByRole('button', { name: 'Correct the name of Меrе' }).click();
  await host.getByLabel('Name they go in by').fill('Mere T');
  await report.look(host, 'people, somebody at the door');
  await shoot(host, 'door-alike');
  await host.getByRole('button', { name: 'Let Меrе in' }).click();
  await boardIsOpen(phone);
  await expect(host.getByText('Mere T', { exact: false })).toBeVisible();

  const second = await openPage(browser, app.url, PHONE);
  await knock(second, link, 'Nobody knows');
  await host.getByRole('button', { name: 'Not now, Nobody knows' }).click();
  await expect(second.getByRole('heading', { name: 'Not now' })).toBeVisible();
  await shoot(second, 'not-now-phone');
  await second.goto(link);
  await expect(second.getByRole('heading', { name: 'Not now' })).toBeVisible();
  await host.getByRole('button', { name: 'Let Nobody knows back in' }).click();
  await boardIsOpen(second);

  const others = await Promise.all([openPage(browser, app.url, PHONE), openPage(browser, app.url, PHONE)]);
  for (const [index, page] of others.entries()) await knock(page, link, `Guest ${index}`);
  await expect(host.getByText('2 people wait at the door')).toBeVisible();
  await shoot(host, 'door-two');
  await host.getByRole('button', { name: 'Let all in' }).click();
  for (const page of others) await boardIsOpen(page);
  expect(report.faults).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a password is asked for after the code, joining is closed, a new code is made', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi' });
  const link = `${app.url}/join#${made.code}`;
  const host = await openPage(browser, app.url, LAPTOP);
  await facilitate(host, app, made);
  await openPeople(host);
  await host.getByText('How people get in').click();
  await host.getByLabel('Password for joining').fill('harakeke');
  await host.getByRole('button', { name: 'Ask for this password' }).click();
  await expect(host.getByText('The password is set.')).toBeVisible();

  const phone = await openPage(browser, link, PHONE);
  await expect(phone.getByRole('heading', { name: 'This workshop has a password' })).toBeVisible();
  await expect(phone.getByText('Hui tahi')).toHaveCount(0);
  await phone.getByLabel('Password').fill('flax');
  await phone.getByRole('button', { name: 'Go on' }).click();
  await expect(phone.getByText('This is not the password')).toBeVisible();
  await shoot(phone, 'password-phone');
  await phone.getByLabel('Password').fill('Harakeke');
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByLabel('Your name').fill('Ana');
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await boardIsOpen(phone);

  await host.getByRole('switch', { name: 'Close joining' }).click();
  await expect(host.getByText('Joining is closed. You can open it again below.')).toBeVisible();
  const late = await openPage(browser, link, PHONE);
  await expect(late.getByText('Joining is closed for now')).toBeVisible();
  await shoot(late, 'closed-phone');
  // Who is in comes back all the same.
  await phone.goto(link);
  await phone.reload();
  await phone.getByRole('button', { name: 'Go on as Ana' }).click();
  await boardIsOpen(phone);

  await host.getByRole('switch', { name: 'Close joining' }).click();
  await expect(host.getByRole('switch', { name: 'Close joining' })).not.toBeChecked();
  await host.getByRole('button', { name: 'Get a new code' }).click();
  await host.getByRole('button', { name: 'Change the code' }).click();
  await expect(host.getByText('The code is new')).toBeVisible();
  await late.reload();
  await expect(late.getByText('This code opens nothing')).toBeVisible();
});

test('a facilitator hands over in one tap and steps back', async ({ app, browser }) => {
  const made = await makeWorkshop(app, { title: 'Hui tahi' });
  const host = await openPage(browser, app.url, LAPTOP);
  await facilitate(host, app, made, 'Ngaio');
  const ana = await openPage(browser, app.url, LAPTOP);
  await knock(ana, `${app.url}/join#${made.code}`, 'Ana');
  await boardIsOpen(ana);
  await openPeople(host);
  await host.getByRole('button', { name: 'More for Ana' }).click();
  await host.getByRole('menuitem', { name: 'Hand over to them and step back' }).click();
  await expect(host.getByText('Ana runs the workshop now')).toBeVisible();
  await expect(host.getByRole('button', { name: 'More for Ana' })).toHaveCount(0);
  await openPeople(ana);
  await expect(ana.getByText('How people get in')).toBeVisible();
});
