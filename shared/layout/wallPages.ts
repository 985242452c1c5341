import type { Size } from '../geometry/box.ts';
import { breakLines } from './breakLines.ts';
import { LINE_HEIGHT } from './fitText.ts';
import { isRightToLeft } from './textDirection.ts';
import { splitWords } from './words.ts';
import type { MeasureWord } from './wordWidths.ts';

/**
 * Words that fill a wall, read from eight metres. All measures are wall pixels: a projector of 1920 x 1080
 * shows one as one pixel.
 */

/** Nothing on a wall is smaller. */
export const WALL_SMALLEST = 32;
const NOTE_SIZES = [88, 80, 72, 64, 56, 50, 44, 40, 36, WALL_SMALLEST];
/** What does not fit on one page is better read over several than squeezed. */
const PAGED_SIZES = [44, 40, 36, WALL_SMALLEST];
/** A little smaller is better where it saves at least a third of the pages. */
const WORTH_IT = 2 / 3;
const TITLE_LADDER: readonly { size: number; lines: number }[] = [
  { size: 128, lines: 1 },
  { size: 112, lines: 2 },
  { size: 96, lines: 3 },
  { size: 80, lines: 4 },
  { size: 64, lines: 5 },
  { size: 56, lines: 8 },
  { size: 44, lines: 12 },
  { size: 36, lines: 20 },
];
/** From the edge of a card to its words. */
export const WALL_CARD_PADDING = 22;
/** Between cards. */
export const WALL_GAP = 20;
/** How much nearer a heading stands to what is under it than to what is above it. */
export const WALL_HEADING_LIFT = 12;
/** Kept free beside the words of a card that stands for several. */
const TIMES_WIDTH = 90;
const MOST_COLUMNS = 5;
/** Width of a column in em: narrower cuts words, wider is hard to follow. */
const NARROWEST = 8;
const WIDEST = 30;

/** Words that stand on a wall: a note, or the name of a theme within the theme. */
export interface WallBlock {
  readonly id: string;
  readonly text: string;
  readonly kind: 'note' | 'heading';
  /** How many notes it stands for. */
  readonly times: number;
  /** Of a heading: its words above notes that go on in the next column; none = it is not said again. */
  readonly again?: string;
}

export interface WallCard {
  readonly block: WallBlock;
  readonly lines: readonly string[];
  readonly rtl: boolean;
  /** It goes on on the next card, or goes on from the one before. */
  readonly continued: boolean;
  readonly height: number;
}

/** Cards one below the other. */
export type WallColumn = readonly WallCard[];

export interface WallPages {
  readonly fontSize: number;
  readonly columnWidth: number;
  readonly pages: readonly (readonly WallColumn[])[];
}

export interface WallTitle {
  readonly fontSize: number;
  readonly lines: readonly string[];
  readonly height: number;
}

/** The largest size at which a title stands in few lines without a word cut; at the smallest it may be cut. */
export function fitWallTitle(text: string, width: number, measureWord: MeasureWord): WallTitle {
  const paragraphs = splitWords(text, measureWord);
  const fits = TITLE_LADDER.map(({ size, lines }) => ({
    size,
    broken: breakLines(paragraphs, { width: width / size, mostLines: lines }, measureWord),
  }));
  const found = fits.find(({ broken }) => !broken.overflow && !broken.cutWord) ?? fits.at(-1);
  const { size, broken } = found ?? { size: WALL_SMALLEST, broken: { lines: [text] } };
  return { fontSize: size, lines: broken.lines, height: Math.ceil(broken.lines.length * size * LINE_HEIGHT) };
}

interface Setting {
  readonly fontSize: number;
  readonly columns: number;
  readonly columnWidth: number;
  readonly measureWord: MeasureWord;
}

/** A heading has no paper: nothing but its letters. */
function heightOf({ kind }: WallBlock, lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * LINE_HEIGHT) + (kind === 'heading' ? 0 : 2 * WALL_CARD_PADDING);
}

/** A block as cards of at most so many lines; null when a word of it, or the block itself, would have to be cut. */
function toCards(block: WallBlock, setting: Setting, mostLines: number, mayCut: boolean): WallCard[] | null {
  const { fontSize, columnWidth, measureWord } = setting;
  const beside = block.times > 1 ? TIMES_WIDTH : 0;
  const limits = {
    width: (columnWidth - 2 * WALL_CARD_PADDING - beside) / fontSize,
    mostLines: Number.POSITIVE_INFINITY,
  };
  const { lines, cutWord } = breakLines(splitWords(block.text, measureWord), limits, measureWord);
  if ((cutWord || lines.length > mostLines) && !mayCut) return null;
  const cards: WallCard[] = [];
  for (let from = 0; from < Math.max(1, lines.length); from += mostLines) {
    const part = lines.slice(from, from + mostLines);
    const height = heightOf(block, Math.max(1, part.length), fontSize);
    cards.push({ block, lines: part, rtl: isRightToLeft(block.text), continued: from > 0, height });
  }
  return cards;
}

/** What flows into columns. */
interface Flowing {
  readonly cards: readonly WallCard[];
  /** By the id of a heading, the card that says it again at the top of a column. */
  readonly again: ReadonlyMap<string, WallCard>;
  readonly columns: number;
  /** Each heading begins a column. */
  readonly apart: boolean;
}

/** Fills columns from the left, each from the top, and page after page. A heading is never the last of a column. */
function flow({ cards, again, columns, apart }: Flowing, height: number): WallCard[][][] {
  const pages: WallCard[][][] = [];
  let page: WallCard[][] = [];
  let column: WallCard[] = [];
  let used = 0;
  let under: WallCard | undefined;
  const endColumn = () => {
    page.push(column);
    if (page.length === columns) {
      pages.push(page);
      page = [];
    }
    [column, used] = [[], 0];
  };
  for (const [index, card] of cards.entries()) {
    const next = cards[index + 1];
    const isHeading = card.block.kind === 'heading';
    const alone = isHeading && next ? WALL_GAP + next.height : 0;
    const isFull = used + WALL_GAP + card.height + alone > height;
    if (column.length > 0 && (isFull || (apart && isHeading && !card.continued))) endColumn();
    if (isHeading) under = again.get(card.block.id);
    else if (column.length === 0 && under) [column, used] = [[under], under.height];
    used += (column.length > 0 ? WALL_GAP : 0) + card.height;
    column.push(card);
  }
  if (column.length > 0) endColumn();
  if (page.length > 0) pages.push(page);
  return pages;
}

/** The same number of columns with the lowest height that holds everything: columns of about one length. */
function level(flowing: Flowing, height: number): WallCard[][][] {
  const pages = flow(flowing, height);
  let [low, high] = [Math.max(...flowing.cards.map((card) => card.height)), height];
  while (high - low > 8) {
    const middle = (low + high) / 2;
    if (flow(flowing, middle).length <= pages.length) high = middle;
    else low = middle;
  }
  return flow(flowing, high);
}

/** Headings as they are said again. One that would fill half of the wall is not. */
function cardsAgain(
  blocks: readonly WallBlock[],
  setting: Setting,
  height: number,
): ReadonlyMap<string, WallCard> {
  const mostLines = Math.floor((height / 2 - 2 * WALL_CARD_PADDING) / (setting.fontSize * LINE_HEIGHT));
  return new Map(
    blocks.flatMap((block): [string, WallCard][] => {
      if (block.again === undefined) return [];
      const [card] = toCards({ ...block, text: block.again }, setting, mostLines, false) ?? [];
      return card ? [[block.id, card]] : [];
    }),
  );
}

function lay(
  blocks: readonly WallBlock[],
  setting: Setting,
  height: number,
  mayCut: boolean,
  apart: boolean,
): WallPages | null {
  const { fontSize, columns, columnWidth } = setting;
  const again = cardsAgain(blocks, setting, height);
  const above = Math.max(0, ...[...again.values()].map((card) => card.height + WALL_GAP));
  const room = height - above - 2 * WALL_CARD_PADDING;
  const mostLines = Math.max(1, Math.floor(room / (fontSize * LINE_HEIGHT)));
  const cards: WallCard[] = [];
  for (const block of blocks) {
    const made = toCards(block, setting, mostLines, mayCut);
    if (!made) return null;
    cards.push(...made);
  }
  return { fontSize, columnWidth, pages: level({ cards, again, columns, apart }, height) };
}

function settingsAt(fontSize: number, width: number, measureWord: MeasureWord): Setting[] {
  const all = Array.from({ length: MOST_COLUMNS }, (_, index) => {
    const columns = index + 1;
    return {
      fontSize,
      columns,
      columnWidth: Math.floor((width - WALL_GAP * (columns - 1)) / columns),
      measureWord,
    };
  });
  const widthOf = ({ columnWidth }: Setting) => columnWidth / fontSize;
  return all.filter((one) => one.columns === 1 || (widthOf(one) >= NARROWEST && widthOf(one) <= WIDEST));
}

function fewestPages(
  blocks: readonly WallBlock[],
  fontSize: number,
  area: Size,
  measureWord: MeasureWord,
): WallPages | null {
  const mayCut = fontSize === WALL_SMALLEST;
  // Of two that need the same pages, the one whose headings stand at the top of columns comes first.
  const ways = blocks.some(({ kind }) => kind === 'heading') ? [true, false] : [false];
  const laid = ways.flatMap((apart) =>
    settingsAt(fontSize, area.width, measureWord).flatMap(
      (setting) => lay(blocks, setting, area.height, mayCut, apart) ?? [],
    ),
  );
  const isWide = ({ columnWidth }: WallPages) => Number(columnWidth / fontSize > WIDEST);
  laid.sort((a, b) => a.pages.length - b.pages.length || isWide(a) - isWide(b));
  return laid[0] ?? null;
}

/**
 * Lays words out to fill a wall, as large as fit on one page; when not even the smallest size does, over several
 * pages at a size that reads well. Nothing is left out: what is longer than a page goes on on the next.
 *
 * @param area wall pixels
 * @param largest font size that is not to be passed, wall pixels
 */
export function layWallPages(
  blocks: readonly WallBlock[],
  area: Size,
  measureWord: MeasureWord,
  largest = NOTE_SIZES[0] ?? WALL_SMALLEST,
): WallPages {
  const none = { fontSize: WALL_SMALLEST, columnWidth: area.width, pages: [] };
  if (blocks.length === 0) return none;
  for (const fontSize of NOTE_SIZES.filter((size) => size <= largest)) {
    const laid = fewestPages(blocks, fontSize, area, measureWord);
    if (laid?.pages.length === 1) return laid;
  }
  const paged = PAGED_SIZES.flatMap((fontSize) => fewestPages(blocks, fontSize, area, measureWord) ?? []);
  const [first, second] = paged;
  if (first && second && second.pages.length <= first.pages.length * WORTH_IT) return second;
  return first ?? none;
}

/** Cuts a row of things into pages by their heights; one that is higher than a page has one of its own. */
export function paginate(heights: readonly number[], height: number, gap: number): number[][] {
  const pages: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, one] of heights.entries()) {
    if (used + gap + one > height) {
      pages.push([]);
      used = -gap;
    }
    pages.at(-1)?.push(index);
    used += gap + one;
  }
  return pages;
}
