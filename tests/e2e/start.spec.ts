import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from './support/test.ts';

const mainFile = resolve(import.meta.dirname, '../../dist/server/main.js');

/** Runs a second server until it ends; gives back its exit code and what it said. */
async function runServer(env: Record<string, string>) {
  const child = spawn(process.execPath, [mainFile], { env: { ...process.env, HOST: '127.0.0.1', ...env } });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: (await said).join('') };
}

test('the host link opens the page and then no longer shows the key', async ({ app, page }) => {
  await page.goto(app.hostLink);
  await expect(page).not.toHaveURL(new RegExp(app.hostKey));
  await expect(page.getByRole('main')).toBeVisible();
});

test('a second server on the same data says so and ends', async ({ app }) => {
  const { code, said } = await runServer({ PORT: '0', DATA_DIR: app.dataDir });
  expect(code).toBe(1);
  expect(said).toContain('Another Netboard is running on the same data');
});

test('a port in use is told in plain words', async ({ app }) => {
  const port = new URL(app.url).port;
  const { code, said } = await runServer({ PORT: port, DATA_DIR: `${app.dataDir}/other` });
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use`);
});

test('a restart keeps the key and the data', async ({ app, request }) => {
  const create = (title: string) =>
    request.post(`${app.url}/api/workshops`, {
      headers: { Authorization: `Bearer ${app.hostKey}` },
      data: { title },
    });
  expect((await create('Before')).status()).toBe(201);
  await app.kill('SIGKILL');
  await app.restart();
  const list = await request.get(`${app.url}/api/workshops`, {
    headers: { Authorization: `Bearer ${app.hostKey}` },
  });
  expect(await list.text()).toContain('Before');
});
