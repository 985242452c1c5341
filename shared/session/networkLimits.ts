/** Longest name of who asked the whānau and who tells them, in UTF-16 code units. */
export const TOLD_MAX = 200;
/** Longest word of when something was told. */
export const WHEN_MAX = 40;
/** Answers that are kept of one seat to one agreement, the newest. */
export const MOST_ANSWERS = 60;
/** Seats and chairs of one board. */
export const MOST_SEATS = 300;
/** Openings of one board that are kept, the newest. */
export const MOST_OPENINGS = 1000;
/** How long the seat of somebody who is away waits for them. */
export const SEAT_WAITS_MS = 120_000;
