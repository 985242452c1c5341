import { test as base } from '@playwright/test';
import { startAppServer, type AppServer } from './appServer.ts';

/** Playwright's test with a server of its own for each test that asks for `app`. */
export const test = base.extend<{ app: AppServer }>({
  app: async ({}, use) => {
    const app = await startAppServer();
    await use(app);
    await app.remove();
  },
});

export { expect } from '@playwright/test';
