/** Beyond this many words a note probably holds more than one idea. */
const GENTLE_WORDS = 25;

const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;

function cutLines(text: string): string[] {
  return text.split('\n');
}

function cleanPart(part: string): string {
  return part.replace(BULLET, '').replace(/;\s*$/u, '').trim();
}

/** The ideas that a text seems to hold: cut at line breaks, bullets and semicolons. One part means there is nothing to split. */
export function splitText(text: string): string[] {
  const byLine = cutLines(text).flatMap((line) => line.split(/;\s+|\s+[•]\s+/));
  return byLine.map(cleanPart).filter((part) => part !== '');
}

/** Where a text may be cut: before each word but the first (indexes into the text). */
export function cutPlaces(text: string): number[] {
  return [...text.matchAll(/\s(?=\S)/gu)].map(({ index }) => index + 1);
}

/** Where a text is probably to be cut: new lines and semicolons, else the ends of sentences. */
export function suggestCuts(text: string): number[] {
  const strong = cutPlaces(text).filter((place) => /(?:\n\s*|;\s+)$/u.test(text.slice(0, place)));
  if (strong.length > 0) return strong;
  return cutPlaces(text).filter((place) => /[.!?]["'”’)]*\s+$/u.test(text.slice(0, place)));
}

/** The parts between chosen places (indexes into the text); used when people choose the cuts by hand. */
export function splitAt(text: string, cuts: readonly number[]): string[] {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  const parts = edges.slice(1).map((end, index) => text.slice(edges[index], end));
  return parts.map(cleanPart).filter((part) => part !== '');
}

/** Whether a text is long enough for a gentle hint to split it. */
export function isLong(text: string): boolean {
  return text.trim().split(/\s+/).length > GENTLE_WORDS;
}
