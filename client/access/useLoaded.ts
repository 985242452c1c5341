import { useCallback, useEffect, useState } from 'react';
import { toProblem } from './problem.ts';
import type { RequestProblem } from './problem.ts';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: RequestProblem }
  | { readonly state: 'ready'; readonly value: Value };

/** Runs a request when the page opens, and again on `again()`. Give `load` a stable identity (useCallback). */
export function useLoaded<Value>(
  load: () => Promise<Value>,
): readonly [loaded: Loaded<Value>, again: () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    setLoaded({ state: 'loading' });
    load().then(
      (value) => wanted && setLoaded({ state: 'ready', value }),
      (error: unknown) => wanted && setLoaded({ state: 'failed', problem: toProblem(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return [loaded, again];
}
