import { readingOrder } from '../layout/readingOrder.ts';
import { layoutOf, type BoardLayout } from '../layout/boardLayout.ts';
import { standsAlone, themeOf } from '../model/belonging.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { Theme } from '../model/theme.ts';
import { wallPostIts } from './postIts.ts';

/** A theme with all that lies in it. */
export interface ThemeBranch {
  readonly theme: Theme;
  /** Its own notes in order, each stack's notes one after the other; not those of `inner`. */
  readonly notes: readonly PostIt[];
  readonly inner: readonly ThemeBranch[];
}

/** Every note that is not in the bin, exactly once. */
export interface ThemeTree {
  /** As they are read on the board, row by row. */
  readonly themes: readonly ThemeBranch[];
  /** Notes that stand on their own. */
  readonly alone: readonly PostIt[];
  /** Notes that are in no theme yet. */
  readonly rest: readonly PostIt[];
}

function branchOf(snapshot: BoardSnapshot, layout: BoardLayout, id: string): ThemeBranch[] {
  const { themes, stacks } = layout;
  const [theme, shape] = [snapshot.theme.get(id), themes.get(id)];
  if (!theme || !shape) return [];
  const ids = shape.notes.flatMap((noteId) => stacks.get(noteId) ?? [noteId]);
  return [
    {
      theme,
      notes: ids.flatMap((noteId) => snapshot.postIt.get(noteId) ?? []),
      inner: shape.inner.flatMap((innerId) => branchOf(snapshot, layout, innerId)),
    },
  ];
}

/** The board by themes. themed + standing on their own + not themed = all. */
export function themeTree(snapshot: BoardSnapshot): ThemeTree {
  const layout = layoutOf(snapshot);
  const tops = [...layout.themes].filter(([, { parent }]) => parent === null);
  const order = readingOrder(tops.map(([id, { box }]) => ({ id, box })));
  const loose = wallPostIts(snapshot).filter((note) => themeOf(snapshot, note) === null);
  return {
    themes: order.flatMap((id) => branchOf(snapshot, layout, id)),
    alone: loose.filter((note) => standsAlone(snapshot, note)),
    rest: loose.filter((note) => !standsAlone(snapshot, note)),
  };
}

/** All notes of a theme, those of the themes within it included. */
export function notesOfBranch({ notes, inner }: ThemeBranch): PostIt[] {
  return [...notes, ...inner.flatMap(notesOfBranch)];
}
