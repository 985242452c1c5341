import type { NoteSection, ReportBasis, ThemeEntry } from './reportBasis.ts';

/** Cards on one A4 sheet: two across, four down. */
export const CARDS_ACROSS = 2;
export const CARDS_DOWN = 4;

/** A note to cut out. */
export interface PrintCard {
  readonly text: string;
  /** Theme that it lies in, small at its foot; empty for none. */
  readonly foot: string;
  /** Rows of the sheet that it takes; more than one only when it takes the sheet's whole width. */
  readonly rows: number;
  readonly wide: boolean;
  readonly size: CardSize;
}

/** Size of the letters, from short notes to whole pages. */
export type CardSize = 'huge' | 'large' | 'middle' | 'small' | 'tiny';

/** Most letters for each size on a card of its own. */
const FITTING: readonly (readonly [CardSize, number])[] = [
  ['huge', 40],
  ['large', 90],
  ['middle', 160],
  ['small', 300],
];
/** Letters that a line break counts for. */
const LINE_COST = 28;
/** Letters that fit a row as wide as the sheet, in tiny letters. */
const TINY_PER_ROW = 900;

/** Sheets of cards; on each, the cards one after the other, row by row. */
export function layOutCards(basis: ReportBasis): PrintCard[][] {
  const sheets: PrintCard[][] = [];
  let room = 0;
  for (const card of listCards(basis)) {
    const cells = card.wide ? card.rows * CARDS_ACROSS : 1;
    // A wide card begins a new row: half a row before it stays blank.
    const lost = card.wide ? room % CARDS_ACROSS : 0;
    if (cells + lost > room) {
      sheets.push([]);
      room = CARDS_ACROSS * CARDS_DOWN;
    } else room -= lost;
    sheets.at(-1)?.push(card);
    room -= cells;
  }
  return sheets;
}

function listCards({ themes, alone, loose }: ReportBasis): PrintCard[] {
  return [...themes.flatMap(listThemeCards), ...cardsOf(alone, ''), ...cardsOf(loose, '')];
}

function listThemeCards({ title, own, inner }: ThemeEntry): PrintCard[] {
  return [...cardsOf(own, title), ...inner.flatMap(listThemeCards)];
}

function cardsOf({ notes }: NoteSection, foot: string): PrintCard[] {
  return notes.filter(({ text }) => text.trim() !== '').map(({ text }) => createCard(text.trim(), foot));
}

function createCard(text: string, foot: string): PrintCard {
  const length = text.length + LINE_COST * (text.split('\n').length - 1);
  const [size] = FITTING.find(([, most]) => length <= most) ?? [];
  if (size !== undefined) return { text, foot, rows: 1, wide: false, size };
  const rows = Math.min(CARDS_DOWN, Math.ceil(length / TINY_PER_ROW));
  return { text, foot, rows, wide: true, size: length <= TINY_PER_ROW ? 'small' : 'tiny' };
}

/** Titles for headings, one a sheet: each theme followed by those within it. */
export function listHeadings({ themes }: ReportBasis): { title: string; count: number; inner: boolean }[] {
  const headingsOf = (
    theme: ThemeEntry,
    inner: boolean,
  ): { title: string; count: number; inner: boolean }[] => [
    { title: theme.title, count: theme.count, inner },
    ...theme.inner.flatMap((one) => headingsOf(one, true)),
  ];
  return themes.flatMap((theme) => headingsOf(theme, false));
}
