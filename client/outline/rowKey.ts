/**
 * A row of the outline: a note in one of the lists that show it, the heading of a theme, or the
 * button at a list's end that adds a note. A note can stand in two lists (one's own, and its
 * lane's), so its id alone is no key.
 */
export interface RowPlace {
  /** A lane's or theme's id, or one of the names below. */
  readonly list: string;
  /** Null for a heading, and for the button that adds a note. */
  readonly noteId: string | null;
  /** Set for the heading of a theme. */
  readonly themeId: string | null;
}

/** The list of one's own notes. */
export const MINE = 'mine';
/** The list of notes that answer no question. */
export const LOOSE = 'loose';
/** The list of notes that stand on their own. */
export const ALONE = 'alone';

const ADD = '+';
const HEADING = '#';

export function rowKey(list: string, noteId: string | null): string {
  return `${list}/${noteId ?? ADD}`;
}

/** The key of a theme's heading. */
export function themeKey(themeId: string): string {
  return `${themeId}/${HEADING}`;
}

export function parseRowKey(key: string): RowPlace {
  const [list = '', row = ''] = key.split('/');
  if (row === HEADING) return { list, noteId: null, themeId: list };
  return { list, noteId: row === ADD ? null : row, themeId: null };
}

/** The note or theme that a row is about, or null. */
export function recordOf(key: string): string | null {
  const { noteId, themeId } = parseRowKey(key);
  return noteId ?? themeId;
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
