import { useEffect } from 'react';
import { mayAddPostIts } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { COMPOSER_FIELD } from './composerField.ts';

/** Brings the big field into sight and the cursor into it. */
export function goToComposer(): void {
  const field = document.getElementById(COMPOSER_FIELD);
  // The focus unfolds it where it is folded.
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, dialog, [role="menu"], [data-row], [contenteditable]') !== null
  );
}

/** N, wherever no row has the focus, leads to the big field; on a row the list has its own meaning for it. */
export function useWriteKey(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesKeys(event.target) || !mayAddPostIts(workspace)) return;
      event.preventDefault();
      goToComposer();
    };
    // Before the board's own shortcuts see it.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [workspace]);
}
