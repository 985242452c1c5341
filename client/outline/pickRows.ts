import type { SelectionStore } from '../selection/selection.ts';
import { selectOnly, toggleSelected } from '../selection/selection.ts';
import type { OutlineStore } from './outlineState.ts';
import { parseRowKey, recordOf } from './rowKey.ts';

/**
 * The notes from one row to another, both included; from one theme's heading to another's, the themes.
 * Notes with a theme among them would mean that they go into it.
 */
export function recordsBetween(keys: readonly string[], from: string, to: string): string[] {
  const start = keys.indexOf(from);
  const end = keys.indexOf(to);
  const span = start < 0 || end < 0 ? [to] : keys.slice(Math.min(start, end), Math.max(start, end) + 1);
  const of = parseRowKey(from).themeId && parseRowKey(to).themeId ? 'themeId' : 'noteId';
  return [...new Set(span.map((key) => parseRowKey(key)[of]).filter((id) => id !== null))];
}

export type PickManner = 'only' | 'add' | 'range';

/** Selects a row's note or theme: alone, added to what is selected, or with all from where the selection began. */
export function pickRow(
  selection: SelectionStore,
  outline: OutlineStore,
  keys: readonly string[],
  key: string,
  manner: PickManner,
): void {
  const id = recordOf(key);
  const anchor = outline.getState().anchor;
  if (manner === 'range' && anchor !== null && keys.includes(anchor)) {
    selectOnly(selection, recordsBetween(keys, anchor, key));
    outline.setState({ current: key });
    return;
  }
  outline.setState({ current: key, anchor: key });
  if (id === null) selectOnly(selection, []);
  else if (manner === 'add') toggleSelected(selection, [id]);
  else selectOnly(selection, [id]);
}
