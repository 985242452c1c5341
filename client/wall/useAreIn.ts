import { useEffect, useState } from 'react';

/** So many are a room. */
const ENOUGH = 3;
/** Nobody has come for so long, ms. */
const QUIET_MS = 60_000;

/** Whether people are in: some are here, and nobody has come for a while. When more come the door opens again. */
export function useAreIn(people: number): boolean {
  const [quietAt, setQuietAt] = useState<number | null>(null);
  const [most, setMost] = useState(0);
  if (people > most) setMost(people);
  useEffect(() => {
    const timer = setTimeout(() => setQuietAt(most), QUIET_MS);
    return () => clearTimeout(timer);
  }, [most]);
  return quietAt === most && most >= ENOUGH;
}
