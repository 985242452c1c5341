/* How much commands take; apart from their parsers, which the page does not need. */

export const MOST_TABLES = 60;
/** Notes of all tables of a board together. */
export const MOST_DEALT = 2000;
/** Longest text of a distilled theme, of its further evidence, and of a note to an answer, in UTF-16 code units. */
export const DISTILLED_MAX = 600;
export const EVIDENCE_MAX = 2000;
export const ANSWER_NOTE_MAX = 600;
export const MOST_BUDGET = 20;
/** Longest prompt, in UTF-16 code units; steps of one agenda; minutes of one step. */
export const PROMPT_MAX = 400;
export const MOST_STEPS = 60;
export const MOST_MINUTES = 600;
