import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Takes a picture for looking at, if SHOTS names a folder for them. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
