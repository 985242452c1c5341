import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from './plainError.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium for the browser tests: $CHROMIUM, one on the path or in its usual place, else Playwright's own.
 *
 * @param {{
 *   env?: Record<string, string | undefined>,
 *   works?: (path: string) => boolean,
 *   playwrightPath?: () => Promise<string | null>,
 * }} [options]
 * @returns {Promise<string | null>} path of the program, or null if there is none that works
 */
export async function findBrowser({
  env = process.env,
  works = isWorkingBrowser,
  playwrightPath = readPlaywrightPath,
} = {}) {
  const chosen = env['CHROMIUM'];
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new PlainError(
      `CHROMIUM is "${chosen}", which does not start. Set it to a Chromium or Chrome, or unset it.`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...onPath, ...usualPlaces].find(works);
  if (found !== undefined) return found;
  const own = await playwrightPath();
  return own !== null && works(own) ? own : null;
}

/** Ubuntu has a `chromium-browser` that only says what to install: so it is asked for its version. */
function isWorkingBrowser(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

async function readPlaywrightPath() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return null;
  }
}
