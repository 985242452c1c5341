/** Measures of themes, world units. None depends on a text. */

/** Height of the strip with a theme's title. */
export const THEME_HEADER = 116;
/** From a theme's edge to its notes. */
export const THEME_PADDING = 24;
/** Free space between the notes of a theme. */
export const THEME_GAP = 12;
/** Width of the notes' area that a theme has at least: two middle-sized notes. */
export const THEME_LEAST_WIDTH = 2 * 200 + THEME_GAP;
/** Height of the notes' area of a theme without notes. */
export const THEME_EMPTY_HEIGHT = 160;
/** Height of a pile's picture below its title. */
export const PILE_HEIGHT = 150;
/** Free space that themes on the board keep from each other. */
export const THEME_DISTANCE = 40;
/** How far a stacked note shows beyond the one above it. */
export const STACK_STEP = 7;
