import { useEffect, useRef } from 'react';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}

/** Arrow keys and a presenter's remote (which presses PageDown and PageUp) go on and back; Escape and Home go to the start. */
export function useArrowKeys(go: (step: 1 | -1) => void, toStart: () => void, isOn = true): void {
  const latest = useRef({ go, toStart });
  useEffect(() => {
    latest.current = { go, toStart };
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') latest.current.go(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') latest.current.go(-1);
      else if (event.key === 'Escape' || event.key === 'Home') latest.current.toStart();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn]);
}
