import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, joinAsFacilitator, makeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';

let server: RealServer;
const time = { passed: 0 };
beforeAll(async () => {
  server = await startRealServer({
    // A name of its own first, and this machine's addresses.
    env: { HOST: '0.0.0.0', PUBLIC_URL: 'http://hall.local:3000' },
    now: () => Date.now() + time.passed,
  });
});
afterAll(async () => {
  await server.remove();
});

const asHost = (path: string, method = 'GET', body?: unknown) =>
  ask(server, `/api${path}`, { method, token: server.hostKey, ...(body === undefined ? {} : { body }) });
const hello = (secret: unknown, clock = Date.now()) => ask(server, '/api/hello', { body: { secret, clock } });

it('tells the host which devices came, how far their clocks are off, and what is left of the disk', async () => {
  const { body } = await asHost('/room-check', 'POST');
  expect(body).toMatchObject({ chosen: 'http://hall.local:3000', reached: [] });
  expect((body['disk'] as { free: number }).free).toBeGreaterThan(0);
  expect((await hello(body['secret'], Date.now() + 90_000)).body).toEqual({ reached: true });
  const [device] = (await asHost('/room-check')).body['reached'] as { origin: string; clockOff: number }[];
  expect(device?.origin).toContain(`:${server.port}`);
  expect(Math.round((device?.clockOff ?? 0) / 10_000)).toBe(9);
  expect(server.readLog()).not.toContain(String(body['secret']));
});

it('takes no other link, and none that has run out', async () => {
  const { body } = await asHost('/room-check', 'POST');
  expect((await hello('AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(403);
  time.passed += 31 * 60_000;
  expect((await hello(body['secret'])).status).toBe(403);
  expect((await asHost('/room-check')).body['reached']).toEqual([]);
});

it('the chosen address holds after a restart, as long as this machine has it', async () => {
  const env = { HOST: '0.0.0.0', PUBLIC_URL: 'http://hall.local:3000' };
  const first = await startRealServer({ env });
  const asFirstHost = (
    { url, hostKey }: Pick<RealServer, 'url' | 'hostKey'>,
    method: string,
    path: string,
    body?: unknown,
  ) => ask({ url }, `/api${path}`, { method, token: hostKey, ...(body === undefined ? {} : { body }) });
  const { addresses } = (await asFirstHost(first, 'GET', '/room-check')).body as {
    addresses: { url: string }[];
  };
  const url = addresses.at(-1)?.url ?? '';
  await asFirstHost(first, 'PUT', '/room-check/address', { url });
  await first.stop();
  const { dataDir, port } = first;
  const again = await startRealServer({ env: { ...env, PORT: String(port) }, dataDir });
  // By another name: connections to the server before are gone without a word.
  const anew = { ...again, url: `http://127.0.0.1:${port}` };
  expect((await asFirstHost(anew, 'GET', '/room-check')).body['chosen']).toBe(url);
  await again.stop();
  const elsewhere = await startRealServer({ env, dataDir });
  expect((await asFirstHost(elsewhere, 'GET', '/room-check')).body['chosen']).toBe('http://hall.local:3000');
  await elsewhere.stop();
  rmSync(dataDir, { recursive: true });
});

it('is for the host only', async () => {
  const made = await makeWorkshop(server);
  const { token } = await joinAsFacilitator(server, made);
  for (const [method, path] of [
    ['GET', '/api/room-check'],
    ['POST', '/api/room-check'],
    ['PUT', '/api/room-check/address'],
  ] as const)
    expect(
      (await ask(server, path, { method, token, ...(method === 'PUT' ? { body: { url: null } } : {}) }))
        .status,
    ).toBe(401);
});

it('the chosen address is what links show from then on; one that this machine has not is refused', async () => {
  const { body } = await asHost('/room-check');
  const urls = (body['addresses'] as { url: string }[]).map(({ url }) => url);
  expect(urls[0]).toBe('http://hall.local:3000');
  expect((await asHost('/room-check/address', 'PUT', { url: 'http://elsewhere:1' })).status).toBe(400);
  for (const url of [...urls.slice(1), ...urls.slice(0, 1)]) {
    expect((await asHost('/room-check/address', 'PUT', { url })).body['chosen']).toBe(url);
    expect((await makeWorkshop(server)).joinUrl.startsWith(`${url}/join#`)).toBe(true);
  }
});
