import { expect, test } from 'vitest';
import { wordsOnPaper } from '../../../shared/export/wordsOnPaper.ts';

test('words from a seat or chair say so until the person was asked', () => {
  const words = { text: 'I want quiet', standing: 'said', voice: 'seat', asked: '' } as const;
  expect(wordsOnPaper(words)).toBe('I want quiet (in role)');
  expect(wordsOnPaper({ ...words, voice: 'chair' })).toBe('I want quiet (in role)');
  expect(wordsOnPaper({ ...words, asked: 'Ana' })).toBe('I want quiet');
  expect(wordsOnPaper({ ...words, voice: 'own' })).toBe('I want quiet');
});
