import { useState } from 'react';

const kept = new Map<string, unknown>();

/** A choice that outlives its panel, as long as the page lives: who looks elsewhere finds it as it was. */
export function useKept<Value>(key: string, first: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => (kept.has(key) ? (kept.get(key) as Value) : first));
  const keep = (next: Value) => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, keep];
}
