/**
 * A row of the outline: a note in one of the lists that show it, or the button at a list's end that
 * adds one. A note can stand in two lists (one's own, and its lane's), so its id alone is no key.
 */
export interface RowPlace {
  /** A lane's id, or one of the names below. */
  readonly list: string;
  /** Null for the button that adds a note. */
  readonly noteId: string | null;
}

/** The list of one's own notes. */
export const MINE = 'mine';
/** The list of notes that answer no question. */
export const LOOSE = 'loose';

export function rowKey(list: string, noteId: string | null): string {
  return `${list}/${noteId ?? '+'}`;
}

export function parseRowKey(key: string): RowPlace {
  const [list = '', note = ''] = key.split('/');
  return { list, noteId: note === '+' ? null : note };
}

/**
 * Where the focus belongs when its row is gone: the same note in another list, else the next row
 * of its list that is still there, else the one before it.
 *
 * @param keys the rows that are there, in order
 * @param before the rows that were there
 */
export function nearestRow(keys: readonly string[], lost: string, before: readonly string[]): string | null {
  const { noteId } = parseRowKey(lost);
  const elsewhere = noteId === null ? undefined : keys.find((key) => parseRowKey(key).noteId === noteId);
  if (elsewhere) return elsewhere;
  const there = new Set(keys);
  const at = before.indexOf(lost);
  const next = before.slice(at + 1).find((key) => there.has(key));
  return next ?? before.slice(0, Math.max(at, 0)).findLast((key) => there.has(key)) ?? keys[0] ?? null;
}
