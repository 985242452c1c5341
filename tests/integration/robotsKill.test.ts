import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runRobots } from '../load/robots/runRobots.ts';
import { findFreePort } from '../support/findFreePort.ts';

const HOST_KEY = 'kill-test-host-key-0123456789';
let dataDir: string;
let port: number;
let child: ChildProcess | null;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'netboard-kill-'));
  port = await findFreePort();
  child = null;
});

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** The server in a process of its own, so that it can be killed like one. */
async function start(): Promise<void> {
  const env = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, HOST_KEY, LOG_LEVEL: 'warn' };
  child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${port}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 25_000 },
    )
    .toBe(true);
}

async function kill(): Promise<void> {
  const gone = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await gone;
}

test('the server is killed twice in the middle of 20 robots: all that was acknowledged is there, all end equal', async () => {
  await start();
  const answer = await fetch(`http://localhost:${port}/api/workshops`, {
    method: 'POST',
    headers: { authorization: `Bearer ${HOST_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Kill' }),
  });
  const { code } = (await answer.json()) as { code: string };
  let kills = 0;
  let restarting = Promise.resolve();
  const report = await runRobots({
    serverUrl: `http://localhost:${port}`,
    code,
    people: 20,
    seconds: 12,
    seed: 7,
    drops: 0.02,
    ledgerFile: join(dataDir, 'acknowledged.jsonl'),
    onProgress({ phase, edits }) {
      if (phase !== 'working' || edits < 150 * (kills + 1) || kills === 2) return;
      kills++;
      restarting = restarting.then(kill).then(start);
    },
  });
  await restarting;
  expect(kills).toBeGreaterThan(0);
  expect(report).toMatchObject({ lost: 0, stuck: 0, refused: 0 });
  expect(report.acknowledged).toBeGreaterThan(100);
  expect(report.differences).toEqual([]);
}, 150_000);
