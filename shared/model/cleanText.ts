/** Zero-width characters, bidi controls and NUL carry nothing a reader sees, and can carry a fingerprint. ZWJ stays: emoji need it. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * Cuts every run of combining marks down to eight. To be done before normalising, too: sorting a long
 * run into canonical order takes time that grows with its square.
 */
export function cutMarks(text: string): string {
  return text.replace(TOO_MANY_MARKS, '$1');
}

/**
 * Text as Netboard stores it: NFC (so that a macron is one code point), LF line ends, without
 * invisible controls or lone surrogates, at most eight combining marks in a row.
 * Nothing that people can read is changed: markup, formulas and blank lines stay.
 */
export function cleanText(text: string): string {
  const visible = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(LONE_SURROGATE, '')
    .replace(INVISIBLE, '');
  // Again after it: some marks come apart into two.
  return cutMarks(cutMarks(visible).normalize('NFC'));
}

/** One line of clean text, for names and titles: line breaks become spaces, ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/**
 * Text for finding: lower case without diacritics, so that `whanau` finds `whānau`.
 */
export function foldText(text: string): string {
  return cutMarks(text)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
