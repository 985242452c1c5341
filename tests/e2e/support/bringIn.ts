import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';
import { openPanel, saved } from './workshop.ts';

/** A table of 220 notes, hard cases among them. */
export const NOTES_CSV = resolve(import.meta.dirname, '../../fixtures/post-its.csv');

/** Brings the 220 notes in through the panel, looking at the preview first. */
export async function bringIn(page: Page): Promise<void> {
  await openPanel(page, 'Bring in notes');
  await page.locator('input[type=file]').setInputFiles(NOTES_CSV);
  await expect(page.getByText('The table holds 220 notes.')).toBeVisible();
  await expect(page.getByText('and 190 more')).toBeVisible();
  await page.getByRole('button', { name: 'Add 220 notes' }).click();
  await expect(page.getByText('220 notes added')).toBeVisible();
  await saved(page);
}
