import type { Voice } from '../../shared/model/standing.ts';
import type { Workspace } from '../board/workspace.ts';

/** From where this person would write into an actor's column now: as themselves, from a seat, or for an empty chair. */
export function voiceFor(_workspace: Workspace, _actorId: string): Voice {
  return 'own';
}
