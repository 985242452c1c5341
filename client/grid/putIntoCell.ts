import { carrierOf } from '../../shared/model/belonging.ts';
import type { GridCell } from '../../shared/layout/gridLayout.ts';
import { moveIntoCell } from '../../shared/operations/cellNote.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { letGoWhenNarrow } from '../selection/letGoWhenNarrow.ts';
import { columnName, rowName } from './gridWords.ts';

/** Puts notes into a cell at its end; what lies below another in a stack goes with that one. Says where they went. */
export function putIntoCell(workspace: Workspace, noteIds: readonly string[], cell: GridCell): void {
  const { board } = workspace;
  const carriers = [...new Set(noteIds.map((id) => carrierOf(board.snapshot, id)))];
  const actor = board.snapshot.actor.get(cell.actorId);
  if (carriers.length === 0 || !actor) return;
  const result = tellRefusal(board.run(moveIntoCell(board.snapshot, carriers, cell.actorId, cell.row)));
  if (!result.ok) return;
  letGoWhenNarrow(workspace.selection);
  workspace.announce(
    getText('grid.movedTo', {
      count: noteIds.length,
      column: columnName(getText, actor),
      row: rowName(getText, cell.row),
    }),
  );
}
