import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useWorkspace } from '../board/workspace.ts';
import { outlineOf } from './outlineState.ts';
import { nearestRow } from './rowKey.ts';
import { findRow, rowKeys } from './rows.ts';

/**
 * Keeps exactly one row in the order of Tab, and the focus where it was: when the row that holds
 * it is binned or moves to another list (by anybody), its note there or its neighbour takes over.
 * Otherwise nothing that others do moves the focus.
 *
 * @param version grows with each change of the rows
 */
export function useRoving(list: RefObject<HTMLElement | null>, version: number): void {
  const workspace = useWorkspace();
  const outline = outlineOf(workspace);
  const focused = useRef<string | null>(null);
  const keysBefore = useRef<readonly string[]>([]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onFocus = (event: FocusEvent) => {
      const key = (event.target as HTMLElement).dataset.row ?? null;
      focused.current = key;
      if (key) outline.setState({ current: key });
    };
    const onBlur = () => (focused.current = null);
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
  }, [list, outline]);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const keys = rowKeys(element);
    const { current } = outline.getState();
    const lost = focused.current;
    const before = keysBefore.current;
    keysBefore.current = keys;
    if (current === null || !keys.includes(current)) {
      // A row that is being written holds a text field in place of its button.
      if (current !== null && workspace.selection.getState().editing !== null) return;
      const next = current === null ? keys[0] : nearestRow(keys, current, before.indexOf(current));
      outline.setState({ current: next ?? null });
    }
    if (lost === null || keys.includes(lost) || document.activeElement !== document.body) return;
    const next = nearestRow(keys, lost, before.indexOf(lost));
    if (next) findRow(element, next)?.focus();
  }, [list, outline, workspace, version]);
}
