import type { BoardSnapshot } from '../../shared/model/snapshot.ts';

interface ThemeWords {
  readonly id: string;
  readonly title: string;
  readonly deleted: boolean;
}

/** The titles of a board's live themes, by id. */
export function listThemeTitles(snapshot: BoardSnapshot): Map<string, string> {
  const themes = (snapshot as { readonly theme?: ReadonlyMap<string, ThemeWords> }).theme?.values() ?? [];
  return new Map([...themes].filter(({ deleted }) => !deleted).map(({ id, title }) => [id, title]));
}
