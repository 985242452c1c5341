import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Theme } from '../../shared/model/theme.ts';

function replaced<R extends { readonly id: string }>(
  records: ReadonlyMap<string, R>,
  changed: Iterable<R>,
): ReadonlyMap<string, R> {
  const all = new Map(records);
  for (const record of changed) all.set(record.id, record);
  return all;
}

/** The board as it would be with some records changed or added: for asking what a change would lead to. */
export function withRecords(
  snapshot: BoardSnapshot,
  changed: { readonly postIts?: Iterable<PostIt>; readonly themes?: Iterable<Theme> },
): BoardSnapshot {
  return {
    ...snapshot,
    postIt: replaced(snapshot.postIt, changed.postIts ?? []),
    theme: replaced(snapshot.theme, changed.themes ?? []),
  };
}
