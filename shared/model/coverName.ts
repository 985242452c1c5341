import { foldText } from './cleanText.ts';

/**
 * A name that is made unreadable wherever it stands. The name itself is not kept: only a key, by which it is known again
 * when somebody types it anew.
 */
export interface Cover {
  /** Goes into the key, so that the same name has another key elsewhere. */
  readonly salt: string;
  /** Of how many words the name is. */
  readonly words: number;
  readonly key: string;
  /** What stands in its place. */
  readonly instead: string;
}

/** Gives the key of a name's words, folded and with single spaces. */
export type KeyOf = (salt: string, words: string) => string;

/** Longest name that is covered, in words. */
const COVERED_WORDS_MOST = 6;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between two words of one name. */
const BETWEEN = /^[\s\-‐–'’.]{1,3}$/u;

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Without macrons and capitals. */
  readonly folded: string;
}

function piecesOf(text: string): Piece[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    folded: foldText(word),
  }));
}

/** The cover of a name; null when it has no word or too many. */
export function createCover(name: string, instead: string, salt: string, keyOf: KeyOf): Cover | null {
  const pieces = piecesOf(name);
  if (pieces.length === 0 || pieces.length > COVERED_WORDS_MOST) return null;
  const words = pieces.map(({ folded }) => folded).join(' ');
  return { salt, words: pieces.length, key: keyOf(salt, words), instead };
}

/**
 * Makes what covers names in texts: whole words only, with or without macrons and capitals. A text without them comes
 * back as it was.
 */
export function createCoverer(covers: readonly Cover[], keyOf: KeyOf): (text: string) => string {
  // Longer names first: "Hine Ahu" is not half covered as "Hine".
  const inOrder = covers.toSorted((a, b) => b.words - a.words);
  const known = new Map<string, Cover | null>();

  function coverOf(words: string, count: number): Cover | null {
    const found = known.get(words);
    if (found !== undefined) return found;
    const cover = inOrder.find((one) => one.words === count && one.key === keyOf(one.salt, words)) ?? null;
    known.set(words, cover);
    return cover;
  }

  function coverAt(text: string, pieces: readonly Piece[], at: number): Cover | null {
    for (const count of new Set(inOrder.map(({ words }) => words))) {
      const run = pieces.slice(at, at + count);
      if (run.length < count || !hangsTogether(text, run)) continue;
      const cover = coverOf(run.map(({ folded }) => folded).join(' '), count);
      if (cover) return cover;
    }
    return null;
  }

  return (text) => {
    if (text === '') return text;
    const pieces = piecesOf(text);
    let covered = '';
    let done = 0;
    for (let at = 0; at < pieces.length;) {
      const cover = coverAt(text, pieces, at);
      const first = pieces[at];
      const last = pieces[at + (cover?.words ?? 1) - 1];
      if (cover && first && last) {
        covered += text.slice(done, first.from) + cover.instead;
        done = last.to;
      }
      at += cover?.words ?? 1;
    }
    return covered + text.slice(done);
  };
}

function hangsTogether(text: string, run: readonly Piece[]): boolean {
  return run.every((piece, at) => {
    const next = run[at + 1];
    return !next || BETWEEN.test(text.slice(piece.to, next.from));
  });
}
