import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ReadBoard, ReadNote } from './reader.ts';
import { openPanel } from './workshop.ts';

/** The board as this page has it, by the file that it makes on the device. Leaves no panel open. */
export async function readPageBoard(page: Page): Promise<ReadBoard> {
  await openPanel(page, 'Report and files');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  const file = await (await downloading).path();
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  return JSON.parse(await readFile(file, 'utf8')) as ReadBoard;
}

export async function readPageNotes(page: Page): Promise<readonly ReadNote[]> {
  return (await readPageBoard(page)).records.postIt;
}
