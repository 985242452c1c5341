import type { Page } from '@playwright/test';
import { boardIsOpen } from './workshop.ts';

interface Painting {
  painted: string[];
}

/** Keeps what is painted on canvases as words, on this page and those that it opens: pixels cannot be searched. The page loads anew. */
export async function keepPainted(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const kept: string[] = [];
    Object.assign(globalThis, { painted: kept });
    const paint = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
      kept.push(text);
      if (most === undefined) paint.call(this, text, x, y);
      else paint.call(this, text, x, y, most);
    };
  });
  await page.reload();
  await boardIsOpen(page);
}

/** The words painted since they were last forgotten. */
export function paintedOn(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as Painting).painted.join(' '));
}

export function forgetPainted(page: Page): Promise<void> {
  return page.evaluate(() => void (globalThis as unknown as Painting).painted.splice(0));
}
