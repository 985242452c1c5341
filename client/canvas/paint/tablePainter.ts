import { boxAt } from '../../../shared/geometry/box.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import type { Painter } from './painter.ts';
import { paintBlock } from './textBlock.ts';
import type { Typefaces } from './typeface.ts';

const INSET = 36;
const TITLE_SIZE = 64;
const LARGEST_TITLE = 150;
/** The title never gets smaller than this on screen, CSS pixels, as long as there is room. */
const LEGIBLE_TITLE = 15;
const DASH = 22;

/** Paints a table's own part of the board: a dashed area with the table's name. */
export function createTablePainter(typefaces: () => Typefaces): Painter<TableFact> {
  return {
    kind: 'table',
    bounds: ({ area }) => area && boxAt(area.x, area.y, area.width, area.height),
    z: () => ({ layer: LAYERS.table, rank: 'a0' }),
    covers: () => false,
    paint(context, { title, area }, { theme, scale, zoom }) {
      if (!area) return;
      const line = Math.max(1.5, 3 * Math.min(1, scale * 2)) / scale;
      context.strokeStyle = theme.highContrast ? theme.ink : theme.accent;
      context.lineWidth = line;
      context.setLineDash([DASH, DASH * 0.7]);
      context.strokeRect(line, line, area.width - 2 * line, area.height - 2 * line);
      context.setLineDash([]);
      const size = Math.min(LARGEST_TITLE, Math.max(TITLE_SIZE, LEGIBLE_TITLE / zoom));
      const block = {
        text: title,
        size,
        lines: 1,
        ink: theme.ink,
        left: INSET,
        width: area.width - 2 * INSET,
      };
      paintBlock(context, block, typefaces().title, INSET * 0.6);
    },
  };
}
