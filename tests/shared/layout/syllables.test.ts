import { describe, expect, it } from 'vitest';
import { partAtSyllable, syllablesOf } from '../../../shared/layout/syllables.ts';

describe('syllablesOf', () => {
  it('parts long Māori words after each vowel, with the signs around them', () => {
    expect(syllablesOf('whakawhanaungatanga')?.join('·')).toBe('wha·ka·wha·na·u·nga·ta·nga');
    expect(syllablesOf('(Whanaungatanga,')?.join('·')).toBe('(Wha·na·u·nga·ta·nga,');
    expect(syllablesOf('whakawhānaungatanga'.normalize('NFD'))?.join('').normalize('NFC')).toBe(
      'whakawhānaungatanga',
    );
  });

  it('leaves short words, and words that are not Māori, as they are', () => {
    for (const word of ['whānau', 'responsibilities', 'communication', 'aaaaaaa', '', '=SUM(a+b)'])
      expect(syllablesOf(word)).toBeNull();
  });
});

describe('partAtSyllable', () => {
  const word = syllablesOf('manaakitanga') ?? [];

  it('takes as much as fits, and leaves two syllables on either side', () => {
    expect(partAtSyllable(word, (piece) => piece.length <= 8)).toEqual({
      head: 'manaaki-',
      rest: ['ta', 'nga'],
    });
    expect(partAtSyllable(word, () => true)?.head).toBe('manaaki-');
    expect(partAtSyllable(word, (piece) => piece.length <= 4)).toBeNull();
  });
});
