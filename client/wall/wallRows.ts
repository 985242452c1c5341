import { breakLines } from '../../shared/layout/breakLines.ts';
import { LINE_HEIGHT } from '../../shared/layout/fitText.ts';
import { paginate } from '../../shared/layout/wallPages.ts';
import { splitWords } from '../../shared/layout/words.ts';
import type { MeasureWord } from '../../shared/layout/wordWidths.ts';

/** Size of the words of a row, and between rows, wall pixels. */
export const ROW_SIZE = 44;
export const ROW_GAP = 24;
/** Least height of a row: its numbers. */
const ROW_LEAST = 72;
const ROW_BORDER = 2;
const MOST_LINES = 6;

export interface WallRow<Item> {
  readonly item: Item;
  readonly lines: readonly string[];
}

/** Items as rows of broken words, on as many pages as they need. */
export function layRows<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  width: number,
  height: number,
  measureWord: MeasureWord,
): WallRow<Item>[][] {
  const rows = items.map((item) => {
    const words = splitWords(textOf(item), measureWord);
    const { lines } = breakLines(words, { width: width / ROW_SIZE, mostLines: MOST_LINES }, measureWord);
    return { item, lines };
  });
  const heights = rows.map(({ lines }) =>
    Math.max(ROW_LEAST, lines.length * ROW_SIZE * LINE_HEIGHT + ROW_GAP),
  );
  return paginate(heights, height, ROW_BORDER).map((page) => page.flatMap((index) => rows[index] ?? []));
}
