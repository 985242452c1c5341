import { useCallback, useRef, useState } from 'react';

/** Work that a button started: true while it is under way. A second press meanwhile does nothing. */
export function useBusy(): readonly [busy: boolean, start: (work: () => Promise<unknown>) => void] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const start = useCallback((work: () => Promise<unknown>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void work().finally(() => {
      running.current = false;
      setBusy(false);
    });
  }, []);
  return [busy, start];
}
