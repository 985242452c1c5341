import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installPackages } from '../../scripts/installPackages.mjs';

const lock = {
  packages: {
    '': { name: 'netboard' },
    'node_modules/left': { version: '1.0.0' },
    'node_modules/tool': { version: '2.0.0', dev: true },
    'node_modules/native-here': {
      version: '3.0.0',
      optional: true,
      os: [process.platform],
      cpu: [process.arch],
    },
    'node_modules/native-elsewhere': { version: '3.0.0', optional: true, os: ['plan9'], cpu: ['vax'] },
  },
};

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'netboard-install-'));
  writeFileSync(join(root, 'package.json'), '{"name":"netboard"}');
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** Writes into node_modules what npm would, without the packages named in `without`. */
function fillModules(without = []) {
  const packages = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || without.includes(path) || entry.os?.includes('plan9')) continue;
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'package.json'), '{}');
    packages[path] = entry;
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

/** An npm whose answers are given; the first that succeeds fills node_modules. */
function fakeNpm(...exitCodes) {
  return vi.fn(async () => {
    const exitCode = exitCodes.shift() ?? 0;
    if (exitCode === 0) fillModules();
    return exitCode;
  });
}

const stampPath = () => join(root, 'node_modules/.netboard-installed');

describe('installPackages', () => {
  it('installs what is missing, development packages too, and then never asks npm again', async () => {
    const npm = fakeNpm(0);
    await installPackages(root, npm);
    await installPackages(root, npm);
    expect(npm).toHaveBeenCalledTimes(1);
    expect(npm.mock.calls[0][0]).toEqual(expect.arrayContaining(['ci', '--include=dev']));
  });

  it('tries npm install without saving if npm ci fails', async () => {
    const npm = fakeNpm(1, 0);
    await installPackages(root, npm);
    expect(npm.mock.calls[1][0]).toEqual(expect.arrayContaining(['install', '--no-save', '--include=dev']));
    expect(existsSync(stampPath())).toBe(true);
  });

  it('leaves no stamp and says what to do when both fail', async () => {
    await expect(installPackages(root, fakeNpm(1, 1))).rejects.toMatchObject({
      plain: true,
      message: expect.stringContaining('online'),
    });
    expect(existsSync(stampPath())).toBe(false);
  });

  it('leaves no stamp when npm says all is well but a package is missing', async () => {
    const npm = async () => {
      fillModules(['node_modules/tool']);
      return 0;
    };
    await expect(installPackages(root, npm)).rejects.toMatchObject({ plain: true });
    expect(existsSync(stampPath())).toBe(false);
  });

  it('uses complete packages without a stamp as they are: no network is needed', async () => {
    fillModules();
    const npm = fakeNpm();
    await installPackages(root, npm);
    expect(npm).not.toHaveBeenCalled();
    expect(existsSync(stampPath())).toBe(true);
  });

  it.each(['node_modules/left', 'node_modules/tool', 'node_modules/native-here'])(
    'misses %s',
    async (path) => {
      fillModules([path]);
      const npm = fakeNpm();
      await installPackages(root, npm);
      expect(npm).toHaveBeenCalledTimes(1);
    },
  );

  it('installs again when a version in the lock changes', async () => {
    await installPackages(root, fakeNpm());
    const packages = { ...lock.packages, 'node_modules/left': { version: '1.0.1' } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
    const npm = vi.fn(async () => 1);
    await expect(installPackages(root, npm)).rejects.toMatchObject({ plain: true });
    expect(npm).toHaveBeenCalled();
  });

  it('puts back package files that npm rewrote', async () => {
    const npm = async () => {
      writeFileSync(join(root, 'package.json'), '{"rewritten":true}');
      fillModules();
      return 0;
    };
    await installPackages(root, npm);
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe('{"name":"netboard"}');
  });
});
