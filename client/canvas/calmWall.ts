import type { RecordKind } from '../../shared/model/tables.ts';
import { standingOf } from '../../shared/model/standing.ts';
import { cellOf } from '../../shared/model/belonging.ts';
import { networkOf } from '../../shared/session/networkFacts.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';

/** Whether the whānau is here and this is shown to the room: then guesses of others are not on it. */
export function isCalm({ session, boardId, ui }: Workspace, isWall: boolean): boolean {
  const isShown = isWall || ui.getState().mirrored;
  return isShown && networkOf(knownFacts(session).items, boardId).whanauHere;
}

/** Whether a record is one of the guesses in the grid. */
export function isGuess({ board: { snapshot } }: Workspace, kind: RecordKind, id: string): boolean {
  const note = kind === 'postIt' ? snapshot.postIt.get(id) : undefined;
  return note !== undefined && standingOf(note) === 'guess' && cellOf(snapshot, note) !== null;
}
