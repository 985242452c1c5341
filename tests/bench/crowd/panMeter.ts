import type { Browser, Page } from '@playwright/test';
import { findProcesses } from '../canvas/subject.ts';
import { mainThreadTime } from '../canvas/processTimes.ts';

/** Measures what a pan costs the main thread of one page. */
export interface PanMeter {
  /** Pans the same way each time; gives CPU ms of the page's main thread per frame. */
  pan(): Promise<number>;
}

const FRAMES = 240;

/** In the page: turns the touchpad to and fro over the canvas, one step a frame. */
async function panInPage(frames: number): Promise<void> {
  const canvas = document.querySelector('[role=img]');
  if (!canvas) throw new Error('there is no canvas');
  for (let frame = 0; frame < frames; frame++) {
    const direction = Math.floor(frame / 60) % 2 === 0 ? 1 : -1;
    const init = { deltaX: 7.5 * direction, deltaY: 4.5 * direction, clientX: 600, clientY: 400 };
    canvas.dispatchEvent(new WheelEvent('wheel', { ...init, bubbles: true, cancelable: true }));
    await new Promise((next) => requestAnimationFrame(next));
  }
}

export async function createPanMeter(browser: Browser, page: Page): Promise<PanMeter> {
  const { renderer } = await findProcesses(browser, page);
  return {
    async pan() {
      const before = mainThreadTime(renderer);
      await page.evaluate(panInPage, FRAMES);
      return (mainThreadTime(renderer) - before) / FRAMES;
    },
  };
}
