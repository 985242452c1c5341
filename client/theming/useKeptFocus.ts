import { useEffect, type RefObject } from 'react';

function isUsable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && !element.matches(':disabled');
}

/**
 * Keeps the keyboard's place while things come and go: what had the focus gets it back once it can take it again;
 * when it is gone, `home` has it.
 */
export function useKeptFocus(
  within: RefObject<HTMLElement | null>,
  home: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = within.current;
    if (!element) return;
    let last: Element | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    const forget = (event: FocusEvent) => {
      // Somebody went elsewhere on purpose.
      if (event.relatedTarget instanceof Element && !element.contains(event.relatedTarget)) last = null;
    };
    const restore = () => {
      if (!last || document.activeElement !== document.body) return;
      if (isUsable(last)) last.focus({ preventScroll: true });
      else if (!last.isConnected) home.current?.focus();
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    const changes = new MutationObserver(restore);
    changes.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      changes.disconnect();
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  }, [within, home]);
}
