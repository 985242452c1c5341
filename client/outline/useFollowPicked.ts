import { useEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import { outlineOf } from './outlineState.ts';
import { parseRowKey } from './rowKey.ts';
import { findRow, rowKeys } from './rows.ts';

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
    findRow(element, key)?.scrollIntoView({ block: 'nearest' });
  }, [list, workspace, ids]);
}
