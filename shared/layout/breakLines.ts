import { graphemesOf } from './graphemes.ts';
import { partAtSyllable, syllablesOf } from './syllables.ts';
import type { Paragraph, Word } from './words.ts';
import type { MeasureWord } from './wordWidths.ts';

export interface BrokenLines {
  readonly lines: readonly string[];
  /** A word was wider than the line and had to be cut between letters. */
  readonly cutWord: boolean;
  /** There was more text than `mostLines` lines hold. */
  readonly overflow: boolean;
}

interface Limits {
  /** Width of a line in em. */
  readonly width: number;
  readonly mostLines: number;
}

/** Where a word wider than a line breaks rather than within letters: formulas, addresses. */
const AFTER_SIGN = /(?<=[^\p{L}\p{N}\p{M}])(?=[\p{L}\p{N}])/u;

/** Widths are sums of rounded measures: a line that fits by a hair must not break. */
const SLACK = 1e-6;

/** Fills lines greedily; stops as soon as the lines are used up. */
class LineFiller {
  readonly lines: string[] = [];
  cutWord = false;
  overflow = false;
  readonly #limits: Limits;
  readonly #measureWord: MeasureWord;
  #line = '';
  #lineWidth = 0;
  #space = '';
  #spaceWidth = 0;

  constructor(limits: Limits, measureWord: MeasureWord) {
    this.#limits = limits;
    this.#measureWord = measureWord;
  }

  addParagraph(paragraph: Paragraph): void {
    for (const word of paragraph) {
      if (this.overflow) return;
      this.#addWord(word);
    }
    this.#endLine();
  }

  #fits(width: number): boolean {
    return this.#lineWidth + this.#spaceWidth + width <= this.#limits.width + SLACK;
  }

  #addWord(word: Word): void {
    if (!this.#fits(word.width) && this.#line !== '') this.#endLine();
    if (this.overflow) return;
    if (this.#fits(word.width)) this.#append(word.text, word.width);
    else for (const part of word.text.split(AFTER_SIGN)) this.#addPart(part);
    this.#space += word.space;
    this.#spaceWidth += word.spaceWidth;
  }

  /** A piece of a word that is wider than a line. */
  #addPart(text: string): void {
    const width = this.#measureWord(text);
    if (!this.#fits(width) && this.#line !== '') this.#endLine();
    if (this.overflow) return;
    if (this.#fits(width)) return this.#append(text, width);
    const syllables = syllablesOf(text);
    if (syllables) this.#addSyllables(syllables);
    else this.#addGraphemes(text);
  }

  /** A long Māori word goes on after a hyphen, so that the rest of the text need not be smaller for its sake. */
  #addSyllables(syllables: readonly string[]): void {
    let rest = syllables;
    while (rest.length > 0) {
      const text = rest.join('');
      const width = this.#measureWord(text);
      if (this.#fits(width)) return this.#append(text, width);
      const parted = partAtSyllable(rest, (piece) => this.#fits(this.#measureWord(piece)));
      if (!parted) return this.#addGraphemes(text);
      this.#append(parted.head, this.#measureWord(parted.head));
      this.#endLine();
      if (this.overflow) return;
      rest = parted.rest;
    }
  }

  #addGraphemes(text: string): void {
    this.cutWord = true;
    for (const grapheme of graphemesOf(text)) {
      const width = this.#measureWord(grapheme);
      if (!this.#fits(width) && this.#line !== '') this.#endLine();
      if (this.overflow) return;
      this.#append(grapheme, width);
    }
  }

  #append(text: string, width: number): void {
    this.#line += this.#space + text;
    this.#lineWidth += this.#spaceWidth + width;
    this.#space = '';
    this.#spaceWidth = 0;
  }

  /** White space at the end of a line is left out. */
  #endLine(): void {
    if (this.lines.length >= this.#limits.mostLines) this.overflow = true;
    else this.lines.push(this.#line);
    this.#line = '';
    this.#lineWidth = 0;
    this.#space = '';
    this.#spaceWidth = 0;
  }
}

/**
 * Breaks measured words into lines no wider than `limits.width` em, at most `limits.mostLines`.
 * Blank lines and indents stay; a word wider than a line breaks after a sign in it, a long Māori word after a
 * syllable with a hyphen, else it is cut between graphemes.
 */
export function breakLines(
  paragraphs: readonly Paragraph[],
  limits: Limits,
  measureWord: MeasureWord,
): BrokenLines {
  const filler = new LineFiller(limits, measureWord);
  for (const paragraph of paragraphs) {
    filler.addParagraph(paragraph);
    if (filler.overflow) break;
  }
  return { lines: filler.lines, cutWord: filler.cutWord, overflow: filler.overflow };
}
