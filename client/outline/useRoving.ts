import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import { isNamedInBar } from './naming.ts';
import { outlineOf } from './outlineState.ts';
import { nearestRow, recordOf } from './rowKey.ts';
import { findRow, rowKeys } from './rows.ts';

/** What had the focus last, and its row if it is one. */
interface Focused {
  readonly element: HTMLElement;
  readonly key: string | null;
}

/**
 * Keeps exactly one row in the order of Tab, and the focus where it was: when the row that holds
 * it is binned or moves to another list (by anybody), its note there or its neighbour takes over;
 * when a button of the bar goes with what was selected, the row it was about. Otherwise nothing
 * that others do moves the focus.
 *
 * @param version is another one after each change of the rows
 */
export function useRoving(
  root: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  version: string,
): void {
  const workspace = useWorkspace();
  const outline = outlineOf(workspace);
  const selection = useStore(workspace.selection);
  const arrangement = useStore(outline, (state) => state.arrangement);
  const folds = useStore(outline, (state) => state.folds);
  const unfolded = useStore(outline, (state) => state.unfolded);
  const focused = useRef<Focused | null>(null);
  const keysBefore = useRef<readonly string[]>([]);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const element = target instanceof HTMLElement && root.current?.contains(target) ? target : null;
      const key = element?.dataset.row ?? null;
      focused.current = element && { element, key };
      if (key) outline.setState({ current: key });
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [root, outline]);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const keys = rowKeys(element);
    const before = keysBefore.current;
    keysBefore.current = keys;
    const { current } = outline.getState();
    const { editing } = selection;
    if (editing !== null) {
      // What was opened elsewhere is written in the first list that shows it.
      if ((current === null || recordOf(current) !== editing) && !isNamedInBar(workspace))
        outline.setState({ current: keys.find((key) => recordOf(key) === editing) ?? current });
      return;
    }
    const near = (key: string) => nearestRow(keys, key, before);
    const kept = current !== null && !keys.includes(current) ? near(current) : (current ?? keys[0] ?? null);
    if (kept !== current) outline.setState({ current: kept });
    const lost = focused.current;
    // What is still there was left on purpose, by a press beside it.
    if (!lost || lost.element.isConnected || document.activeElement !== document.body) return;
    const next = lost.key === null ? kept : near(lost.key);
    if (next) findRow(element, next)?.focus();
  }, [workspace, list, outline, selection, version, arrangement, folds, unfolded]);
}
