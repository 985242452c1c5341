import { useMemo } from 'react';
import type { PersonFact } from '../../shared/session/facts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { createNameOrder } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';

/** Participants who are in the room now, by name. */
export function useParticipantsHere(): readonly PersonFact[] {
  const { session } = useWorkspace();
  const language = useLanguage();
  const people = useFact(session, (facts) => facts.items.person);
  return useMemo(() => {
    const order = createNameOrder(language);
    return Object.values(people)
      .filter(({ role, here, removed }) => role === 'participant' && here && !removed)
      .sort((a, b) => order(a.name, b.name));
  }, [people, language]);
}

/** How many people in the room can be asked something: those who look on can not. */
export function useAskedHere(): number {
  const { session } = useWorkspace();
  return useFact(
    session,
    (facts) =>
      Object.values(facts.items.person).filter(({ role, here }) => here && role === 'participant').length,
  );
}
