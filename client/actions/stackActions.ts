import { BoxSelect, Layers2 } from 'lucide-react';
import { stackPostIts, unstackPostIts } from '../../shared/operations/stack.ts';
import { postItTable } from '../../shared/model/postIt.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { whyNotWrite } from '../../shared/permissions/can.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { selectOnly } from '../selection/selection.ts';
import type { Action } from './action.ts';
import { tellRefusal } from './tellRefusal.ts';
import { runAndMakeRoom } from './arrangeThemes.ts';
import { selectedPostIts } from './selected.ts';
import { movableNotes } from './selectedThemes.ts';

/** Notes that say the same lie on each other: they are counted, and none is lost. */
export const stackSelected: Action = {
  id: 'stackSelected',
  label: 'action.stackSelected',
  icon: Layers2,
  shortcut: 'S',
  isAvailable: (workspace) => movableNotes(workspace).length > 1,
  run(workspace) {
    const ids = movableNotes(workspace);
    if (!tellRefusal(workspace.board.run(stackPostIts(workspace.board.snapshot, ids))).ok) return;
    const [top] = ids;
    if (top) selectOnly(workspace.selection, [top]);
    workspace.announce(getText('theme.stacked', { count: ids.length }));
  },
};

function stackedUnder(workspace: Workspace): string[] {
  const { snapshot } = workspace.board;
  const { stacks } = layoutOf(snapshot);
  const ids = selectedPostIts(workspace).flatMap(({ id }) => {
    const stack = stacks.get(id);
    return stack ? stack.filter((one) => one !== id) : [id];
  });
  return ids.filter((id) => {
    const note = snapshot.postIt.get(id);
    const reason = whyNotWrite(workspace.actor(), postItTable, 'place', workspace.targetOf('postIt', id));
    return note?.place[0] === 'stack' && reason === null;
  });
}

export const unstackSelected: Action = {
  id: 'unstackSelected',
  label: 'action.unstackSelected',
  icon: BoxSelect,
  shortcut: 'U',
  isAvailable: (workspace) => stackedUnder(workspace).length > 0,
  run(workspace) {
    const ids = stackedUnder(workspace);
    if (!runAndMakeRoom(workspace, unstackPostIts(workspace.board.snapshot, ids)).ok) return;
    selectOnly(workspace.selection, ids);
    workspace.announce(getText('theme.unstacked', { count: ids.length }));
  },
};
