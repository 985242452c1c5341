import { noticeBeginning } from '../../ui/noticeBeginning.ts';
import type { CameraController } from './cameraController.ts';

/**
 * Lines come and go above a board while people work in it: what is drawn stays where it is on the page, under the
 * pointer that is about to take it, and only the edge moves. Until somebody begins to work the lines push all down, as they do
 * with any page: else what is looked at first would end up behind them. Returns how to stop.
 *
 * @param part where work begins; left out, anywhere on the page
 */
export function keepOnPage(
  element: HTMLElement,
  controller: CameraController,
  part?: Element | null,
): () => void {
  const { hasBegun, stop } = noticeBeginning(part);
  let before = element.getBoundingClientRect();
  const observer = new ResizeObserver(() => {
    const now = element.getBoundingClientRect();
    // Before there was anything to see, nothing stays.
    if (hasBegun() && before.height > 0 && now.height > 0)
      controller.shift(now.left - before.left, now.top - before.top);
    before = now;
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    stop();
  };
}
