import { useEffect, useRef, type RefObject } from 'react';

export interface StayInList {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** To be called when the entry at this place, which holds the focus, goes with the next rendering. */
  stayAt(index: number): void;
}

/** Keeps the focus in a list when the entry that has it goes: on the one that takes its place, else on the heading. */
export function useStayInList(): StayInList {
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = useRef<number | null>(null);
  useEffect(() => {
    if (at.current === null) return;
    const next = list.current?.children[at.current] ?? list.current?.lastElementChild ?? heading.current;
    at.current = null;
    if (next instanceof HTMLElement) next.focus();
  });
  return {
    list,
    heading,
    stayAt(index) {
      at.current = index;
    },
  };
}
