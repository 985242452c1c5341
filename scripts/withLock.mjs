import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const beatMs = 2_000;
const staleMs = 30_000;

/**
 * Runs `work` while no other process does so under the same lock file; waits its turn. A lock whose owner is gone
 * (the process ended on this machine, or has not touched the file for half a minute) is taken over.
 *
 * @template T
 * @param {string} path the lock file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] told once, if there is a wait
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  await takeLock(path, onWait);
  const beat = setInterval(() => touch(path), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

async function takeLock(path, onWait) {
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  let told = false;
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(path)) removeStale(path);
    else if (!told) {
      told = true;
      onWait();
    }
    await pause(100);
  }
}

function isStale(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > staleMs) return true;
    const owner = JSON.parse(readFileSync(path, 'utf8'));
    return owner.host === hostname() && !isAlive(owner.pid);
  } catch {
    return false;
  }
}

/** Moves the file aside first: of two processes that saw the same stale lock only one manages that. */
function removeStale(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (!isStale(aside)) renameSync(aside, path);
  } catch {
    // Another process was faster.
  }
  rmSync(aside, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder was removed by hand; the work itself will say so if it matters.
  }
}
