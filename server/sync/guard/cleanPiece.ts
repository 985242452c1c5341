import { cleanText, cutMarks } from '../../../shared/model/cleanText.ts';

/** ASCII, Latin with macrons and accents, line feeds and tabs: most of what is typed, known clean at a glance. */
const SURELY_CLEAN = /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff]*$/;

/**
 * Whether a piece of text holds nothing that {@link cleanText} takes out: no NUL, bidi or other
 * invisible controls, lone surrogates, foreign line ends or heaps of combining marks (row 26).
 * Clients clean before they write, so what is not clean is refused, never rewritten: other
 * lengths would shift the sender's clocks.
 * Decomposed letters are let through: typing brings a letter and its macron in two pieces, and only
 * the whole text can tell whether they compose. So does a heap of marks that comes one by one.
 */
export function isCleanPiece(text: string): boolean {
  if (SURELY_CLEAN.test(text)) return true;
  // A long run of marks is found out before it is normalised, which would take time with its square.
  return cutMarks(text) === text && cleanText(text) === text.normalize('NFC');
}
