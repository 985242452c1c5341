import type { Browser, CDPSession, Page } from '@playwright/test';
import { mainThreadTime, processTree, readMemory, readTimes, type ProcessTimes } from './processTimes.ts';

export const VIEWPORT = { width: 1440, height: 900 };

/** An open page that offers `window.bench`, and what it costs. */
export class Subject {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #processes: readonly number[];
  readonly #renderer: number;

  private constructor(page: Page, session: CDPSession, processes: readonly number[], renderer: number) {
    this.page = page;
    this.#session = session;
    this.#processes = processes;
    this.#renderer = renderer;
  }

  static async open(browser: Browser, url: string): Promise<Subject> {
    const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1 });
    // The loader of this runner wraps functions in a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
    await page.goto(url);
    await page.evaluate(() => window.bench.ready());
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const { root, renderer } = await findProcesses(browser, page);
    return new Subject(page, session, processTree(root), renderer);
  }

  times(): ProcessTimes {
    return readTimes(this.#processes, this.#renderer);
  }

  memory(): number {
    return readMemory(this.#renderer);
  }

  /** CPU time of the page's scripts so far, ms. */
  async scriptTime(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  }
}

/** The renderer of the page is the one whose main thread works while the page is kept busy. */
export async function findProcesses(
  browser: Browser,
  page: Page,
): Promise<{ root: number; renderer: number }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const root = processInfo.find(({ type }) => type === 'browser');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = renderers.map((id) => mainThreadTime(id));
  await page.evaluate(() => {
    const end = performance.now() + 300;
    while (performance.now() < end);
  });
  const worked = renderers.map((id, index) => ({ id, time: mainThreadTime(id) - (before[index] ?? 0) }));
  const renderer = worked.sort((a, b) => b.time - a.time)[0];
  if (!root || !renderer || renderer.time <= 0) throw new Error('the browser does not tell its processes');
  return { root: root.id, renderer: renderer.id };
}
