import { stackBase } from '../model/belonging.ts';
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

export interface Gathered {
  /** Piles by the theme that their place names, whether it is there or not; in order. */
  readonly byTheme: ReadonlyMap<string, readonly Pile[]>;
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
    if (note.deleted) continue;
    const base = note.place[0] === 'stack' ? stackBase(snapshot, note) : note;
    const known = members.get(base);
    if (known) known.push(note);
    else members.set(base, [note]);
  }
  const byTheme = new Map<string, Pile[]>();
  const onGround: Pile[] = [];
  for (const [base, notes] of members) {
    const [parent, themeId] = base.place;
    if (parent === 'theme') {
      const piles = byTheme.get(themeId) ?? [];
      piles.push(pileOf(base, notes));
      byTheme.set(themeId, piles);
    } else if (notes.length > 1 || notes[0] !== base) onGround.push(pileOf(base, notes));
  }
  for (const piles of byTheme.values()) piles.sort((a, b) => byRank(a.base, b.base));
  return { byTheme, onGround };
}
