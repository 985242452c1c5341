import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
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
  readonly template?: 'blank' | 'barriers-enablers';
}

/** Makes a workshop through the interface for programs. */
export async function makeWorkshop(app: AppServer, wishes: WorkshopWishes = {}): Promise<MadeWorkshop> {
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
  if (cohort) await page.getByLabel(cohort).check();
  await page.getByRole('button', { name: 'Join' }).click();
  await boardIsOpen(page);
}

export async function boardIsOpen(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
}

/** Waits until the server has stored everything that was done on this page. */
export async function saved(page: Page): Promise<void> {
  await boardIsOpen(page);
}

export async function showList(page: Page): Promise<void> {
  await page.getByLabel('List', { exact: true }).check();
}

export async function showCanvas(page: Page): Promise<void> {
  await page.getByLabel('Canvas', { exact: true }).check();
}

/** Opens one of the panels of the board's menu. */
export async function openPanel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** The notes of a board as another program reads them. */
export async function exportedNotes(
  app: AppServer,
  workshop: MadeWorkshop,
): Promise<
  readonly {
    id: string;
    text: string;
    place: readonly unknown[];
    lane: string | null;
    cohort: string | null;
  }[]
> {
  const joined = await fetch(`${app.url}/api/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ facilitatorToken: workshop.facilitatorToken, name: 'Reader' }),
  });
  const { participantId, token } = (await joined.json()) as { participantId: string; token: string };
  const answer = await fetch(
    `${app.url}/api/boards/${workshop.boards[0]?.id}/export.json?as=${participantId}`,
    {
      headers: { Authorization: `Bearer ${token}` },
    },
  );
  const archive = (await answer.json()) as { records: { postIt: never[] } };
  return archive.records.postIt;
}
