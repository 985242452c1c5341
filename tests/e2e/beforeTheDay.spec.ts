import type { Browser, Page } from '@playwright/test';
import type { AppServer } from './support/appServer.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import { boardIsOpen, LAPTOP, makeWorkshop, openPage, PHONE } from './support/workshop.ts';

/** The host's page, once the host link has been exchanged. */
async function openHost(app: AppServer, browser: Browser): Promise<Page> {
  const page = await openPage(browser, app.hostLink, LAPTOP);
  await page.getByRole('heading', { name: 'Your workshops' }).waitFor();
  return page;
}

test('room check: a phone opens the QR code and the tick comes', async ({ app, browser }) => {
  const host = await openHost(app, browser);
  const opened = host.waitForResponse(
    (response) => response.url().endsWith('/api/room-check') && response.request().method() === 'POST',
  );
  await host.getByRole('link', { name: 'Room check' }).click();
  const { secret, chosen } = (await (await opened).json()) as { secret: string; chosen: string };
  await expect(host.getByRole('img', { name: 'QR code for the room check' })).toBeVisible();
  await expect(
    host.getByRole('heading', { name: /^Phones reach this laptop.*not checked yet$/ }),
  ).toBeVisible();
  await expect(host.getByText(/GB are free/)).toBeVisible();
  await expect(host.getByText('The clocks agree.')).toBeVisible();

  const phone = await openPage(browser, `${chosen}/hello#${secret}`, PHONE);
  await expect(phone.getByRole('heading', { name: 'You are through' })).toBeVisible();
  await shoot(phone, 'hello-phone');
  await expect(host.getByText('1 phone came by this address.')).toBeVisible();
  await host.getByRole('switch', { name: 'Sleep is off' }).click();
  await shoot(host, 'room-check');
  await host.setViewportSize({ width: 390, height: 844 });
  await shoot(host, 'room-check-phone');
});

test('a poster for the door: Wi-Fi of this browser only, code, who can read', async ({ app, browser }) => {
  const host = await openHost(app, browser);
  const made = await makeWorkshop(app, { title: 'Working together', names: 'shown' });
  const sent: string[] = [];
  host.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await host.goto(`${app.url}/workshop/${made.workshopId}`);
  await host.getByRole('link', { name: 'Poster to print' }).click();
  await host.getByLabel('Name of the Wi-Fi').fill('Hall guests');
  await host.getByLabel('Its password').fill('kereru-canary');
  await expect(host.getByRole('img', { name: 'QR code of the Wi-Fi' })).toBeVisible();
  await expect(host.getByText('Password: kereru-canary')).toBeVisible();
  await expect(host.getByText('Notes show the name of who wrote them.')).toBeVisible();
  await shoot(host, 'poster');
  await host.reload();
  await expect(host.getByLabel('Its password')).toHaveValue('kereru-canary');
  expect(sent.join()).not.toContain('canary');
});

test('rehearse: forty pretend people write on a copy, wiped in one tap', async ({ app, browser }) => {
  const host = await openHost(app, browser);
  const made = await makeWorkshop(app, { title: 'Working together', template: 'barriers-enablers' });
  await host.goto(`${app.url}/workshop/${made.workshopId}`);
  await host.getByRole('button', { name: 'Start a rehearsal' }).click();
  await boardIsOpen(host);
  await expect(host.getByText('This is a rehearsal: the people and their notes are made up.')).toBeVisible();
  await expect(host.getByRole('button', { name: '41 people are here' })).toBeVisible();
  await expect(host.getByText(/^[3-9] notes/).first()).toBeVisible();
  await shoot(host, 'rehearsal');
  await host.getByRole('button', { name: 'Wipe the rehearsal' }).click();
  await expect(host.getByText('The rehearsal is wiped. Nothing of it is left.')).toBeVisible();
  await expect(host.getByRole('link', { name: 'Working together' })).toHaveCount(1);
  await expect(host.getByText(/erased here/)).toHaveCount(0);
});
