import { gridColumns } from '../../shared/layout/gridColumns.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { binInNetwork, changeInNetwork, moveColumn } from '../../shared/operations/network.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { clearSelection } from '../selection/selection.ts';
import { showToast } from '../ui/toasts.ts';
import { columnName } from './gridWords.ts';

/** The column that one would come before if it went a step to that side: null = it is at that edge, `''` = the end. */
export function columnBeyond(columns: readonly Actor[], actor: Actor, step: -1 | 1): string | null {
  const side = columns.filter(({ reserve }) => reserve === actor.reserve);
  const at = side.findIndex(({ id }) => id === actor.id);
  if (step === -1) return side[at - 1]?.id ?? null;
  return at + 1 < side.length ? (side[at + 2]?.id ?? '') : null;
}

/** Moves a column one place to the left or right among those beside it; says where it stands then. */
export function stepColumn(workspace: Workspace, actor: Actor, step: -1 | 1): void {
  const { board } = workspace;
  const before = columnBeyond(gridColumns(board.snapshot), actor, step);
  if (before === null) return;
  putColumn(workspace, actor, before === '' ? null : before);
}

/** Puts a column before another one, or at the end of those beside it. */
export function putColumn(workspace: Workspace, actor: Actor, before: string | null): void {
  const { board } = workspace;
  if (!tellRefusal(board.run(moveColumn(board.snapshot, actor.id, before))).ok) return;
  const columns = gridColumns(board.snapshot);
  const at = columns.findIndex(({ id }) => id === actor.id) + 1;
  const values = { column: columnName(getText, actor), at, count: columns.length };
  workspace.announce(getText('grid.columnMoved', values));
}

/** "I can step back": sets a column apart, or takes it in again. */
export function reserveColumn(workspace: Workspace, actor: Actor, reserve: boolean): void {
  const column = columnName(getText, actor);
  if (!tellRefusal(workspace.board.run(changeInNetwork('actor', actor.id, { reserve }))).ok) return;
  workspace.announce(getText(reserve ? 'grid.nowInReserve' : 'grid.nowBack', { column }));
}

/** Takes a column out of the grid; whoever it is stays on the map. With words in it, it stays in sight. */
export function takeOutColumn(workspace: Workspace, actor: Actor): void {
  const { board } = workspace;
  if (!tellRefusal(board.run(changeInNetwork('actor', actor.id, { column: '' }))).ok) return;
  const stays = gridColumns(board.snapshot).some(({ id }) => id === actor.id);
  if (!stays) clearSelection(workspace.selection);
  const column = columnName(getText, actor);
  showToast(getText(stays ? 'grid.keepsWords' : 'grid.takenOut', { column }));
}

/** Puts an actor into the bin, with words, ties, contacts and conversations; offers to bring all of it back. */
export function binColumn(workspace: Workspace, actor: Actor): void {
  const { board } = workspace;
  if (!tellRefusal(board.run(binInNetwork('actor', [actor.id]))).ok) return;
  clearSelection(workspace.selection);
  const back = () => void board.run(binInNetwork('actor', [actor.id], false));
  const words = getText('grid.binned', { column: columnName(getText, actor) });
  showToast(words, { action: { label: getText('action.undo'), run: back } });
}
