import type { Browser, Page } from '@playwright/test';
import type { AppServer } from '../../e2e/support/appServer.ts';
import { LAPTOP, listField, type MadeWorkshop } from '../../e2e/support/workshop.ts';
import { countsBarOf } from './shownCounts.ts';

export interface LateJoiner {
  readonly page: Page;
  /** From opening the link to all notes and themes counted on the board, ms; a hand that types its name needs longer. */
  readonly fromLink: number;
  /** From pressing "Join", ms. */
  readonly fromJoin: number;
}

/** Somebody comes in the middle, with a browser that was never here. @param all how many notes there are */
export async function joinLate(
  browser: Browser,
  app: AppServer,
  workshop: MadeWorkshop,
  all: number,
): Promise<LateJoiner> {
  const context = await browser.newContext({ locale: 'en-NZ', ...LAPTOP });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`${app.url}/join#${workshop.code}`, { waitUntil: 'commit' });
  await page.getByLabel('Your name').fill('Late Lucy');
  const join = performance.now();
  await page.getByRole('button', { name: 'Join' }).click();
  await countsBarOf(page)
    .and(page.getByRole('button', { name: new RegExp(`^${all} notes, \\d+ themed`) }))
    .waitFor();
  await page.locator('main canvas').first().or(listField(page)).waitFor();
  const end = performance.now();
  return { page, fromLink: end - start, fromJoin: end - join };
}
