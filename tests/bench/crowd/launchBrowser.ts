import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../../scripts/findBrowser.mjs';
import { BROWSER_ARGUMENTS } from '../../support/browserArguments.ts';

/** A browser of its own, which does nothing that was not asked of it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [...BROWSER_ARGUMENTS],
  });
}
