import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeptAddress } from '../../../server/start/keptAddress.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'netboard-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is read as it was kept last, and forgotten when none is chosen', () => {
  const kept = createKeptAddress(folder);
  expect(kept.read()).toBeNull();
  kept.keep('http://192.168.1.20:3000');
  kept.keep('http://10.0.0.7:3000');
  expect(createKeptAddress(folder).read()).toBe('http://10.0.0.7:3000');
  expect(statSync(join(folder, 'netboard.address')).mode & 0o077).toBe(0);
  kept.keep(null);
  expect(createKeptAddress(folder).read()).toBeNull();
});

it('is none where the file holds something else, or there is no folder', () => {
  writeFileSync(join(folder, 'netboard.address'), 'x'.repeat(301));
  expect(createKeptAddress(folder).read()).toBeNull();
  expect(createKeptAddress(join(folder, 'gone')).read()).toBeNull();
});
