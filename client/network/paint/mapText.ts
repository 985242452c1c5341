import { breakLines } from '../../../shared/layout/breakLines.ts';
import { splitWords } from '../../../shared/layout/words.ts';
import { createTypefaces, type Typefaces } from '../../canvas/paint/typeface.ts';

/** Breaks and remembers the words on the map; make a new one when the font has arrived. */
export interface Lines {
  font(face: keyof Typefaces, size: number): string;
  /** Lines no wider than `width` world units; what does not fit ends in an ellipsis. */
  of(text: string, face: keyof Typefaces, size: number, width: number, most: number): readonly string[];
}

const MOST_KEPT = 2000;

export function createLines(family: string): Lines {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  const faces = createTypefaces(family, context);
  const kept = new Map<string, readonly string[]>();

  function broken(
    text: string,
    face: keyof Typefaces,
    size: number,
    width: number,
    most: number,
  ): readonly string[] {
    const { measureWord } = faces[face];
    const limits = { width: width / size, mostLines: most };
    const { lines, overflow } = breakLines(splitWords(text, measureWord), limits, measureWord);
    if (!overflow) return lines.map((line) => line.trim());
    const all = [...lines];
    let last = all.pop() ?? '';
    while (last !== '' && measureWord(`${last}…`) > limits.width) last = last.slice(0, -1).trimEnd();
    return [...all, `${last}…`];
  }

  return {
    font: (face, size) => faces[face].font(size),
    of(text, face, size, width, most) {
      const key = `${face} ${size} ${width} ${most} ${text}`;
      const known = kept.get(key);
      if (known) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const lines = broken(text, face, size, width, most);
      kept.set(key, lines);
      return lines;
    },
  };
}
