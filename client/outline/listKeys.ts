import type { KeyboardEvent } from 'react';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { clearSelection, startEditing } from '../selection/selection.ts';
import { mayAddPostIts, mayWrite } from '../actions/selected.ts';
import { mayWriteTheme } from '../actions/selectedThemes.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText, type TextKey } from '../i18n/texts.ts';
import { cellOfList } from '../grid/cellList.ts';
import { showToast } from '../ui/toasts.ts';
import { moveSelected, openNoteBehind, openNoteInCell, openNoteInLane } from './outlineEdits.ts';
import { setFolded, setUnfolded, topAbove } from './folds.ts';
import { outlineOf } from './outlineState.ts';
import { pickRow } from './pickRows.ts';
import { LOOSE, MINE, parseRowKey, recordOf } from './rowKey.ts';
import { findRow, rowKeys } from './rows.ts';
import { goToComposer } from './useWriteKey.ts';

function whyNotWritten({ actor }: Workspace): TextKey {
  return actor().role === 'observer' ? 'refused.observer' : 'refused.notAuthor';
}

/** Opens a note, or the name of a theme, for typing in its list; or says why that can not be. */
export function writeRow(workspace: Workspace, key: string): void {
  const { noteId, themeId } = parseRowKey(key);
  const id = noteId ?? themeId;
  if (!id) return;
  const may = noteId ? mayWrite(workspace, noteId, 'text') : mayWriteTheme(workspace, id, 'title');
  if (!may) {
    const isFrozen = workspace.targetOf(noteId ? 'postIt' : 'theme', id).frozen;
    showToast(getText(isFrozen ? 'theme.frozenWhy' : whyNotWritten(workspace)), { tone: 'attention' });
    return;
  }
  outlineOf(workspace).setState({ current: key, anchor: key });
  startEditing(workspace.selection, id);
}

function addBehind(workspace: Workspace, key: string): void {
  const { list, noteId, themeId } = parseRowKey(key);
  if (!mayAddPostIts(workspace)) return;
  if (noteId) return openNoteBehind(workspace, noteId, list);
  if (themeId) return goToComposer();
  const cell = cellOfList(list);
  if (cell) return openNoteInCell(workspace, cell, list);
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

/** Left and right hide and show what lies within a row: the notes of a theme, the other notes of a stack. */
function fold(workspace: Workspace, key: string, folded: boolean): boolean {
  const outline = outlineOf(workspace);
  const { snapshot } = workspace.board;
  const { noteId, themeId } = parseRowKey(key);
  const theme = themeId ? snapshot.theme.get(themeId) : undefined;
  if (theme) setFolded(outline, theme, folded);
  else if (noteId && outline.getState().arrangement === 'theme') {
    const top = topAbove(snapshot, noteId) ?? noteId;
    if (!layoutOf(snapshot).stacks.has(top)) return false;
    setUnfolded(outline, top, !folded);
  } else return false;
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
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
    return !isCommand && !event.shiftKey && fold(workspace, key, event.key === 'ArrowLeft');
  if (go(workspace, list, event, key)) return true;
  const isWriting = event.key === 'F2' || (event.key === 'Enter' && recordOf(key) !== null);
  if (isWriting && !isCommand) writeRow(workspace, key);
  else if (event.key.toLowerCase() === 'n' && !isCommand) addBehind(workspace, key);
  else return false;
  return true;
}

/**
 * The keys of the list, while a row has the focus: arrows, Home, End and Page keys move and select
 * (with Shift from where the selection began, with Control without selecting), Alt and an arrow
 * moves the notes themselves, Enter writes, N adds a note behind this one, left and right fold a theme
 * or a stack, Escape lets go. All other keys are the board's.
 */
export function onListKey(workspace: Workspace, list: HTMLElement, event: KeyboardEvent): void {
  const key = (event.target as HTMLElement).dataset.row;
  if (!key || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!handle(workspace, list, event, key)) return;
  event.preventDefault();
  event.stopPropagation();
}
