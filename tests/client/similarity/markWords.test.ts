import { expect, test } from 'vitest';
import { markWords, wordsIn } from '../../../client/similarity/markWords.ts';

/** The text with what is marked in square brackets. */
function marked(text: string, ...words: string[]): string {
  return markWords(text, words)
    .map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text))
    .join('');
}

test('marks whole words, whatever their case', () => {
  expect(marked('Time. Not enough time, overtime', 'time')).toBe('[Time]. Not enough [time], overtime');
  expect(marked('WHĀNAU time', 'whānau')).toBe('[WHĀNAU] time');
  expect(marked("the manager's time", 'manager')).toBe("the [manager's] time");
});

test('a word with a macron is not one that begins like it', () => {
  expect(marked('whānaungatanga', 'whānau')).toBe('whānaungatanga');
  expect(marked('mana, manāki', 'man')).toBe('mana, manāki');
});

test('marks phrases over punctuation and line ends, the longer one first', () => {
  expect(marked('good\nenough is good', 'good', 'good enough')).toBe('[good\nenough] is [good]');
  expect(marked("don’t want us; don't", "don't")).toBe("don’t want us; [don't]");
});

test('signs of patterns are plain letters, and pictures are words', () => {
  expect(marked('a.c abc (c++)', 'a.c', 'c++')).toBe('[a.c] abc ([c++])');
  expect(marked('so tired 😴😴', '😴')).toBe('so tired [😴][😴]');
});

test('nothing is lost, and nothing marked without words', () => {
  for (const words of [[], [''], ['x'], ['one', 'plan']])
    expect(
      markWords('one plan', words)
        .map(({ text }) => text)
        .join(''),
    ).toBe('one plan');
  expect(marked('one plan', '')).toBe('one plan');
  expect(markWords('', ['a'])).toEqual([]);
});

test('tells which words stand in any of the texts', () => {
  expect(wordsIn(['Trust grows', 'slow trust'], ['trust', 'slow', 'trusted'])).toEqual(['trust', 'slow']);
  expect(wordsIn([], ['trust'])).toEqual([]);
});
