import type { RecordKind } from '../../shared/model/tables.ts';
import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { allowedNow } from '../../shared/session/agenda.ts';
import { isLiveRound, type PrivateState } from '../../shared/session/privateFacts.ts';
import { actorOf, OPEN_TARGET, type Actor, type Target } from '../../shared/permissions/can.ts';

/** Who the viewer is on a board, by what the server last said; before it ever spoke, somebody who may only read. */
export function actorByFacts(facts: FactsSnapshot | null, participantId: string, boardId: string): Actor {
  const role = facts?.viewer.role ?? 'observer';
  const sharedText = facts?.items.board[boardId]?.sharedText ?? false;
  return actorOf(participantId, role, sharedText, allowedNow(agendaOf(facts), askedOn(facts, boardId)));
}

/** Where the private question that a board has now stands; null while it has none. */
export function askedOn(facts: FactsSnapshot | null, boardId: string): PrivateState | null {
  const rounds = Object.values(facts?.items.privateRound ?? {});
  const live = rounds.find((round) => round.boardId === boardId && isLiveRound(round));
  return live?.state ?? null;
}

/** The workshop's agenda; null while there is none. */
export function agendaOf(facts: FactsSnapshot | null): AgendaFact | null {
  return Object.values(facts?.items.agenda ?? {})[0] ?? null;
}

/** Whose a record is and whether it may be changed, by what the server last said. */
export function targetByFacts(
  facts: FactsSnapshot | null,
  boardId: string,
  kind: RecordKind,
  recordId: string,
): Target {
  if (!facts) return OPEN_TARGET;
  const { author, board } = facts.items;
  const isReopened = kind === 'theme' && (board[boardId]?.reopened.includes(recordId) ?? false);
  return {
    mine: author[recordId]?.participantId === facts.viewer.participantId,
    locked: board[boardId]?.locked.includes(recordId) ?? false,
    frozen: (board[boardId]?.frozen.includes(kind) ?? false) && !isReopened,
  };
}
