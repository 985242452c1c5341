import { expect, test } from 'vitest';
import { cleanLine, cleanText, foldText } from '../../../shared/model/cleanText.ts';

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
