import { useEffect, useRef, type RefObject } from 'react';

export interface StayInList {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Focuses the entry at this place, else the last one, else the heading. */
  focusAt(index: number): void;
  /** The same after the next rendering: to be called when the entry there goes with it. */
  stayAt(index: number): void;
}

/** Keeps the focus in a list when the entry that has it goes: on the one that takes its place. */
export function useStayInList(): StayInList {
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = useRef<number | null>(null);
  const focusAt = (index: number) => {
    const next = list.current?.children[index] ?? list.current?.lastElementChild ?? heading.current;
    if (next instanceof HTMLElement) next.focus();
  };
  useEffect(() => {
    if (at.current !== null) focusAt(at.current);
    at.current = null;
  });
  return {
    list,
    heading,
    focusAt,
    stayAt(index) {
      at.current = index;
    },
  };
}
