import { describe, expect, it } from 'vitest';
import { findTypos, isOneSlip } from '../../../shared/similarity/joinTypos.ts';

describe('a slip of the keyboard', () => {
  it.each([
    ['syndrom', 'syndrome'],
    ['whanua', 'whanau'],
    ['relatonship', 'relationship'],
    ['relationahip', 'relationship'],
  ])('%s is one from %s', (a, b) => {
    expect(isOneSlip(a, b)).toBe(true);
    expect(isOneSlip(b, a)).toBe(true);
  });

  it.each([
    ['whakama', 'whakamana'],
    ['listen', 'silent'],
    ['trust', 'trust'],
    ['partner', 'parent'],
  ])('%s is none from %s', (a, b) => {
    expect(isOneSlip(a, b)).toBe(false);
  });
});

describe('finding what was meant', () => {
  it('takes the word that more notes hold', () => {
    const uses = new Map([
      ['whanua', 1],
      ['whanau', 9],
      ['kaupapa', 2],
    ]);
    expect([...findTypos(uses)]).toEqual([['whanua', 'whanau']]);
  });

  it('joins two words that occur once each only if they are one slip apart', () => {
    const uses = new Map([
      ['syndrome', 1],
      ['syndrom', 1],
      ['whakama', 1],
      ['whakamana', 1],
    ]);
    expect([...findTypos(uses)]).toEqual([['syndrome', 'syndrom']]);
  });

  it('leaves short words, other first letters and words of several notes alone', () => {
    const uses = new Map([
      ['hear', 1],
      ['heart', 4],
      ['mother', 1],
      ['another', 3],
      ['bother', 1],
      ['carers', 2],
      ['career', 2],
    ]);
    expect([...findTypos(uses)]).toEqual([]);
  });
});
