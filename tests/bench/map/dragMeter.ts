import type { Browser, Page } from '@playwright/test';
import { onScreen } from '../../e2e/support/map.ts';
import { mainThreadTime } from '../canvas/processTimes.ts';
import { findProcesses } from '../canvas/subject.ts';

/** Measures what the drag of a figure costs the main thread of one page. */
export interface DragMeter {
  /** Drags a figure round in a circle and puts it back; gives CPU ms of the page's main thread per frame. */
  drag(name: string): Promise<number>;
}

const STEPS = 180;
const REACH = 90;

/** Scripts of the page, as text: what a compiler adds to functions is not there. */
const START = `window.counted = 0; window.counting = true;
requestAnimationFrame(function next() { window.counted++; if (window.counting) requestAnimationFrame(next); });`;
const STOP = `window.counting = false; window.counted`;
const NEXT_FRAME = `new Promise((next) => requestAnimationFrame(next))`;

export async function createDragMeter(browser: Browser, page: Page): Promise<DragMeter> {
  const { renderer } = await findProcesses(browser, page);
  return {
    async drag(name) {
      const from = await onScreen(page, name);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      // What begins and ends a drag is not a frame of it.
      await page.mouse.move(from.x + REACH, from.y, { steps: 4 });
      await page.evaluate(START);
      const before = mainThreadTime(renderer);
      for (let step = 0; step < STEPS; step++) {
        const angle = (step / STEPS) * 4 * Math.PI;
        await page.mouse.move(from.x + Math.cos(angle) * REACH, from.y + Math.sin(angle) * REACH);
        await page.evaluate(NEXT_FRAME);
      }
      const spent = mainThreadTime(renderer) - before;
      const frames = await page.evaluate<number>(STOP);
      // Escape leaves it where it was: each round is the same.
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.mouse.move(from.x, from.y);
      return spent / frames;
    },
  };
}
