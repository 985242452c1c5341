/** Most people who can say that they sit at one laptop. */
export const MOST_AT_LAPTOP = 30;
