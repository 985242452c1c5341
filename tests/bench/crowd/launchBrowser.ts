import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../../scripts/findBrowser.mjs';

/** A browser of its own, which does nothing that was not asked of it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args });
}
