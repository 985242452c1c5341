import { useEffect } from 'react';
import type { Workspace } from '../board/workspace.ts';
import type { Action } from './action.ts';
import { lateActions } from './lateActions.ts';
import { ALL_ACTIONS } from './allActions.ts';
import { pasteText } from './clipboard.ts';

/** The keys of an event, written as the actions write theirs. Command counts as Control. */
export function keysOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const { key } = event;
  const name = key.length === 1 ? key.toUpperCase() : key;
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Control');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey) parts.push('Shift');
  return [...parts, name].join('+');
}

/** A key may mean one thing for notes and another for themes: the first action that can be done is. */
function buildKeymap(actions: readonly Action[]): Map<string, Action[]> {
  const keymap = new Map<string, Action[]>();
  for (const action of actions) {
    const keys = [...(action.shortcut ? [action.shortcut] : []), ...(action.alsoShortcuts ?? [])];
    for (const one of keys) keymap.set(one, [...(keymap.get(one) ?? []), action]);
  }
  return keymap;
}

const KEYMAP = buildKeymap(ALL_ACTIONS);

function lateWith(keys: string): readonly Action[] {
  return lateActions().filter(
    ({ shortcut, alsoShortcuts = [] }) => shortcut === keys || alsoShortcuts.includes(keys),
  );
}

/** What a key does on the map too: the others are about notes, which are not in sight there. */
const ON_MAP: ReadonlySet<string> = new Set([
  'undo',
  'redo',
  'searchBoard',
  'showHelp',
  'switchView',
  'letGo',
]);

function isInSight({ ui }: Workspace, { id }: Action): boolean {
  return ui.getState().view !== 'map' || ON_MAP.has(id);
}

/** Swatches and segments are inputs too, but nobody types in them. */
const TYPED_IN = 'input:not([type="radio"], [type="checkbox"]), textarea, select, dialog, [role="menu"]';

/** Whether an event goes to something that takes typing, or to a list or menu that has its own keys. */
function belongsElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(TYPED_IN) !== null);
}

/** Keys that a focused button or row uses itself. */
const CONTROL_KEYS: ReadonlySet<string> = new Set([
  'Enter',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  ' ',
]);

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button, a, input, [role="row"], [role="option"], [role="radio"]') !== null
  );
}

/** Runs actions by their keys, and pasting, while the board is on screen. */
export function useShortcuts(workspace: Workspace): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || belongsElsewhere(event.target)) return;
      const keys = keysOf(event);
      if (isControl(event.target) && CONTROL_KEYS.has(event.key)) return;
      const action = [...(KEYMAP.get(keys) ?? []), ...lateWith(keys)].find(
        (one) => isInSight(workspace, one) && one.isAvailable(workspace),
      );
      if (!action) return;
      event.preventDefault();
      action.run(workspace);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (belongsElsewhere(event.target) || workspace.ui.getState().view === 'map') return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text) pasteText(workspace, text);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('paste', onPaste);
    };
  }, [workspace]);
}
