import { boxHeight, boxWidth } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { Theme } from '../../../shared/model/theme.ts';

/** From this zoom on the usual title has some ten CSS pixels. */
const LEGIBLE_FROM = 0.26;

/** A theme as it is painted. */
export interface ThemePicture {
  readonly theme: Theme;
  /** World units. */
  readonly width: number;
  readonly height: number;
  /** Notes that lie in it, in the themes within it too. */
  readonly count: number;
  readonly isInner: boolean;
}

function countIn(snapshot: BoardSnapshot, themeId: string): number {
  const { themes, stacks } = layoutOf(snapshot);
  const shape = themes.get(themeId);
  if (!shape) return 0;
  const own = shape.notes.reduce((sum, id) => sum + (stacks.get(id)?.length ?? 1), 0);
  return shape.inner.reduce((sum, id) => sum + countIn(snapshot, id), own);
}

export function themePicture(theme: Theme, snapshot: BoardSnapshot): ThemePicture {
  const shape = layoutOf(snapshot).themes.get(theme.id);
  return {
    theme,
    width: shape ? boxWidth(shape.box) : 0,
    height: shape ? boxHeight(shape.box) : 0,
    count: countIn(snapshot, theme.id),
    isInner: shape?.parent !== null,
  };
}

/** Whether the title above a theme's notes can be read; else its name stands over them. @param zoom CSS pixels per world unit */
export function isTitleLegible(zoom: number): boolean {
  return zoom >= LEGIBLE_FROM;
}
