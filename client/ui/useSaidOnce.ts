import { useEffect, useRef } from 'react';

/** Says the words of something new once to those who hear the page; what has the same key is said already. */
export function useSaidOnce(key: string | null, words: string, announce: (words: string) => void): void {
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (key === null || said.current === key) return;
    said.current = key;
    announce(words);
  }, [key, words, announce]);
}
