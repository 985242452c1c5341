import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { outlineOf } from './outlineState.ts';
import { reveal } from './folds.ts';
import { isNamedInBar } from './naming.ts';
import { recordOf } from './rowKey.ts';
import { findRow, rowKeys } from './rows.ts';

/** On a screen this narrow a panel lies over the list. */
const PANEL_COVERS = '(max-width: 900px)';

/** Whether the search that found a note lies over it; then it has done its work. */
function closeCoveringSearch({ ui }: Workspace): boolean {
  if (ui.getState().panel !== 'search' || !matchMedia(PANEL_COVERS).matches) return false;
  ui.setState({ panel: null });
  return true;
}

/** Brings a note or theme into sight that was picked elsewhere: found by the search, brought back from the bin, selected on the canvas. */
export function useFollowPicked(list: RefObject<HTMLElement | null>): void {
  const workspace = useWorkspace();
  const ids = useStore(workspace.selection, (state) => state.ids);
  const folds = useStore(outlineOf(workspace), (state) => state.folds);
  const unfolded = useStore(outlineOf(workspace), (state) => state.unfolded);
  /** The selection that was followed, and the one whose row was looked for behind folds: each once. */
  const followed = useRef<ReadonlySet<string> | null>(null);
  const revealed = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const element = list.current;
    const [id, ...more] = ids;
    if (!element || !id || more.length > 0 || followed.current === ids) return;
    // What is named at the foot leaves the list where it is.
    if (element.contains(document.activeElement) || isNamedInBar(workspace)) return;
    const outline = outlineOf(workspace);
    if (outline.getState().choosing) return;
    const key = rowKeys(element).findLast((one) => recordOf(one) === id);
    if (!key) {
      // What is folded is opened; then its row is there.
      if (revealed.current !== ids) reveal(outline, workspace.board.snapshot, id);
      revealed.current = ids;
      return;
    }
    followed.current = ids;
    outline.setState({ current: key, anchor: key });
    const row = findRow(element, key);
    row?.scrollIntoView({ block: 'center' });
    if (closeCoveringSearch(workspace)) row?.focus({ preventScroll: true });
  }, [list, workspace, ids, folds, unfolded]);
}
