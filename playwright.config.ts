import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/findBrowser.mjs';
import { BROWSER_ARGUMENTS } from './tests/support/browserArguments.ts';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/globalSetup.ts',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Generous: these end a test that hangs on a slow machine; tests themselves wait for conditions.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    locale: 'en-NZ',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        ...BROWSER_ARGUMENTS,
        // Tests of plain http in a hall's network: a name that no browser takes for this computer itself.
        '--host-resolver-rules=MAP *.local 127.0.0.1',
      ],
    },
  },
});
