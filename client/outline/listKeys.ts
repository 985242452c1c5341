import type { KeyboardEvent } from 'react';
import { clearSelection, startEditing } from '../selection/selection.ts';
import { mayAddPostIts, mayWrite } from '../actions/selected.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { showToast } from '../ui/toasts.ts';
import { moveSelected, openNoteBehind, openNoteInLane } from './outlineEdits.ts';
import { outlineOf } from './outlineState.ts';
import { pickRow } from './pickRows.ts';
import { LOOSE, MINE, parseRowKey } from './rowKey.ts';
import { findRow, rowKeys } from './rows.ts';

/** Opens a note for typing in its list, or says why that can not be. */
export function writeNote(workspace: Workspace, key: string): void {
  const { noteId } = parseRowKey(key);
  if (!noteId) return;
  if (!mayWrite(workspace, noteId, 'text')) {
    const isObserver = workspace.actor().role === 'observer';
    showToast(getText(isObserver ? 'refused.observer' : 'refused.notAuthor'));
    return;
  }
  outlineOf(workspace).setState({ current: key, anchor: key });
  startEditing(workspace.selection, noteId);
}

function addBehind(workspace: Workspace, key: string): void {
  const { list, noteId } = parseRowKey(key);
  if (!mayAddPostIts(workspace)) return;
  if (noteId) return openNoteBehind(workspace, noteId, list);
  const lane = workspace.board.snapshot.lane.get(list) ?? null;
  openNoteInLane(workspace, lane, list === MINE ? LOOSE : list);
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 };

/** The row that an arrow leads to, or null when the key leads nowhere. */
export function rowAfterKey(keys: readonly string[], current: string, key: string): string | null {
  if (key === 'Home') return keys[0] ?? null;
  if (key === 'End') return keys.at(-1) ?? null;
  const step = STEPS[key];
  if (step === undefined) return null;
  const next = Math.min(Math.max(keys.indexOf(current) + step, 0), keys.length - 1);
  return keys[next] ?? null;
}

function go(workspace: Workspace, list: HTMLElement, event: KeyboardEvent, current: string): boolean {
  const keys = rowKeys(list);
  const target = rowAfterKey(keys, current, event.key);
  if (target === null) return false;
  const outline = outlineOf(workspace);
  findRow(list, target)?.focus();
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.shiftKey) pickRow(workspace.selection, outline, keys, target, 'range');
  else if (!isCommand && !outline.getState().choosing)
    pickRow(workspace.selection, outline, keys, target, 'only');
  return true;
}

function leave(workspace: Workspace): boolean {
  const outline = outlineOf(workspace);
  if (!outline.getState().choosing && workspace.selection.getState().ids.size === 0) return false;
  outline.setState({ choosing: false });
  clearSelection(workspace.selection);
  return true;
}

function handle(workspace: Workspace, list: HTMLElement, event: KeyboardEvent, key: string): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    moveSelected(workspace, event.key === 'ArrowUp' ? 'up' : 'down');
    return true;
  }
  if (event.key === 'Escape') return leave(workspace);
  if (go(workspace, list, event, key)) return true;
  const isWriting = event.key === 'F2' || (event.key === 'Enter' && parseRowKey(key).noteId !== null);
  if (isWriting && !isCommand) writeNote(workspace, key);
  else if (event.key.toLowerCase() === 'n' && !isCommand) addBehind(workspace, key);
  else return false;
  return true;
}

/**
 * The keys of the list, while a row has the focus: arrows, Home, End and Page keys move and select
 * (with Shift from where the selection began, with Control without selecting), Alt and an arrow
 * moves the notes themselves, Enter writes, N adds a note behind this one, Escape lets go. All
 * other keys are the board's.
 */
export function onListKey(workspace: Workspace, list: HTMLElement, event: KeyboardEvent): void {
  const key = (event.target as HTMLElement).dataset.row;
  if (!key || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!handle(workspace, list, event, key)) return;
  event.preventDefault();
  event.stopPropagation();
}
