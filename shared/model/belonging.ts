import type { Actor } from './actor.ts';
import type { CellRow } from './place.ts';
import type { PostIt } from './postIt.ts';
import type { BoardSnapshot } from './snapshot.ts';
import type { Theme } from './theme.ts';

/**
 * Who belongs to whom. People change places at the same time, so that what is stored may point to
 * what is gone, too deep, or in a circle; these readings make a tree of it, the same on every screen.
 */

type Records = Pick<BoardSnapshot, 'postIt' | 'theme'>;
type Notes = Pick<BoardSnapshot, 'postIt'>;

function liveTheme({ theme }: Records, id: string): Theme | null {
  const found = theme.get(id);
  return found && !found.deleted ? found : null;
}

function liveHolder(snapshot: Records, { place }: Theme): Theme | null {
  return place[0] === 'theme' ? liveTheme(snapshot, place[1]) : null;
}

/** The theme that a theme lies in, or null. One level: what would lie deeper, or in a circle, lies on the board. */
export function parentOf(snapshot: Records, theme: Theme): Theme | null {
  const holder = liveHolder(snapshot, theme);
  return holder && !liveHolder(snapshot, holder) ? holder : null;
}

/**
 * The note at the bottom of the stack that a note lies in; itself when it lies in none. Of notes that lie on
 * each other in a circle, the one with the lowest id.
 */
export function stackBase({ postIt }: Notes, note: PostIt): PostIt {
  const passed = new Set<string>();
  let at = note;
  while (at.place[0] === 'stack') {
    passed.add(at.id);
    const below = postIt.get(at.place[1]);
    if (!below) return at;
    if (passed.has(below.id)) return lowestInCircle(postIt, below);
    at = below;
  }
  return at;
}

function lowestInCircle(postIts: Notes['postIt'], start: PostIt): PostIt {
  let lowest = start;
  let at: PostIt | undefined = start;
  do {
    at = at.place[0] === 'stack' ? postIts.get(at.place[1]) : undefined;
    if (at && at.id < lowest.id) lowest = at;
  } while (at && at.id !== start.id);
  return lowest;
}

/** The note whose place moves what shows as this note: the bottom of its stack, or itself. */
export function carrierOf(snapshot: Records, noteId: string): string {
  const note = snapshot.postIt.get(noteId);
  return note ? stackBase(snapshot, note).id : noteId;
}

/** The theme that a note belongs to, or null; a note in a stack belongs where the stack lies. */
export function themeOf(snapshot: Records, note: PostIt): Theme | null {
  const { place } = stackBase(snapshot, note);
  return place[0] === 'theme' ? liveTheme(snapshot, place[1]) : null;
}

/** A place in the grid: a column, which is an actor, and a row. */
export interface Cell {
  readonly actor: Actor;
  readonly row: CellRow;
}

/**
 * The cell that a note lies in, or null; a note in a stack lies where the stack does. An actor in the bin has its cells
 * still: what is in them is in the bin with it ({@link isGone}).
 */
export function cellOf(snapshot: Pick<BoardSnapshot, 'postIt' | 'actor'>, note: PostIt): Cell | null {
  const { place } = stackBase(snapshot, note);
  const actor = place[0] === 'cell' ? snapshot.actor.get(place[1]) : undefined;
  return actor && place[0] === 'cell' ? { actor, row: place[2] } : null;
}

/** Whether a note is in the bin: put there itself, or with the actor in whose column it lies. */
export function isGone(snapshot: Pick<BoardSnapshot, 'postIt' | 'actor'>, note: PostIt): boolean {
  return note.deleted || cellOf(snapshot, note)?.actor.deleted === true;
}

/** Whether a note is one of those that are grouped into themes: neither in the bin nor in the grid. */
export function isOnWall(snapshot: Pick<BoardSnapshot, 'postIt' | 'actor'>, note: PostIt): boolean {
  return !note.deleted && cellOf(snapshot, note) === null;
}

/** Whether a note stands on its own: it belongs to no theme and is no left-over. Of a stack the note at the bottom tells. */
export function standsAlone(snapshot: Records, note: PostIt): boolean {
  return stackBase(snapshot, note).alone && themeOf(snapshot, note) === null;
}
