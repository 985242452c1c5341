import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../shared/similarity/nearDuplicates.ts';
import { fixtureNotes, notesOf } from './comparedNotes.ts';

const duplicates = (...texts: string[]) => nearDuplicates(notesOf(...texts));

describe('near-duplicates', () => {
  it('finds the same words in other dress', () => {
    const four = [
      'Loudest voice wins',
      'loudest voice wins!!',
      'The LOUDEST voice wins 🙄',
      'Loudest voices win',
    ];
    expect(duplicates(...four, 'Kai together')).toEqual([['n0', 'n1', 'n2', 'n3']]);
  });

  it('makes macrons, slips and the order of words no difference', () => {
    expect(duplicates('Whānau hōhā with forms', 'whanau hoha with forms', 'Kai')).toEqual([['n0', 'n1']]);
    expect(duplicates('Whānau relationship', 'relationship whanua', 'whānau')).toEqual([['n0', 'n1']]);
  });

  it('takes "not enough time" for no duplicate of "enough time"', () => {
    expect(duplicates('Enough time', 'Not enough time', 'time enough')).toEqual([['n0', 'n2']]);
    expect(duplicates('We listen', "We don't listen", 'We don’t listen')).toEqual([['n1', 'n2']]);
  });

  it('takes no word for a "not" that only ends like one', () => {
    expect(duplicates('Compliant, different parents', 'compliant different')).toEqual([['n0', 'n1']]);
  });

  it('goes by words, not by their meaning', () => {
    expect(duplicates('Caseloads too big', 'No time')).toEqual([]);
  });

  it('never takes notes of different questions for the same', () => {
    const [helps, difficult] = notesOf('Trust', 'Trust');
    if (!helps || !difficult) throw new Error('no notes');
    expect(nearDuplicates([helps, { ...difficult, question: 'difficult' }])).toEqual([]);
    expect(nearDuplicates([helps, { ...difficult, lane: null, question: null }])).toEqual([['n0', 'n1']]);
  });

  it('never makes a stack of empty notes, and none of a lone note', () => {
    expect(duplicates('', '', ' ', '…')).toEqual([]);
    expect(duplicates('Kai')).toEqual([]);
  });

  it('stacks the same picture signs', () => {
    expect(duplicates('👍', '👍👍', '👎')).toEqual([['n0', 'n1']]);
  });

  it('finds those of the fixture, each note in one stack', () => {
    const stacks = nearDuplicates(fixtureNotes());
    expect(stacks).toContainEqual(['pi-116', 'pi-156']);
    expect(new Set(stacks.flat()).size).toBe(stacks.flat().length);
    expect(stacks.length).toBeLessThan(20);
  });
});
