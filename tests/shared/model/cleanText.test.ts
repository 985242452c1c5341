import { expect, test, vi } from 'vitest';
import { cleanLine, cleanText, cutMarks, foldText } from '../../../shared/model/cleanText.ts';

test('a macron written as a combining mark is stored as one code point', () => {
  expect(cleanText('wha\u0304nau')).toBe('wh\u0101nau');
});

test('invisible characters, bidi controls, NUL and lone surrogates go', () => {
  expect(cleanText('a\u0000b\u200bc\u202ed\ud800e')).toBe('abcde');
});

test('what people can read stays: formulas, markup, blank lines, indents, tabs, emoji of several parts', () => {
  const text = '=SUM(a)\n\n  <b>x</b>\t"\n👩‍👩‍👧 שלום';
  expect(cleanText(text)).toBe(text);
});

test('line ends become LF', () => {
  expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
});

test('500 combining marks are cut down', () => {
  expect([...cleanText(`x${'\u0301'.repeat(500)}`)].length).toBeLessThan(12);
});

test('a name is one trimmed line', () => {
  expect(cleanLine('  Ada \n  Lovelace ')).toBe('Ada Lovelace');
});

test('folding makes macrons and capitals equal', () => {
  expect(foldText('WHĀNAU')).toBe(foldText('whanau'));
});

test('long runs of marks are cut, wherever they stand and whatever they hold; short ones stay', () => {
  expect(cutMarks(`x${'\u0301'.repeat(4)}${'\u0323'.repeat(400)}y${'\u0302'.repeat(9)}`)).toBe(
    `x${'\u0301'.repeat(4)}${'\u0323'.repeat(4)}y${'\u0302'.repeat(8)}`,
  );
  expect(cutMarks('a\u0304\u0323')).toBe('a\u0304\u0323');
});

test.each([cleanText, cleanLine, foldText])('no long run of marks reaches normalize: %o', (clean) => {
  const normalized: string[] = [];
  const normalize = String.prototype.normalize;
  const spy = vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, form) {
    normalized.push(this);
    return normalize.call(this, form);
  });
  // The zero-width space between the marks goes first, so that both runs become one.
  clean(`a${'\u0301'.repeat(300)}\u200b${'\u0323'.repeat(300)}`);
  spy.mockRestore();
  expect(normalized.length).toBeGreaterThan(0);
  for (const text of normalized) expect(String(text)).not.toMatch(/\p{M}{9}/u);
});
