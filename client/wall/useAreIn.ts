import { useEffect, useState } from 'react';

/** So many are a room. */
const ENOUGH = 3;
/** Nobody has come for so long, ms. */
const QUIET_MS = 60_000;

export interface Coming {
  /** The most people who were here at once. */
  readonly most: number;
  /** Nobody had come for a while, once, or people were at work already. */
  readonly calm: boolean;
  /** The step in which people arrive is on; undefined = no agenda runs. */
  readonly isArriving?: boolean | undefined;
}

/**
 * Whether people are in, so that how to join may step back for what they look at. It never comes forward again within a step: what
 * people read would jump. Whoever comes late finds it small.
 */
export function areIn({ most, calm, isArriving }: Coming): boolean {
  if (most < ENOUGH) return false;
  return isArriving === undefined ? calm : !isArriving;
}

/** The same, as people come. */
export function useAreIn(people: number, isArriving: boolean | undefined): boolean {
  const [most, setMost] = useState(people);
  const [calm, setCalm] = useState(false);
  if (people > most) setMost(people);
  // Also when the agenda is over they stay in.
  if (!calm && isArriving === false && most >= ENOUGH) setCalm(true);
  useEffect(() => {
    if (most < ENOUGH) return undefined;
    const timer = setTimeout(() => setCalm(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [most]);
  return areIn({ most, calm, isArriving });
}
