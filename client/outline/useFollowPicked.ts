import { useEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { outlineOf } from './outlineState.ts';
import { parseRowKey } from './rowKey.ts';
import { findRow, rowKeys } from './rows.ts';

/** On a screen this narrow a panel lies over the list. */
const PANEL_COVERS = '(max-width: 900px)';

/** Whether the search that found a note lies over it; then it has done its work. */
function closeCoveringSearch({ ui }: Workspace): boolean {
  if (ui.getState().panel !== 'search' || !matchMedia(PANEL_COVERS).matches) return false;
  ui.setState({ panel: null });
  return true;
}

/** Brings a note into sight that was picked elsewhere: found by the search, brought back from the bin, selected on the canvas. */
export function useFollowPicked(list: RefObject<HTMLElement | null>): void {
  const workspace = useWorkspace();
  const ids = useStore(workspace.selection, (state) => state.ids);
  useEffect(() => {
    const element = list.current;
    const [id, ...more] = ids;
    if (!element || !id || more.length > 0 || element.contains(document.activeElement)) return;
    const key = rowKeys(element).findLast((one) => parseRowKey(one).noteId === id);
    if (!key) return;
    outlineOf(workspace).setState({ current: key, anchor: key });
    const row = findRow(element, key);
    row?.scrollIntoView({ block: 'center' });
    if (closeCoveringSearch(workspace)) row?.focus({ preventScroll: true });
  }, [list, workspace, ids]);
}
