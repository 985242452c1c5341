import { MessageSquareQuote } from 'lucide-react';
import type { PostIt } from '../../shared/model/postIt.ts';
import { cellOf } from '../../shared/model/belonging.ts';
import type { Action } from '../actions/action.ts';
import { writablePostIts } from '../actions/selected.ts';
import type { Workspace } from '../board/workspace.ts';
import { gridUiOf } from './gridUi.ts';

/** The selected notes of which this person may say who said them: notes in the grid, and what was said from a seat. */
function notesSaid(workspace: Workspace): PostIt[] {
  const { snapshot } = workspace.board;
  return writablePostIts(workspace, 'standing').filter(
    (note) => note.voice !== 'own' || cellOf(snapshot, note) !== null,
  );
}

export const sayWhoSaidIt: Action = {
  id: 'sayWhoSaidIt',
  label: 'grid.whoSaidIt',
  icon: MessageSquareQuote,
  isAvailable: (workspace) => notesSaid(workspace).length > 0,
  run: (workspace) => gridUiOf(workspace).setState({ standingOf: notesSaid(workspace).map(({ id }) => id) }),
};
