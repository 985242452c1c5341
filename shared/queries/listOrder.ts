import type { Place } from '../model/place.ts';
import { rankOf } from '../model/place.ts';
import { rankBetween, ranksBetween } from '../model/rank.ts';

/** A note or theme with its place. What is given back differs in the order key only. */
export interface Listed {
  readonly id: string;
  readonly place: Place;
}

function withRank(place: Place, rank: string): Place {
  switch (place[0]) {
    case 'theme':
      return [place[0], place[1], rank];
    case 'stack':
      return [place[0], place[1], place[2], place[3], rank];
    case 'cell':
      return [place[0], place[1], place[2], rank];
    case 'board':
      return [place[0], place[1], place[2], rank];
    case 'lane':
      return [place[0], place[1], place[2], rank];
  }
}

/** Order keys for the notes from `start` up to `end` of a list, and for those behind them whose keys would no longer come after. */
function rerank(list: readonly Listed[], start: number, end: number): Listed[] {
  const before = list[start - 1];
  const low = before ? rankOf(before.place) : null;
  let stop = end;
  // Equal keys have none between them (two people made them at once): the run gets new ones too.
  while (low !== null && stop < list.length && rankOf((list[stop] as Listed).place) <= low) stop++;
  const after = list[stop];
  const ranks = ranksBetween(low, after ? rankOf(after.place) : null, stop - start);
  return list.slice(start, stop).map((note, index) => ({
    id: note.id,
    place: withRank(note.place, ranks[index] as string),
  }));
}

/**
 * Moves notes one step up or down in their list, those that lie apart joining at the first. Gives
 * the places to write; none when they are at the end already.
 *
 * @param list notes, or themes, of one list, in order
 */
export function moveInOrder(
  list: readonly Listed[],
  ids: ReadonlySet<string>,
  direction: 'up' | 'down',
): Listed[] {
  const moved = list.filter(({ id }) => ids.has(id));
  const others = list.filter(({ id }) => !ids.has(id));
  const first = list.findIndex(({ id }) => ids.has(id));
  const last = list.findLastIndex(({ id }) => ids.has(id));
  const isTogether = last - first + 1 === moved.length;
  const at = direction === 'up' ? first - 1 : last - moved.length + 2;
  if (moved.length === 0) return [];
  if (isTogether && (at < 0 || at > others.length)) return [];
  const start = Math.min(Math.max(at, 0), others.length);
  return rerank(others.toSpliced(start, 0, ...moved), start, start + moved.length);
}

/** An order key directly behind a note of a list; behind its whole run where several have the same key. */
export function rankBehind(list: readonly Listed[], id: string): string {
  const note = list.find((one) => one.id === id) ?? list.at(-1);
  if (!note) return rankBetween(null, null);
  const rank = rankOf(note.place);
  const next = list.find((one) => rankOf(one.place) > rank);
  return rankBetween(rank, next ? rankOf(next.place) : null);
}
