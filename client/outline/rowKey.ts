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
 * Where the focus belongs when its row is gone: the same note in another list, else the row that
 * now stands at the same count from the top.
 *
 * @param keys the rows that are there, in order
 * @param before where the lost row stood
 */
export function nearestRow(keys: readonly string[], lost: string, before: number): string | null {
  const { noteId } = parseRowKey(lost);
  const elsewhere = noteId === null ? undefined : keys.find((key) => parseRowKey(key).noteId === noteId);
  return elsewhere ?? keys[Math.min(Math.max(before, 0), keys.length - 1)] ?? null;
}
