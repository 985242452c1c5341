import { test as base } from '@playwright/test';
import { startAppServer, type AppServer } from './appServer.ts';

/** Playwright's test with a server of its own for each test that asks for `app`, and a browser that nobody of another test is in. */
export const test = base.extend<{ app: AppServer; everybodyLeaves: undefined }>({
  app: async ({}, use) => {
    const app = await startAppServer();
    await use(app);
    await app.remove();
  },
  // One browser serves many tests: whoever is left in it goes on working and takes memory until the last of them.
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
