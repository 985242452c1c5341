import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from '@playwright/test';
import { findBrowser } from '../../../scripts/findBrowser.mjs';

/** A browser with a profile on the disk, which outlives it. */
export interface BrowserOnDisk {
  readonly context: BrowserContext;
  /** Ends it at once, as a phone does that needs the memory: no page hears of it. */
  kill(): Promise<void>;
}

const ANNOUNCED = /^DevTools listening on (ws:\S+)$/;

/** @param profile folder; the one of an earlier browser that was killed brings back what that kept */
export async function openBrowserOnDisk(profile: string): Promise<BrowserOnDisk> {
  const program = (await findBrowser()) ?? chromium.executablePath();
  const child = spawn(
    program,
    [
      ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-sandbox'],
      ...['--disable-gpu', '--no-first-run', '--disable-background-networking', '--lang=en-NZ'],
      // Three pages are worked on by turns, as fast as if each were in front.
      ...['--disable-background-timer-throttling', '--disable-renderer-backgrounding', 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  );
  const gone = once(child, 'exit');
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = ANNOUNCED.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('the browser did not start')));
  });
  const browser = await chromium.connectOverCDP(await address);
  const [context] = browser.contexts();
  if (!context) throw new Error('a browser without a profile');
  return {
    context,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-(child.pid ?? 0), 'SIGKILL');
      await gone;
    },
  };
}
