import { describe, expect, it } from 'vitest';
import {
  CARDS_ACROSS,
  CARDS_DOWN,
  layOutCards,
  listHeadings,
} from '../../../../shared/export/report/printCards.ts';
import { createReportBasis } from '../../../../shared/export/report/reportBasis.ts';
import { EMPTY_INPUT, inventBigInput, inventNote, inventNotes } from './inventedReport.ts';

const sheetsOf = (texts: readonly string[]) =>
  layOutCards(
    createReportBasis(
      { ...EMPTY_INPUT, notes: texts.map((text, index) => inventNote(String(index), { text })) },
      'workshop',
    ),
  );

describe('cards to cut out', () => {
  it('lie eight on a sheet, two across', () => {
    const basis = createReportBasis({ ...EMPTY_INPUT, notes: inventNotes(17, 'n') }, 'workshop');
    expect(layOutCards(basis).map((sheet) => sheet.length)).toEqual([8, 8, 1]);
  });

  it('take a row, or more, for long words, and never more than a sheet has', () => {
    const [sheet, ...more] = sheetsOf(['a', 'b'.repeat(500), 'c'.repeat(2000), 'd'.repeat(5000)]);
    expect(sheet?.map(({ wide, rows }) => [wide, rows])).toEqual([
      [false, 1],
      [true, 1],
    ]);
    expect(more.map((cards) => cards.map(({ rows }) => rows))).toEqual([[3], [4]]);
  });

  it('never overfill a sheet, and hold every note once', () => {
    const input = inventBigInput();
    const sheets = layOutCards(createReportBasis(input, 'workshop'));
    for (const sheet of sheets) {
      const rows = sheet.reduce((used, card) => {
        const whole = Math.ceil(used);
        return card.wide ? whole + card.rows : used + 1 / CARDS_ACROSS;
      }, 0);
      expect(rows).toBeLessThanOrEqual(CARDS_DOWN);
    }
    expect(
      sheets
        .flat()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(input.notes.map(({ text }) => text.trim()).sort());
  });

  it('leave out blank notes', () => {
    expect(sheetsOf([' ', '\n'])).toEqual([]);
  });
});

describe('headings', () => {
  it('are one for each theme, those within it after it', () => {
    const headings = listHeadings(createReportBasis(inventBigInput(), 'workshop'));
    expect(headings).toHaveLength(10);
    const outer = headings.findIndex(({ title }) => title === 'Kanohi ki te kanohi');
    expect(headings[outer + 1]).toMatchObject({ title: 'Trust takes months', inner: true });
  });
});
