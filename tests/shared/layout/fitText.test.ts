import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fitText, LINE_HEIGHT, textSide } from '../../../shared/layout/fitText.ts';
import { graphemesOf } from '../../../shared/layout/graphemes.ts';

/** Half an em for every grapheme: the arithmetic of a line can be done by hand. */
const halfEm = (text: string) => graphemesOf(text).length * 0.5;

const visible = (text: string) => text.replace(/\s+/gu, '');

describe('fitText', () => {
  it('gives few words the largest font of the note size', () => {
    expect(fitText('Trust', 'S', halfEm).fontSize).toBe(20);
    expect(fitText('Trust', 'M', halfEm).fontSize).toBe(28);
    expect(fitText('Trust', 'L', halfEm)).toEqual({ fontSize: 40, lines: ['Trust'], rtl: false, cut: false });
  });

  it('makes the font smaller rather than the note larger', () => {
    const text = 'Explaining to whānau how we work together, same words every time, and then once more';
    const fitted = fitText(text, 'M', halfEm);
    expect(fitted.fontSize).toBeLessThan(28);
    expect(fitted.lines.join(' ')).toBe(text);
    expect(fitted.lines.length * fitted.fontSize * LINE_HEIGHT).toBeLessThanOrEqual(textSide('M'));
  });

  it('makes the font smaller rather than cutting a long word', () => {
    const fitted = fitText('multidisciplinary', 'M', halfEm);
    expect(fitted.lines).toEqual(['multidisciplinary']);
    expect(17 * 0.5 * fitted.fontSize).toBeLessThanOrEqual(textSide('M'));
  });

  it('parts a long Māori word rather than make all of the text small for it', () => {
    const fitted = fitText('More whakawhanaungatanga first', 'M', halfEm);
    expect(fitted.fontSize).toBe(fitText('More of the other first', 'M', halfEm).fontSize);
    expect(fitted.lines.some((line) => /^whaka\p{L}*-$/u.test(line))).toBe(true);
    expect(fitted.lines.join(' ').replaceAll('- ', '')).toBe('More whakawhanaungatanga first');
  });

  it('cuts a word rather than make the font very small', () => {
    const fitted = fitText('a'.repeat(40), 'M', halfEm);
    expect(fitted.fontSize).toBe(13.5);
    expect(fitted.lines.join('')).toBe('a'.repeat(40));
    expect(fitted.lines.length).toBe(2);
  });

  it('cuts a word that no size can hold, between graphemes only', () => {
    const family = '👨‍👩‍👧';
    const fitted = fitText(family.repeat(200), 'S', halfEm);
    expect(fitted.lines.join('')).toBe(family.repeat(200));
    for (const line of fitted.lines) expect(line.length % family.length).toBe(0);
  });

  it('ends what is too long with an ellipsis at the smallest size', () => {
    const fitted = fitText('word '.repeat(900), 'M', halfEm);
    expect(fitted.cut).toBe(true);
    expect(fitted.fontSize).toBe(9.5);
    expect(fitted.lines.at(-1)).toMatch(/word…$/u);
    expect(halfEm(fitted.lines.at(-1) ?? '') * 9.5).toBeLessThanOrEqual(textSide('M'));
    expect(fitted.lines.length * 9.5 * LINE_HEIGHT).toBeLessThanOrEqual(textSide('M'));
  });

  it('tells right-to-left text by its first letter', () => {
    expect(fitText('السلام عليكم – welcome', 'M', halfEm).rtl).toBe(true);
    expect(fitText('– welcome السلام', 'M', halfEm).rtl).toBe(false);
    expect(fitText('123 שלום', 'M', halfEm).rtl).toBe(true);
    expect(fitText('…', 'M', halfEm).rtl).toBe(false);
  });

  it('loses no visible character of what it does not cut, and no line is too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('S', 'M', 'L'),
        (text, size) => {
          const fitted = fitText(text, size, halfEm);
          if (!fitted.cut) expect(visible(fitted.lines.join(''))).toBe(visible(text));
          for (const line of fitted.lines) {
            if (graphemesOf(line).length > 1)
              expect(halfEm(line.trimStart()) * fitted.fontSize).toBeLessThanOrEqual(textSide(size) + 0.001);
          }
        },
      ),
    );
  });
});
