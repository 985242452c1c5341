import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowserOnDisk } from './support/browserOnDisk.ts';
import { readTexts } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import { boardIsOpen, join, listField, makeWorkshop, saved, showList } from './support/workshop.ts';

const PAGES = 3;
const EACH = 167;

async function write(page: Page, name: string): Promise<string[]> {
  await page.bringToFront();
  const texts = Array.from({ length: EACH }, (_, index) => `${name} ${index}`);
  for (const text of texts) {
    await listField(page).fill(text);
    await listField(page).press('Enter');
    await expect(listField(page)).toHaveValue('');
  }
  return texts;
}

test('row 72: 500 notes of three pages without a server, the browser killed: opened again, all of them land', async ({
  app,
}) => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(joinPath(tmpdir(), 'netboard-profile-'));
  const workshop = await makeWorkshop(app);
  let browser = await openBrowserOnDisk(profile);
  try {
    const first = await browser.context.newPage();
    await join(first, app, workshop, 'Ana');
    const address = first.url();
    const pages = [first];
    while (pages.length < PAGES) {
      const page = await browser.context.newPage();
      await page.goto(address);
      await boardIsOpen(page);
      pages.push(page);
    }
    for (const page of pages) await showList(page);

    await app.kill('SIGKILL');
    const written: string[] = [];
    for (const [index, page] of pages.entries()) written.push(...(await write(page, `page ${index + 1}`)));
    for (const page of pages)
      await expect(page.getByText(`${EACH} changes are kept on this device`).first()).toBeVisible();
    await browser.kill();

    await app.restart();
    expect(await readTexts(app, workshop)).toEqual([]);
    browser = await openBrowserOnDisk(profile);
    const again = await browser.context.newPage();
    await again.goto(address);
    await boardIsOpen(again);
    await expect.poll(() => readTexts(app, workshop), { timeout: 60_000 }).toEqual(written.toSorted());
    await saved(again);
  } finally {
    await browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
