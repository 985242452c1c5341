import type { MouseEvent } from 'react';
import type { Workspace } from '../board/workspace.ts';
import { clearSelection } from '../selection/selection.ts';
import { writeRow } from './listKeys.ts';
import { outlineOf } from './outlineState.ts';
import { pickRow, type PickManner } from './pickRows.ts';
import { recordOf } from './rowKey.ts';
import { rowKeys } from './rows.ts';

function mannerOf(event: MouseEvent, choosing: boolean): PickManner {
  if (event.shiftKey) return 'range';
  return choosing || event.ctrlKey || event.metaKey ? 'add' : 'only';
}

/**
 * A press on a row: selects its note or theme; with Shift all from where the selection began, with Control
 * (or while choosing several) one more. A second press on the one that is selected opens it for
 * typing, as a double-click does; by Space or a screen reader it lets go.
 */
export function onListPress(workspace: Workspace, list: HTMLElement, event: MouseEvent): void {
  const key = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
  const id = key ? recordOf(key) : null;
  if (!key || !id) return;
  const outline = outlineOf(workspace);
  const manner = mannerOf(event, outline.getState().choosing);
  const { ids } = workspace.selection.getState();
  if (manner === 'only' && ids.size === 1 && ids.has(id)) {
    // A press by keyboard or assistive technology counts no clicks.
    if (event.detail === 0) clearSelection(workspace.selection);
    else writeRow(workspace, key);
    return;
  }
  pickRow(workspace.selection, outline, rowKeys(list), key, manner);
}
