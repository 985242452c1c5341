import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { AppServer } from './appServer.ts';

/** What a program is told about a workshop that it made. */
export interface MadeWorkshop {
  readonly workshopId: string;
  readonly code: string;
  readonly facilitatorToken: string;
  readonly boards: readonly { readonly id: string; readonly title: string }[];
}

export interface WorkshopWishes {
  readonly title?: string;
  readonly cohorts?: readonly string[];
  readonly template?: 'blank' | 'barriers-enablers' | 'network';
  readonly names?: 'shown' | 'hidden';
  readonly purpose?: string;
}

/** Makes a workshop through the interface for programs. */
export async function makeWorkshop(
  app: Pick<AppServer, 'url' | 'hostKey'>,
  wishes: WorkshopWishes = {},
): Promise<MadeWorkshop> {
  const response = await fetch(`${app.url}/api/workshops`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${app.hostKey}` },
    body: JSON.stringify({ title: 'Working together', template: 'blank', ...wishes }),
  });
  if (response.status !== 201) throw new Error(`no workshop: ${response.status} ${await response.text()}`);
  return (await response.json()) as MadeWorkshop;
}

export const LAPTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** A browser of its own, opened at an address of the app. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = LAPTOP,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-NZ', ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Goes in by the facilitator's link. */
export async function facilitate(
  page: Page,
  app: AppServer,
  workshop: MadeWorkshop,
  name = 'Ngaio',
): Promise<void> {
  await page.goto(`${app.url}/facilitate#${workshop.facilitatorToken}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Open the board' }).click();
  await boardIsOpen(page);
}

/** Goes in by the code, as somebody who scanned the QR does. */
export async function join(
  page: Page,
  app: AppServer,
  workshop: MadeWorkshop,
  name: string,
  cohort?: string,
): Promise<void> {
  await page.goto(`${app.url}/join#${workshop.code}`);
  await page.getByLabel('Your name').fill(name);
  if (cohort) await page.getByRole('radio', { name: cohort, exact: true }).check();
  await page.getByRole('button', { name: 'Join' }).click();
  await boardIsOpen(page);
}

/** A browser of a facilitator's own, on the open board. */
export async function openFacilitator(
  browser: Browser,
  app: AppServer,
  workshop: MadeWorkshop,
  options: BrowserContextOptions = LAPTOP,
): Promise<Page> {
  const page = await openPage(browser, app.url, options);
  await facilitate(page, app, workshop);
  return page;
}

/** A browser of a participant's own, on the open board. */
export async function openParticipant(
  browser: Browser,
  app: AppServer,
  workshop: MadeWorkshop,
  { name, cohort, ...options }: { name: string; cohort?: string } & BrowserContextOptions,
): Promise<Page> {
  const page = await openPage(browser, app.url, { ...LAPTOP, ...options });
  await join(page, app, workshop, name, cohort);
  return page;
}

/** The big field of the list view. */
export function listField(page: Page): Locator {
  return page.getByLabel('One idea per note');
}

/** Waits until the board is loaded and takes pointers and keys. */
export async function boardIsOpen(page: Page): Promise<void> {
  await saved(page);
  const canvas = page.locator('main canvas').first();
  await canvas.or(listField(page)).waitFor();
}

/** Waits until the server has stored everything that was done on this page. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
}

export async function showList(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'List', exact: true }).check();
  await listField(page).waitFor();
}

export async function showCanvas(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Canvas', exact: true }).check();
  await page.locator('main canvas').first().waitFor();
}

/** Opens one of the panels of the board's menu. */
export async function openPanel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}
