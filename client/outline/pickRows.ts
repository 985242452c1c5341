import type { SelectionStore } from '../selection/selection.ts';
import { selectOnly, toggleSelected } from '../selection/selection.ts';
import type { OutlineStore } from './outlineState.ts';
import { parseRowKey } from './rowKey.ts';

/** The notes from one row to another, both included. */
export function notesBetween(keys: readonly string[], from: string, to: string): string[] {
  const start = keys.indexOf(from);
  const end = keys.indexOf(to);
  const span = start < 0 || end < 0 ? [to] : keys.slice(Math.min(start, end), Math.max(start, end) + 1);
  return [...new Set(span.map((key) => parseRowKey(key).noteId).filter((id) => id !== null))];
}

export type PickManner = 'only' | 'add' | 'range';

/** Selects a row's note: alone, added to what is selected, or with all from where the selection began. */
export function pickRow(
  selection: SelectionStore,
  outline: OutlineStore,
  keys: readonly string[],
  key: string,
  manner: PickManner,
): void {
  const { noteId } = parseRowKey(key);
  const anchor = outline.getState().anchor;
  if (manner === 'range' && anchor !== null && keys.includes(anchor)) {
    selectOnly(selection, notesBetween(keys, anchor, key));
    outline.setState({ current: key });
    return;
  }
  outline.setState({ current: key, anchor: key });
  if (noteId === null) selectOnly(selection, []);
  else if (manner === 'add') toggleSelected(selection, [noteId]);
  else selectOnly(selection, [noteId]);
}
