import type { BoardSnapshot } from '../../shared/model/snapshot.ts';

/** The titles of a board's live themes, by id. */
export function listThemeTitles({ theme }: BoardSnapshot): Map<string, string> {
  const live = [...theme.values()].filter(({ deleted }) => !deleted);
  return new Map(live.map(({ id, title }) => [id, title]));
}
