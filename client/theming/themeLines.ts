import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { notesOfBranch, themeTree, type ThemeBranch } from '../../shared/queries/themeTree.ts';

/** A theme in a list: those that lie in another one follow it. */
export interface ThemeLine {
  readonly id: string;
  readonly title: string;
  /** Notes in it, those of themes within it included. */
  readonly notes: number;
  readonly isInner: boolean;
}

function linesOf(branch: ThemeBranch, isInner: boolean): ThemeLine[] {
  const { theme, inner } = branch;
  const line = { id: theme.id, title: theme.title, notes: notesOfBranch(branch).length, isInner };
  return [line, ...inner.flatMap((one) => linesOf(one, true))];
}

/** The themes of a board in the order in which they are read. */
export function themeLines(snapshot: BoardSnapshot): ThemeLine[] {
  return themeTree(snapshot).themes.flatMap((branch) => linesOf(branch, false));
}

/** One theme with all that lies in it, wherever it lies; null when it is gone. */
export function findBranch(snapshot: BoardSnapshot, themeId: string): ThemeBranch | null {
  const search = (branches: readonly ThemeBranch[]): ThemeBranch | null => {
    for (const branch of branches) {
      const found = branch.theme.id === themeId ? branch : search(branch.inner);
      if (found) return found;
    }
    return null;
  };
  return search(themeTree(snapshot).themes);
}
