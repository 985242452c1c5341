import { carrierOf, standsAlone, themeOf } from '../../shared/model/belonging.ts';
import { isPositioned } from '../../shared/model/place.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { Listed } from '../../shared/queries/listOrder.ts';
import { gridTable } from '../../shared/queries/network.ts';
import { outlineSections } from '../../shared/queries/outlineSections.ts';
import { wallPostIts } from '../../shared/queries/postIts.ts';
import type { Arrangement } from './arrangement.ts';

/** Notes that lie on the ground themselves: their order keys are theirs alone. */
function onGround(snapshot: BoardSnapshot, notes: readonly PostIt[]): PostIt[] {
  return notes.filter((note) => isPositioned(note.place) && themeOf(snapshot, note) === null);
}

/** Of each theme the notes that carry its rows, in order. */
function inThemes(snapshot: BoardSnapshot): PostIt[][] {
  const { themes } = layoutOf(snapshot);
  return [...themes].map(([themeId, { notes }]) =>
    notes.flatMap((id) => {
      const carrier = snapshot.postIt.get(carrierOf(snapshot, id));
      return carrier?.place[0] === 'theme' && carrier.place[1] === themeId ? [carrier] : [];
    }),
  );
}

/** Of each cell of the grid the notes whose place it is, in order. */
function inCells(snapshot: BoardSnapshot): PostIt[][] {
  if (snapshot.actor.size === 0) return [];
  return gridTable(snapshot).flatMap(({ cells }) =>
    cells.map(({ notes }) => notes.filter(({ place }) => place[0] === 'cell')),
  );
}

/**
 * Notes that can change places with each other, list by list as the outline shows them. By question a
 * note's place in its theme is not shown, so that themed notes are in none.
 */
export function orderedNotes(snapshot: BoardSnapshot, arrangement: Arrangement): PostIt[][] {
  const byLane = outlineSections(snapshot).map(({ notes }) => onGround(snapshot, notes));
  if (arrangement === 'question') return [...byLane, ...inCells(snapshot)];
  const isAlone = (note: PostIt) => standsAlone(snapshot, note);
  return [
    ...inCells(snapshot),
    ...inThemes(snapshot),
    onGround(snapshot, wallPostIts(snapshot)).filter(isAlone),
    ...byLane.map((notes) => notes.filter((note) => !isAlone(note))),
  ];
}

/** Themes that lie in the same theme; those on the board are read as they lie there. */
export function orderedThemes(snapshot: BoardSnapshot): Listed[][] {
  const { themes } = layoutOf(snapshot);
  return [...themes.values()].map(({ inner }) => inner.flatMap((id) => snapshot.theme.get(id) ?? []));
}
