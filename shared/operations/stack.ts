import { stackBase } from '../model/belonging.ts';
import { rankOf, type Place } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import { POST_IT_SIDE } from '../model/postIt.ts';
import { ranksBetween } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { layoutOf } from '../layout/boardLayout.ts';
import { freeSpots } from '../layout/freeSpots.ts';
import { positionOf } from '../layout/positionOf.ts';
import { putDownAt } from '../layout/whereabouts.ts';
import type { ChangeRecordsInput } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';
import { ranksInTheme } from './theme.ts';

function moves(all: readonly { id: string; place: Place }[]): OperationCall<ChangeRecordsInput> {
  const changes = all.map(({ id, place }) => ({ kind: 'postIt' as const, id, fields: { place } }));
  return { name: 'changeRecords', input: { changes, together: changes.length > 1 } };
}

/** Notes of a stack, or the one note alone. */
function stackIds(snapshot: BoardSnapshot, noteId: string): readonly string[] {
  return layoutOf(snapshot).stacks.get(noteId) ?? [noteId];
}

/** Lays notes (and what lies under them) on the first: they say the same, and count as so many. */
export function stackPostIts(
  snapshot: BoardSnapshot,
  [topId, ...otherIds]: readonly string[],
): OperationCall<ChangeRecordsInput> {
  const top = snapshot.postIt.get(topId ?? '');
  const base = top ? stackBase(snapshot, top) : undefined;
  const laid = otherIds.flatMap((id) => stackIds(snapshot, id)).filter((id) => id !== base?.id);
  const known = topId ? stackIds(snapshot, topId).flatMap((id) => snapshot.postIt.get(id) ?? []) : [];
  const highest = known
    .flatMap(({ place }) => (place[0] === 'stack' ? [rankOf(place)] : []))
    .sort()
    .at(-1);
  const ranks = ranksBetween(highest ?? null, null, laid.length);
  return moves(
    laid.flatMap((id, index) => {
      const note = snapshot.postIt.get(id);
      if (!note || !base) return [];
      const { x, y } = positionOf(note, snapshot);
      return [{ id, place: ['stack', base.id, Math.round(x), Math.round(y), ranks[index] ?? 'a0'] }];
    }),
  );
}

function beside(
  snapshot: BoardSnapshot,
  base: PostIt,
  ids: readonly string[],
): { id: string; place: Place }[] {
  if (base.place[0] === 'theme') {
    const ranks = ranksInTheme(snapshot, base.place[1], ids.length);
    const themeId = base.place[1];
    return ids.map((id, index) => ({ id, place: ['theme', themeId, ranks[index] ?? 'a0'] }));
  }
  const { x, y } = positionOf(base, snapshot);
  const lane = base.place[0] === 'lane' ? (snapshot.lane.get(base.lane ?? '') ?? null) : null;
  const within = { minX: x, minY: y, maxX: x + 1300, maxY: Number.POSITIVE_INFINITY };
  const spots = freeSpots(snapshot, { count: ids.length, size: base.size, lane, within });
  const half = POST_IT_SIDE[base.size] / 2;
  return ids.map((id, index) => {
    const spot = spots[index] ?? { x, y };
    const note = snapshot.postIt.get(id);
    const rank = note ? rankOf(note.place) : 'a0';
    return { id, place: putDownAt(snapshot, spot, { x: spot.x + half, y: spot.y + half }, rank).place };
  });
}

/** Takes notes off their stack and lays them beside it; all but the last when the whole stack is meant. */
export function unstackPostIts(
  snapshot: BoardSnapshot,
  noteIds: readonly string[],
): OperationCall<ChangeRecordsInput> {
  const all = noteIds.flatMap((id) => {
    const note = snapshot.postIt.get(id);
    return note && note.place[0] === 'stack' ? [{ note, base: stackBase(snapshot, note) }] : [];
  });
  const byBase = new Map<PostIt, string[]>();
  for (const { note, base } of all) byBase.set(base, [...(byBase.get(base) ?? []), note.id]);
  return moves([...byBase].flatMap(([base, ids]) => beside(snapshot, base, ids)));
}
