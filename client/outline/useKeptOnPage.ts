import { useEffect, type RefObject } from 'react';

/**
 * Lines come and go above the list while people work in it: its rows stay where they are on the page, under the finger
 * that is about to take one, and only the upper edge moves. A list that nobody is at stays at its beginning.
 */
export function useKeptOnPage(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let top = element.getBoundingClientRect().top;
    const observer = new ResizeObserver(() => {
      const now = element.getBoundingClientRect().top;
      const by = now - top;
      top = now;
      if (by === 0 || (element.scrollTop === 0 && !element.matches(':focus-within'))) return;
      element.scrollTop += by > 0 ? Math.min(by, roomAboveFocus(element, now)) : by;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
}

/** How far what has the focus may go up and still be seen whole, CSS pixels. */
function roomAboveFocus(element: HTMLElement, top: number): number {
  const focused = document.activeElement;
  if (!focused || !element.contains(focused)) return Number.POSITIVE_INFINITY;
  return Math.max(0, focused.getBoundingClientRect().top - top);
}
