/** Room for the names of rows and columns at the edges of the wall while they are out of sight, wall pixels. */
export const WALL_EDGES = { left: 236, top: 136 };

/** What the camera leaves free around what it shows whole, CSS pixels. */
export const WALL_MARGIN = 28;
