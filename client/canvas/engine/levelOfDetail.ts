import { boxHeight, boxWidth } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import { BARS_FROM, TEXT_FROM } from './thresholds.ts';

/** How much of an item is painted: everything, bars for its lines of text, or its shape alone. */
export type Detail = 'text' | 'bars' | 'plain';

/** @param side shorter side on screen, CSS pixels */
export function levelOfDetail(side: number): Detail {
  if (side >= TEXT_FROM) return 'text';
  return side >= BARS_FROM ? 'bars' : 'plain';
}

/** @param zoom CSS pixels per world unit */
export function detailAt(box: Box, zoom: number): Detail {
  return levelOfDetail(Math.min(boxWidth(box), boxHeight(box)) * zoom);
}
