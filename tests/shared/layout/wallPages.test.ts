import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_HEIGHT } from '../../../shared/layout/fitText.ts';
import {
  fitWallTitle,
  layWallPages,
  paginate,
  WALL_CARD_PADDING,
  WALL_GAP,
  WALL_SMALLEST,
  type WallBlock,
  type WallPages,
} from '../../../shared/layout/wallPages.ts';

/** Half an em for every letter. */
const halfEm = (text: string) => [...text].length * 0.5;
const AREA = { width: 1824, height: 760 };

function aNote(text: string, id = text): WallBlock {
  return { id, text, kind: 'note', times: 1 };
}

function aHeading(text: string): WallBlock {
  return { id: text, text, kind: 'heading', times: 1, again: `${text}, continued` };
}

function cardsOf({ pages }: WallPages) {
  return pages.flatMap((page) => page.flat());
}

describe('fitWallTitle', () => {
  it('is at least 96 wall pixels where it fits in three lines', () => {
    expect(fitWallTitle('Time to talk', 1824, halfEm)).toMatchObject({
      fontSize: 128,
      lines: ['Time to talk'],
    });
    const long = 'We need somebody who knows the whole family and stays with them for a while';
    expect(fitWallTitle(long, 1824, halfEm).fontSize).toBeGreaterThanOrEqual(96);
  });

  it('holds 200 letters, and 600, without cutting any', () => {
    for (const letters of [200, 600]) {
      const text = 'kōrero '
        .repeat(Math.ceil(letters / 7))
        .slice(0, letters)
        .trim();
      const { lines, fontSize } = fitWallTitle(text, 1824, halfEm);
      expect(lines.join(' ')).toBe(text);
      expect(fontSize).toBeGreaterThanOrEqual(WALL_SMALLEST);
    }
  });
});

describe('layWallPages', () => {
  it('shows few notes large, and many smaller, on one page', () => {
    const few = layWallPages([aNote('Trust'), aNote('Time')], AREA, halfEm);
    const many = layWallPages(
      Array.from({ length: 20 }, (_, index) => aNote(`We meet once a month and talk, number ${index}`)),
      AREA,
      halfEm,
    );
    expect(few.fontSize).toBe(88);
    expect([few.pages.length, many.pages.length]).toEqual([1, 1]);
    expect(many.fontSize).toBeLessThan(few.fontSize);
  });

  it('turns pages rather than going below the smallest size', () => {
    const laid = layWallPages(
      Array.from({ length: 120 }, (_, index) => aNote(`A note with some words in it, number ${index}`)),
      AREA,
      halfEm,
    );
    expect(laid.pages.length).toBeGreaterThan(1);
    expect(laid.fontSize).toBeGreaterThanOrEqual(40);
  });

  it('makes a long note smaller rather than cutting it in two', () => {
    const long = 'We need one person who knows the whole family and stays with them when things change';
    const laid = layWallPages([aNote('Time to talk'), aNote(long)], { width: 1824, height: 430 }, halfEm);
    expect(cardsOf(laid)).toHaveLength(2);
    expect(laid.pages).toHaveLength(1);
  });

  it('goes on over pages with a note that is longer than one', () => {
    const text = 'word '.repeat(1000).trim();
    const laid = layWallPages([aNote(text)], AREA, halfEm);
    expect(
      cardsOf(laid)
        .flatMap(({ lines }) => lines)
        .join(' '),
    ).toBe(text);
    expect(cardsOf(laid).map(({ continued }) => continued)[1]).toBe(true);
  });

  it('keeps a heading with what follows it', () => {
    const blocks = Array.from({ length: 40 }, (_, index): WallBlock => ({
      id: `${index}`,
      text: `words of block ${index}`,
      kind: index % 4 === 0 ? 'heading' : 'note',
      times: 1,
    }));
    for (const page of layWallPages(blocks, { width: 1824, height: 500 }, halfEm).pages)
      for (const column of page) expect(column.at(-1)?.block.kind).toBe('note');
  });

  it('begins each heading in a column of its own where there is room', () => {
    const blocks = [
      aHeading('HELPS'),
      ...Array.from({ length: 9 }, (_, index) => aNote(`We meet and talk, number ${index}`)),
      aHeading('DIFFICULT'),
      ...Array.from({ length: 4 }, (_, index) => aNote(`Nobody has time, number ${index}`)),
    ];
    const { pages } = layWallPages(blocks, AREA, halfEm);
    expect(pages).toHaveLength(1);
    const tops = pages.flat().map(([first]) => first?.lines.join(' '));
    const within = pages.flat().flatMap(([, ...rest]) => rest.map(({ block }) => block.kind));
    expect(new Set(within)).toEqual(new Set(['note']));
    expect(tops).toContain('DIFFICULT');
  });

  it('shows ten people with what each of them said on one page', () => {
    const blocks = Array.from({ length: 10 }, (_, index) => [
      aHeading(`Person number ${index}`),
      aNote(`I want to be told early when anything at all changes\n(In role, from the empty chair ${index})`),
    ]).flat();
    expect(layWallPages(blocks, { width: 1824, height: 642 }, halfEm).pages).toHaveLength(1);
  });

  it('says a heading again above notes that go on in the next column, on every page', () => {
    const notes = (of: string, count: number) =>
      Array.from({ length: count }, (_, index) =>
        aNote(`${of}, a note with some words in it, number ${index}`),
      );
    const blocks = [
      aHeading('HELPS'),
      ...notes('helps', 70),
      aHeading('DIFFICULT'),
      ...notes('difficult', 50),
    ];
    const { pages } = layWallPages(blocks, AREA, halfEm);
    expect(pages.length).toBeGreaterThan(1);
    for (const column of pages.flat()) {
      const [first, second] = column;
      expect(first?.block.kind).toBe('heading');
      expect(second?.block.text.toUpperCase()).toContain(first?.block.id);
    }
    const said = pages.flat(2).flatMap(({ block, lines }) => (block.id === 'HELPS' ? [lines.join(' ')] : []));
    expect(said.slice(0, 2)).toEqual(['HELPS', 'HELPS, continued']);
  });

  it('is a little smaller where that saves a page of three', () => {
    const found = [500, 560, 620, 680].flatMap((height) =>
      Array.from({ length: 40 }, (_, count) => {
        const notes = Array.from({ length: count }, (_note, index) =>
          aNote(`We meet once a month and talk about it with all, number ${index}`),
        );
        const { pages, fontSize } = layWallPages(
          [aHeading('HELPS'), ...notes],
          { width: 1824, height },
          halfEm,
        );
        return `${fontSize}: ${pages.length}`;
      }),
    );
    expect(found).toContain('40: 2');
  });

  it('holds long headings and long notes within the area', () => {
    const long = 'words that go on and on '.repeat(40).trim();
    const blocks = [
      aHeading('A name that is long '.repeat(6).trim()),
      aNote(long, '1'),
      aNote(long, '2'),
      aNote('3'),
    ];
    for (const column of layWallPages(blocks, { width: 1824, height: 420 }, halfEm).pages.flat()) {
      const used = column.reduce((sum, card) => sum + card.height, WALL_GAP * (column.length - 1));
      expect(used).toBeLessThanOrEqual(420);
    }
  });

  it('shows every word of every note once, in order, within the area, never below the smallest size', () => {
    const texts = fc.array(fc.lorem({ maxCount: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 300, max: 900 }), (all, height) => {
        const blocks = all.map((text, index) => aNote(text, `${index}`));
        const laid = layWallPages(blocks, { width: 1824, height }, halfEm);
        const cards = cardsOf(laid);
        for (const { id, text } of blocks) {
          const lines = cards.filter(({ block }) => block.id === id).flatMap((card) => card.lines);
          expect(lines.join(' ')).toBe(text);
        }
        const order = cards.map(({ block }) => Number(block.id));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(laid.fontSize).toBeGreaterThanOrEqual(WALL_SMALLEST);
        for (const column of laid.pages.flat()) {
          const used = column.reduce((sum, card) => sum + card.height, WALL_GAP * (column.length - 1));
          expect(used).toBeLessThanOrEqual(height);
          for (const card of column)
            expect(
              card.lines.length * laid.fontSize * LINE_HEIGHT + 2 * WALL_CARD_PADDING,
            ).toBeLessThanOrEqual(card.height + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('paginate', () => {
  it('fills pages in order, and gives what is too high a page of its own', () => {
    expect(paginate([100, 100, 100, 500, 100], 320, 10)).toEqual([[0, 1, 2], [3], [4]]);
    expect(paginate([], 100, 10)).toEqual([]);
  });
});
