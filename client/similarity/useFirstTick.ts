import { useEffect, useRef, type RefObject } from 'react';

/** A list whose first box to tick takes the focus when the list comes: the button that opened it is gone. */
export function useFirstTick(): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => void list.current?.querySelector('input')?.focus(), []);
  return list;
}
