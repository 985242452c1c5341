import { useEffect, useRef } from 'react';

/** Brings what somebody is asked into sight as it comes, unless they are writing. */
export function useIntoSight(isAsked: boolean) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsked && !(document.activeElement instanceof HTMLTextAreaElement))
      element.current?.scrollIntoView({ block: 'start' });
  }, [isAsked]);
  return element;
}
