import { useMemo } from 'react';
import type { Actor, ActorKind } from '../../shared/model/actor.ts';
import { nameOf } from '../../shared/queries/actorName.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { GetText, TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';

/** What an actor is, in a word or two. */
export const KIND_NAMES: Readonly<Record<ActorKind, TextKey>> = {
  child: 'seat.kindChild',
  caregiver: 'seat.kindCaregiver',
  extendedWhanau: 'seat.kindExtendedWhanau',
  supportPerson: 'seat.kindSupportPerson',
  agencyPerson: 'seat.kindAgencyPerson',
  agency: 'seat.kindAgency',
  other: 'seat.kindOther',
};

export type NameFor = (actor: Pick<Actor, 'label' | 'alias' | 'actorKind'> | undefined) => string;

/** What an actor is called while the workshop shows these names; what kind they are where they have none. */
export function nameFor(t: GetText, aliases: boolean): NameFor {
  return (actor) => (actor ? nameOf(actor, aliases) || t(KIND_NAMES[actor.actorKind]) : t('seat.somebody'));
}

/** Whether the workshop shows aliases. */
export function useAliases(): boolean {
  const { session } = useWorkspace();
  return useFact(session, ({ items }) => Object.values(items.workshop)[0]?.aliases ?? false);
}

export function useActorNames(): NameFor {
  const t = useText();
  const aliases = useAliases();
  return useMemo(() => nameFor(t, aliases), [t, aliases]);
}

/** What a person is called. */
export function usePersonName(): (participantId: string) => string {
  const t = useText();
  const { session } = useWorkspace();
  const people = useFact(session, ({ items }) => items.person);
  return (id) => people[id]?.name || t('people.unnamed');
}
