import { useSyncExternalStore } from 'react';
import { EMPTY_FACTS, type FactsSnapshot } from '../../shared/session/facts.ts';
import type { Session } from './openSession.ts';

/** Before the server spoke for the first time nothing is known and nothing is allowed. */
const NOTHING_KNOWN: FactsSnapshot = {
  version: 0,
  viewer: { participantId: '', role: 'observer', visibility: 'normal' },
  serverTime: 0,
  items: EMPTY_FACTS,
};

/** What is known now. */
export function knownFacts(session: Session): FactsSnapshot {
  return session.facts ?? NOTHING_KNOWN;
}

/** One fact, followed as it changes. `select` must give the same value while nothing changed: an item, a number, not a new list. */
export function useFact<Value>(session: Session, select: (facts: FactsSnapshot) => Value): Value {
  const read = () => select(knownFacts(session));
  return useSyncExternalStore((listener) => session.subscribe(listener), read, read);
}
