import { describe, expect, it } from 'vitest';
import { createNoteIndex } from '../../../shared/similarity/noteIndex.ts';
import { similarNotes } from '../../../shared/similarity/similarNotes.ts';
import { fixtureNotes, notesOf } from './comparedNotes.ts';

function similarTo(first: string, ...others: string[]) {
  return similarNotes(createNoteIndex(notesOf(first, ...others)), 'n0', 10);
}

describe('similar notes', () => {
  it('puts the most alike first and says why', () => {
    const found = similarTo('Shared values', 'Kai on Fridays', 'shared values in the team', 'Sharing visits');
    expect(found.map(({ id }) => id)).toEqual(['n2', 'n3']);
    expect(found[0]?.sharedWords).toContain('values');
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 1);
  });

  it('finds words with and without macrons, and shows them as they stand on the notes', () => {
    const [best] = similarTo('Whakamā', 'carrying whakama from past services', 'Kai');
    expect(best?.id).toBe('n1');
    expect(best?.sharedWords).toEqual(['whakamā', 'whakama']);
  });

  it('finds a word with a slip in it', () => {
    const [best] = similarTo('Imposter syndrom', 'syndrome', 'Kai');
    expect(best?.id).toBe('n1');
  });

  it('finds the same matter in other words, across both languages', () => {
    const [best] = similarTo('Ngenge', 'Exhausted by Friday', 'Waiata');
    expect(best).toMatchObject({ id: 'n1', sharedWords: ['exhausted', 'ngenge'] });
  });

  it('finds notes of other lanes and questions', () => {
    const [first, second] = notesOf('Whakapapa', 'Whakapapa matters');
    if (!first || !second) throw new Error('no notes');
    const index = createNoteIndex([first, { ...second, lane: 'whānau', question: 'difficult' }]);
    expect(similarNotes(index, 'n0', 1).map(({ id }) => id)).toEqual(['n1']);
  });

  it('gives at most as many as wanted, and scores from 0 to 1', () => {
    const index = createNoteIndex(fixtureNotes());
    for (const { note } of index.notes) {
      const found = similarNotes(index, note.id, 5);
      expect(found.length).toBeLessThanOrEqual(5);
      expect(found.every(({ id, score }) => id !== note.id && score > 0 && score <= 1)).toBe(true);
      expect(found.every(({ sharedWords }) => sharedWords.length > 0)).toBe(true);
    }
  });

  it.each([
    ['an empty text', ''],
    ['nothing but small words', 'and what of it'],
  ])('finds nothing for %s', (_name, text) => {
    expect(similarTo(text, 'Kai together', '')).toEqual([]);
  });

  it('finds nothing for a lone note, and for one that is not there', () => {
    const index = createNoteIndex(notesOf('Kai'));
    expect(similarNotes(index, 'n0', 5)).toEqual([]);
    expect(similarNotes(index, 'gone', 5)).toEqual([]);
  });

  it('compares picture signs', () => {
    expect(similarTo('😴😴😴', 'Tired 😴', 'Kai').map(({ id }) => id)).toEqual(['n1']);
  });

  it('compares very long notes and right-to-left text', () => {
    const long = `Whakapapa ${'and then we talked about it '.repeat(200)}`.slice(0, 5000);
    expect(similarTo(long, 'whakapapa')[0]?.id).toBe('n1');
    expect(similarTo('الكلمات صعبة', 'الكلمات', 'Kai')[0]?.id).toBe('n1');
  });
});
