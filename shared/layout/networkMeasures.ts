import { boxAt, type Box } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { FigureSize } from '../model/actor.ts';

/** Measures of the network map, world units. None depends on a text. */

/** From the middle of a figure to its edge. */
export const FIGURE_RADIUS: Readonly<Record<FigureSize, number>> = { S: 34, M: 46, L: 64 };
/** Width of the words under a figure. */
export const LABEL_WIDTH = 236;
/** Size of the label's letters, and of the agency's under it. */
export const LABEL_FONT = 25;
export const AGENCY_FONT = 18;
export const LABEL_LINES = 2;
/** Between a figure and its words. */
export const LABEL_GAP = 8;
/** Room for two lines of label and one of agency. */
const LABEL_HEIGHT = Math.ceil(LABEL_LINES * LABEL_FONT * 1.15 + AGENCY_FONT * 1.25);
/** Free space between figures that are placed by themselves. */
export const FIGURE_GAP = 22;
/** The quiet ground behind the whānau reaches this far beyond their figures. */
export const GROUND_MARGIN = 46;

/** Figure and words together, around the figure's middle. */
export function figureBox({ x, y }: Point, size: FigureSize): Box {
  const radius = FIGURE_RADIUS[size];
  const width = Math.max(LABEL_WIDTH, 2 * radius);
  return boxAt(x - width / 2, y - radius, width, 2 * radius + LABEL_GAP + LABEL_HEIGHT);
}
