import type { Voice } from '../../shared/model/standing.ts';
import { voiceIn } from '../../shared/permissions/seating.ts';
import type { Workspace } from '../board/workspace.ts';
import { seatingByFacts } from '../session/seatingByFacts.ts';

type Facts = Pick<Workspace, 'session' | 'boardId' | 'participantId'>;

/** From where this person would write into an actor's column now: as themselves, from a seat, or for an empty chair. */
export function voiceFor({ session, boardId, participantId }: Facts, actorId: string): Voice {
  return voiceIn(seatingByFacts(session.facts, boardId), participantId, actorId);
}
