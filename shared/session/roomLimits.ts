/** Longest thought that is put aside, in UTF-16 code units. */
export const PARKED_MAX = 300;
/** Most people who are put into groups at once, and most groups. */
export const MOST_GROUPED = 500;
export const MOST_GROUPS = 60;
