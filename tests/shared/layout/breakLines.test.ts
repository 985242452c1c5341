import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../shared/layout/breakLines.ts';
import { graphemesOf } from '../../../shared/layout/graphemes.ts';
import { splitWords } from '../../../shared/layout/words.ts';
import { rememberWidths } from '../../../shared/layout/wordWidths.ts';

const oneEm = (text: string) => graphemesOf(text).length;

function wrap(text: string, width: number, mostLines = 99) {
  return breakLines(splitWords(text, oneEm), { width, mostLines }, oneEm);
}

describe('breakLines', () => {
  it('breaks at white space and leaves it out at the end of a line', () => {
    expect(wrap('aa bb  cc', 5).lines).toEqual(['aa bb', 'cc']);
    expect(wrap('aa bb  cc', 6).lines).toEqual(['aa bb', 'cc']);
    expect(wrap('aa bb  cc', 9).lines).toEqual(['aa bb  cc']);
  });

  it('keeps blank lines and indents', () => {
    expect(wrap('a\n\n  b c\r\n\td', 5).lines).toEqual(['a', '', '  b c', '    d']);
  });

  it('keeps macrons whole, composed or combining', () => {
    expect(wrap('whānau whānau', 6).lines).toEqual(['whānau', 'whānau']);
    expect(wrap('wha\u0304nau', 3).lines).toEqual(['wha\u0304', 'nau']);
  });

  it('cuts an overlong word between graphemes and says so', () => {
    const { lines, cutWord } = wrap('👩‍🏫👩‍🏫👩‍🏫 ok', 2);
    expect(lines).toEqual(['👩‍🏫👩‍🏫', '👩‍🏫', 'ok']);
    expect(cutWord).toBe(true);
    expect(wrap('ok ok', 2).cutWord).toBe(false);
  });

  it('breaks an overlong word after a sign rather than between letters', () => {
    const formula = wrap('=SUM(forms+targets+x)', 11);
    expect(formula.lines).toEqual(['=SUM(forms+', 'targets+x)']);
    expect(formula.cutWord).toBe(false);
  });

  it('breaks a long Māori word after a syllable, with a hyphen, and does not call that cut', () => {
    const long = wrap('ko te whakawhanaungatanga tēnei', 12);
    expect(long.lines).toEqual(['ko te', 'whakawhanau-', 'ngatanga', 'tēnei']);
    expect(long.cutWord).toBe(false);
    expect(wrap('whakawhanaungatanga', 3).cutWord).toBe(true);
    expect(wrap('whakawhanaungatanga whanaungatanga', 8, 2).overflow).toBe(true);
  });

  it('starts an overlong word on a line of its own', () => {
    expect(wrap('ab cdefgh', 4).lines).toEqual(['ab', 'cdef', 'gh']);
  });

  it('may break after a hyphen or slash inside a word, not before a number', () => {
    expect(wrap('stand-offs', 6).lines).toEqual(['stand-', 'offs']);
    expect(wrap('family/whānau', 7).lines).toEqual(['family/', 'whānau']);
    expect(wrap('- one', 9).lines).toEqual(['- one']);
  });

  it('stops when the lines are used up', () => {
    expect(wrap('a b c', 1, 2)).toEqual({ lines: ['a', 'b'], cutWord: false, overflow: true });
    expect(wrap('a b', 1, 2).overflow).toBe(false);
  });

  it('gives an empty text one empty line', () => {
    expect(wrap('', 5).lines).toEqual(['']);
  });
});

describe('rememberWidths', () => {
  it('measures a word once', () => {
    const asked: string[] = [];
    const measure = rememberWidths((text) => {
      asked.push(text);
      return text.length;
    }, 2);
    expect([measure('a'), measure('a'), measure('bb'), measure('a')]).toEqual([1, 1, 2, 1]);
    expect(asked).toEqual(['a', 'bb']);
    measure('ccc');
    measure('a');
    expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
  });
});
