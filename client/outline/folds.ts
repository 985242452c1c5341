import { themeOf } from '../../shared/model/belonging.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { OutlineState, OutlineStore } from './outlineState.ts';

/**
 * Whether a theme shows its heading only. A theme that is a pile for all is folded here too, until
 * somebody looks into it on this screen; what is folded here stays open for the others.
 */
export function isFolded({ folds }: Pick<OutlineState, 'folds'>, { id, layout }: Theme): boolean {
  const own = folds.get(id);
  return own?.layout === layout ? own.folded : layout === 'pile';
}

export function setFolded(outline: OutlineStore, { id, layout }: Theme, folded: boolean): void {
  outline.setState(({ folds }) => ({ folds: new Map([...folds, [id, { layout, folded }]]) }));
}

/** Shows the other notes of a stack below the one on top, or hides them. */
export function setUnfolded(outline: OutlineStore, topId: string, shown: boolean): void {
  outline.setState(({ unfolded }) => {
    const next = new Set(unfolded);
    if (shown) next.add(topId);
    else next.delete(topId);
    return { unfolded: next };
  });
}

/** The note on top of the stack in which a note lies hidden, or null. */
export function topAbove(snapshot: BoardSnapshot, noteId: string): string | null {
  for (const [top, ids] of layoutOf(snapshot).stacks) if (top !== noteId && ids.includes(noteId)) return top;
  return null;
}

/** Opens what hides a note in the list by themes: its theme, the one around that, and its stack. */
export function reveal(outline: OutlineStore, snapshot: BoardSnapshot, noteId: string): void {
  const note = snapshot.postIt.get(noteId);
  const top = topAbove(snapshot, noteId);
  if (top) setUnfolded(outline, top, true);
  const theme = note ? themeOf(snapshot, note) : null;
  const parentId = theme ? layoutOf(snapshot).themes.get(theme.id)?.parent : null;
  for (const one of [theme, parentId ? snapshot.theme.get(parentId) : null])
    if (one && isFolded(outline.getState(), one)) setFolded(outline, one, false);
}
