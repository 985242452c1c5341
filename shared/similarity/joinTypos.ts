/** Shorter words have too many neighbours that are words of their own. */
const SHORTEST = 6;

/** Whether one letter changed, added, left out or swapped with its neighbour makes one word the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** What a word becomes when one of its letters is left out: words that are one slip apart meet here. */
function* gaps(word: string): Generator<string> {
  yield word;
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/**
 * Finds terms that are most likely slips of the keyboard for another term: six letters and more, the same first
 * letter, one slip apart, held by one note only, and the other one by more notes (or as many, and first in the
 * alphabet).
 *
 * @param uses terms with the number of notes that hold them
 * @returns the term that is meant, for each slip
 */
export function findTypos(uses: ReadonlyMap<string, number>): Map<string, string> {
  const long = [...uses.keys()].filter((term) => term.length >= SHORTEST);
  const ranked = long.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const kept = new Map<string, string[]>();
  const typos = new Map<string, string>();
  for (const term of ranked) {
    const meant = uses.get(term) === 1 ? findMeant(term, kept) : undefined;
    if (meant !== undefined) typos.set(term, meant);
    else for (const gap of gaps(term)) kept.set(gap, [...(kept.get(gap) ?? []), term]);
  }
  return typos;
}

function findMeant(term: string, kept: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (const gap of gaps(term)) {
    const meant = kept.get(gap)?.find((other) => other[0] === term[0] && isOneSlip(other, term));
    if (meant !== undefined) return meant;
  }
  return undefined;
}
