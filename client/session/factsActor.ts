import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { actorOf, OPEN_TARGET, OWN_TARGET, type Actor, type Target } from '../../shared/permissions/can.ts';

/** Who the viewer is on a board, by what the server last said; before it ever spoke, somebody who may only read. */
export function actorByFacts(facts: FactsSnapshot | null, participantId: string, boardId: string): Actor {
  const role = facts?.viewer.role ?? 'observer';
  return actorOf(participantId, role, facts?.items.board[boardId]?.sharedText ?? false);
}

/** Whose a record is, by what the server last said. */
export function targetByFacts(facts: FactsSnapshot | null, recordId: string): Target {
  const author = facts?.items.author[recordId];
  return author && author.participantId === facts.viewer.participantId ? OWN_TARGET : OPEN_TARGET;
}
