import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildOutput } from '../../scripts/buildOutput.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'netboard-build-'));
  write('client/main.tsx', 'page');
  write('server/main.ts', 'server');
  write('shared/model/ids.ts', 'ids');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function fakeVite() {
  return vi.fn(async (args) => {
    write(args.includes('--ssr') ? 'dist/server/main.js' : 'dist/client/index.html', 'built');
    return 0;
  });
}

describe('buildOutput', () => {
  it('builds page and server once', async () => {
    const vite = fakeVite();
    await buildOutput(root, { vite });
    await buildOutput(root, { vite });
    expect(vite).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a changed source', () => write('shared/model/ids.ts', 'other ids')],
    ['a new source', () => write('client/App.tsx', 'app')],
    ['a removed source', () => rmSync(join(root, 'shared/model/ids.ts'))],
    ['a missing output', () => rmSync(join(root, 'dist/server/main.js'))],
  ])('builds again after %s', async (_what, change) => {
    await buildOutput(root, { vite: fakeVite() });
    change();
    const vite = fakeVite();
    await buildOutput(root, { vite });
    expect(vite).toHaveBeenCalledTimes(2);
  });

  it('does not build again when only times changed', async () => {
    await buildOutput(root, { vite: fakeVite() });
    utimesSync(join(root, 'server/main.ts'), new Date(), new Date(Date.now() + 3_600_000));
    const vite = fakeVite();
    await buildOutput(root, { vite });
    expect(vite).not.toHaveBeenCalled();
  });

  it('never takes a failed build for done', async () => {
    await buildOutput(root, { vite: fakeVite() });
    write('server/main.ts', 'broken');
    await expect(buildOutput(root, { vite: async () => 1 })).rejects.toMatchObject({ plain: true });
    write('server/main.ts', 'server');
    const vite = fakeVite();
    await buildOutput(root, { vite });
    expect(vite).toHaveBeenCalledTimes(2);
  });

  it('builds always when told so', async () => {
    await buildOutput(root, { vite: fakeVite() });
    const vite = fakeVite();
    await buildOutput(root, { vite, force: true });
    expect(vite).toHaveBeenCalledTimes(2);
  });
});
