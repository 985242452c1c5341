import type { Box } from '../../shared/geometry/box.ts';
import { stackBase, themeOf } from '../../shared/model/belonging.ts';
import { rankOf } from '../../shared/model/place.ts';
import { POST_IT_SIDE } from '../../shared/model/postIt.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { freeSpots } from '../../shared/layout/freeSpots.ts';
import { THEME_DISTANCE } from '../../shared/layout/themeMeasures.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import type { Workspace } from '../board/workspace.ts';
import { tellRefusal } from './tellRefusal.ts';

/** Rows to the right of a theme, as wide as three notes. */
function besideTheme(box: Box): Box {
  const minX = box.maxX + THEME_DISTANCE;
  return { minX, minY: box.minY, maxX: minX + 680, maxY: Number.POSITIVE_INFINITY };
}

/** Takes notes out of their themes and lays them beside those, in free spots. They keep their lane. */
export function takeOutOfTheme({ board }: Workspace, noteIds: readonly string[]): boolean {
  const { snapshot } = board;
  const { themes } = layoutOf(snapshot);
  const byTheme = new Map<string, string[]>();
  for (const id of noteIds) {
    const note = snapshot.postIt.get(id);
    const theme = note && themeOf(snapshot, note);
    if (theme) byTheme.set(theme.id, [...(byTheme.get(theme.id) ?? []), id]);
  }
  const moves = [...byTheme].flatMap(([themeId, ids]) => {
    const shape = themes.get(themeId);
    const outer = shape?.parent ? themes.get(shape.parent) : shape;
    if (!outer) return [];
    const within = besideTheme(outer.box);
    const spots = freeSpots(snapshot, { count: ids.length, size: 'M', lane: null, within });
    return ids.flatMap((id, index) => {
      const note = snapshot.postIt.get(id);
      const spot = spots[index] ?? { x: within.minX, y: within.minY };
      if (!note) return [];
      const centring = (POST_IT_SIDE.M - POST_IT_SIDE[note.size]) / 2;
      const base = stackBase(snapshot, note);
      const place = ['board', Math.round(spot.x + centring), Math.round(spot.y), rankOf(base.place)] as const;
      return [{ id: base.id, place }];
    });
  });
  return moves.length > 0 && tellRefusal(board.run(movePostIts(moves))).ok;
}
