import { useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { addStrip, stripStack, type StripWeight } from './stripStack.ts';

/** A line's place among those below the top bar: `data-folded` says that a phone has no room for it now. */
export function useStripSlot(weight: StripWeight) {
  const [element, ref] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => (element ? addStrip({ element, weight }) : undefined), [element, weight]);
  const isFolded = useStore(
    stripStack,
    ({ folded, isOpen }) => !isOpen && folded.some((strip) => strip.element === element),
  );
  return { ref, 'data-folded': isFolded || undefined };
}
