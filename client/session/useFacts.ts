import { useSyncExternalStore } from 'react';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import type { Session } from './openSession.ts';

function useOf<Value>(session: Session, read: () => Value): Value {
  return useSyncExternalStore((listener) => session.subscribe(listener), read, read);
}

/** What the server says is so; null until it is known. */
export function useFacts(session: Session): FactsSnapshot | null {
  return useOf(session, () => session.facts);
}
