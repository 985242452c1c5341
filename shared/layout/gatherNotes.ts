import { cellOf, isGone, stackBase } from '../model/belonging.ts';
import type { CellRow } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import { compareRanked } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { ranked } from './ranked.ts';

/** Notes that lie on each other, or one alone. */
export interface Pile {
  /** The note whose place counts for all; it may be in the bin. */
  readonly base: PostIt;
  /** Those not in the bin, the one on top first. Never empty. */
  readonly notes: readonly PostIt[];
}

/** Piles of notes by the cell that they lie in. */
export type CellPiles = ReadonlyMap<string, readonly Pile[]>;

export function cellKey(actorId: string, row: CellRow): string {
  return `${actorId}/${row}`;
}

export interface Gathered {
  /** Piles by the theme that their place names, whether it is there or not; in order. */
  readonly byTheme: ReadonlyMap<string, readonly Pile[]>;
  /** Piles by the cell of the grid that they lie in, in order; of actors that are there. */
  readonly byCell: CellPiles;
  /** Piles of several notes, or of one whose base is gone, that lie on the ground. */
  readonly onGround: readonly Pile[];
}

function byRank(a: PostIt, b: PostIt): number {
  return compareRanked(ranked(a), ranked(b));
}

/** The base lies on top; those laid on it follow in the order in which they came. */
function pileOf(base: PostIt, members: readonly PostIt[]): Pile {
  const others = members.filter((note) => note !== base).sort(byRank);
  return { base, notes: members.includes(base) ? [base, ...others] : others };
}

/** Groups the notes that are not in the bin by what holds them. Notes alone on the ground are left out: nothing moves them. */
export function gatherNotes(snapshot: BoardSnapshot): Gathered {
  const members = new Map<PostIt, PostIt[]>();
  for (const note of snapshot.postIt.values()) {
    if (isGone(snapshot, note)) continue;
    const base = note.place[0] === 'stack' ? stackBase(snapshot, note) : note;
    const known = members.get(base);
    if (known) known.push(note);
    else members.set(base, [note]);
  }
  const byTheme = new Map<string, Pile[]>();
  const byCell = new Map<string, Pile[]>();
  const onGround: Pile[] = [];
  const add = (piles: Map<string, Pile[]>, key: string, pile: Pile) => {
    const known = piles.get(key);
    if (known) known.push(pile);
    else piles.set(key, [pile]);
  };
  for (const [base, notes] of members) {
    const [parent, holderId] = base.place;
    const cell = parent === 'cell' ? cellOf(snapshot, base) : null;
    if (parent === 'theme') add(byTheme, holderId, pileOf(base, notes));
    else if (cell) add(byCell, cellKey(cell.actor.id, cell.row), pileOf(base, notes));
    else if (notes.length > 1 || notes[0] !== base) onGround.push(pileOf(base, notes));
  }
  for (const piles of byTheme.values()) piles.sort((a, b) => byRank(a.base, b.base));
  for (const piles of byCell.values()) piles.sort((a, b) => byRank(a.base, b.base));
  return { byTheme, byCell, onGround };
}
