import { POST_IT_SIDE } from '../model/postIt.ts';

/** Measures of the grid, world units. None depends on a text. */

/** From a cell's edge to its notes. */
export const CELL_PADDING = 20;
/** Free space between the notes of a cell. */
export const CELL_GAP = 16;
/** Two middle-sized notes side by side. */
export const COLUMN_WIDTH = 2 * POST_IT_SIDE.M + CELL_GAP + 2 * CELL_PADDING;
/** A cell is never lower than one middle-sized note needs. */
export const ROW_LEAST_HEIGHT = POST_IT_SIDE.M + 2 * CELL_PADDING;
/** Height of the strip that offers to be written in where a cell has no room for one more note. */
export const CELL_STRIP = 48;
/** From the notes of a full cell to that strip: marks hang over their lower edges. */
export const CELL_STRIP_GAP = 28;
/** Height of the columns' heads: label, kind and agency. */
export const GRID_HEADER = 230;
/** Width of the strip with the rows' names at the left. */
export const ROW_NAMES_WIDTH = 480;
/** Free space before the columns that are in reserve. */
export const RESERVE_GAP = 60;
