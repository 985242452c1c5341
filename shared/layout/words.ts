import type { MeasureWord } from './wordWidths.ts';

/** A piece that is not cut where lines break, and the white space after it. Widths in em. */
export interface Word {
  readonly text: string;
  readonly width: number;
  readonly space: string;
  readonly spaceWidth: number;
}

/** The words of one line of the text as typed; none for a blank line. */
export type Paragraph = readonly Word[];

const TAB = '    ';
const SPACES = /(\s+)/u;
const HYPHEN = /[-–—/]/u;
/** A line may break after a hyphen, dash or slash inside a word, as in a page. */
const AFTER_HYPHEN = /(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u;

function measureSpace(space: string, measureWord: MeasureWord): number {
  return space === '' ? 0 : measureWord(' ') * space.length;
}

function splitPiece(text: string, space: string, measureWord: MeasureWord): Word[] {
  const parts = HYPHEN.test(text) ? text.split(AFTER_HYPHEN) : [text];
  return parts.map((part, index) => {
    const after = index === parts.length - 1 ? space : '';
    const width = part === '' ? 0 : measureWord(part);
    return { text: part, width, space: after, spaceWidth: measureSpace(after, measureWord) };
  });
}

function splitParagraph(line: string, measureWord: MeasureWord): Paragraph {
  const words: Word[] = [];
  const pieces = line.split(SPACES);
  for (let index = 0; index < pieces.length; index += 2) {
    const text = pieces[index] ?? '';
    const space = pieces[index + 1] ?? '';
    if (text !== '' || space !== '') words.push(...splitPiece(text, space, measureWord));
  }
  return words;
}

/** Cuts a text into its lines as typed and their words; an indent is a word without text. */
export function splitWords(text: string, measureWord: MeasureWord): Paragraph[] {
  return text
    .replaceAll('\t', TAB)
    .split(/\r\n|\n|\r/u)
    .map((line) => splitParagraph(line, measureWord));
}
