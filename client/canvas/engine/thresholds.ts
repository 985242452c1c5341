/** Side of a tile in device pixels. */
export const TILE_SIDE = 256;
/** Tiles kept at least (50 MB at four bytes a pixel); a large viewport keeps more. */
export const TILES_KEPT = 200;
/** Tiles kept in multiples of what the viewport shows, so that a pan to and fro finds its tiles again. */
export const VIEWPORTS_KEPT = 2.5;
/** Time in one frame for making tiles that are missing, ms. Below them something coarser is shown. */
export const TILE_BUDGET = 6;
/** From the last zoom step until the tiles are made at the exact zoom, ms. */
export const SETTLE_DELAY = 100;
/** From the last move of the view until what is lifted has a canvas of its own again, ms. */
export const STILL_DELAY = 150;
/** Changed rectangles that a tile mends; with more it is made anew. */
export const MOST_DIRTY_BOXES = 8;
/** Shorter side on screen, CSS pixels, from which an item shows its text. */
export const TEXT_FROM = 40;
/** Shorter side on screen, CSS pixels, from which text is hinted at by bars; below it is left out. */
export const BARS_FROM = 14;
/** Longer side of the picture of the whole board, pixels. */
export const OVERVIEW_SIDE = 640;
/** Least time between two refreshes of that picture, ms. */
export const OVERVIEW_PAUSE = 2000;
/** Wait after a change before that picture is looked at again, ms. */
export const OVERVIEW_DELAY = 250;
/** How far a painter may paint outside its bounds (soft edges), world units. */
export const PAINT_MARGIN = 16;
/** The same while lifted. */
export const LIFT_MARGIN = 40;
/** Longest side of the bitmap of what is lifted, device pixels. */
export const LIFTED_SIDE = 2048;
