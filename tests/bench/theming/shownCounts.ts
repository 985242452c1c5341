import type { Locator, Page } from '@playwright/test';
import type { NoteCounts } from '../../../shared/queries/noteCounts.ts';

/** Counts at a moment, ms since 1970. */
export interface CountsAt {
  readonly at: number;
  readonly counts: NoteCounts;
}

interface PageWithRecord {
  shownCounts?: [at: number, words: string][];
}

const BAR = 'button[aria-label$="Show all counts"]';

export function countsBarOf(page: Page): Locator {
  return page.locator(BAR);
}

/** What the line above the board says. Throws when it says anything else. */
export function parseCounts(words: string): NoteCounts {
  const read = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? Number.NaN);
  const all = read(/^(\d+) notes?,/u);
  const isNone = words.includes('none themed yet');
  const counts = isNone
    ? { all, themed: 0, alone: 0, rest: all }
    : {
        all,
        themed: read(/(\d+) themed/u),
        alone: read(/(\d+) on (?:its|their) own/u),
        rest: read(/(\d+) not themed yet/u),
      };
  if (Object.values(counts).some(Number.isNaN)) throw new Error(`these are no counts: “${words}”`);
  return counts;
}

/** From now on the page writes down what its line says, and when; at hardly any cost to it. */
export async function recordCounts(page: Page): Promise<void> {
  await countsBarOf(page).waitFor();
  await page.evaluate((selector) => {
    const bar = document.querySelector(selector);
    if (!bar) throw new Error('there are no counts');
    const record: [number, string][] = [[Date.now(), bar.getAttribute('aria-label') ?? '']];
    (globalThis as PageWithRecord).shownCounts = record;
    new MutationObserver(() => record.push([Date.now(), bar.getAttribute('aria-label') ?? ''])).observe(bar, {
      attributeFilter: ['aria-label'],
    });
  }, BAR);
}

/** Everything that the line has said since {@link recordCounts}, oldest first. */
export async function readRecordedCounts(page: Page): Promise<CountsAt[]> {
  const record = await page.evaluate(() => (globalThis as PageWithRecord).shownCounts ?? []);
  return record.map(([at, words]) => ({ at, counts: parseCounts(words) }));
}

/** What the line says now, by the page's own clock. */
export async function readShownCounts(page: Page): Promise<CountsAt> {
  const [at, words] = await page.evaluate(
    (selector) => [Date.now(), document.querySelector(selector)?.getAttribute('aria-label') ?? ''] as const,
    BAR,
  );
  return { at, counts: parseCounts(words) };
}
