import { useMemo } from 'react';
import type { HandFact, Lead, NeedFact, RoomFact } from '../../shared/session/roomFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';

const AT_EASE: RoomFact = { id: '', paused: false, photo: false, lead: null };

/** How the room is held now. */
export function useRoom(): RoomFact {
  const { session } = useWorkspace();
  return useFact(session, ({ items }) => Object.values(items.room)[0] ?? AT_EASE);
}

export function useIsFacilitator(): boolean {
  const { session } = useWorkspace();
  return useFact(session, ({ viewer }) => viewer.role === 'facilitator');
}

/** A queue entry with the name of whoever asked; empty for somebody who gave none. */
export interface NamedHand extends HandFact {
  readonly name: string;
}

/** Who would like to speak, in turn. */
export function useHands(): readonly NamedHand[] {
  const { session } = useWorkspace();
  const hands = useFact(session, ({ items }) => items.hand);
  const people = useFact(session, ({ items }) => items.person);
  return useMemo(
    () =>
      Object.values(hands)
        .filter(({ participantId }) => people[participantId]?.removed !== true)
        .map((hand) => ({ ...hand, name: people[hand.participantId]?.name ?? '' }))
        .sort((a, b) => Number(b.turn) - Number(a.turn) || a.place - b.place),
    [hands, people],
  );
}

/** What was asked of facilitators in private, as far as this person may know. */
export function useNeeds(): readonly NeedFact[] {
  const { session } = useWorkspace();
  const needs = useFact(session, ({ items }) => items.need);
  return useMemo(() => Object.values(needs), [needs]);
}

/** The people of one's own group by lot, oneself too; null when one is in none. */
export function useOwnGroup(): { readonly number: number; readonly people: readonly string[] } | null {
  const { session, participantId } = useWorkspace();
  const grouping = useFact(session, ({ items }) => Object.values(items.grouping)[0]);
  return useMemo(() => {
    const at = grouping?.groups.findIndex((people) => people.includes(participantId)) ?? -1;
    const people = grouping?.groups[at];
    return people ? { number: at + 1, people } : null;
  }, [grouping, participantId]);
}

/** Whether this lead is for this screen: nobody is brought to where they look already. */
export function isFor(lead: Lead | null, participantId: string): lead is Lead {
  return lead !== null && lead.by !== participantId;
}
