import { useMemo } from 'react';
import { ACTOR_KINDS, type Actor } from '../../shared/model/actor.ts';
import { aliasesOf } from '../../shared/session/aliasesOf.ts';
import { useWorkspace } from '../board/workspace.ts';
import { columnName, kindName } from '../grid/gridWords.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';

export type NameFor = (actor: Actor | undefined) => string;

/** Whether the workshop shows aliases. */
export function useAliases(): boolean {
  const { session } = useWorkspace();
  return useFact(session, ({ items }) => aliasesOf(items));
}

/** What actors are called while the workshop shows these names; what kind they are where they have none. */
export function useActorNames(): NameFor {
  const t = useText();
  const aliases = useAliases();
  return useMemo(() => (actor) => (actor ? columnName(t, actor, aliases) : t('seat.somebody')), [t, aliases]);
}

/** The kinds that an actor can be of, to choose from. */
export function useKinds() {
  const t = useText();
  return ACTOR_KINDS.map((kind) => ({ value: kind, label: kindName(t, kind) }));
}

/** What a person is called. */
export function usePersonName(): (participantId: string) => string {
  const t = useText();
  const { session } = useWorkspace();
  const people = useFact(session, ({ items }) => items.person);
  return (id) => people[id]?.name || t('people.unnamed');
}
