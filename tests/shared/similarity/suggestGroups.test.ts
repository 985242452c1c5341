import { describe, expect, it } from 'vitest';
import { foldText } from '../../../shared/model/cleanText.ts';
import { suggestGroups } from '../../../shared/similarity/suggestGroups.ts';
import { fixtureNotes, notesOf } from './comparedNotes.ts';

/** Letters only: which hyphens and signs stand between does not matter here. */
const plain = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
const idsOf = (...texts: string[]) => suggestGroups(notesOf(...texts)).map(({ ids }) => ids);

describe('suggested groups', () => {
  it('put together what shares words or matters, and leave the rest out', () => {
    const groups = idsOf(
      'Not enough time',
      'Caseloads too big',
      'Always in a rush',
      'Karakia to start',
      'Waiata and karakia',
      'Purple elephants',
    );
    expect(groups).toContainEqual(['n0', 'n1', 'n2']);
    expect(groups).toContainEqual(['n3', 'n4']);
    expect(groups.flat()).not.toContain('n5');
  });

  it('explain themselves: each note holds one of the shared words', () => {
    const notes = fixtureNotes();
    const texts = new Map(notes.map(({ id, text }) => [id, plain(text)]));
    const groups = suggestGroups(notes);
    expect(groups.length).toBeGreaterThan(20);
    for (const { ids, sharedWords } of groups) {
      const words = sharedWords.map((word) => plain(word));
      const unexplained = ids.filter((id) => !words.some((word) => texts.get(id)?.includes(word)));
      expect({ sharedWords, unexplained }).toEqual({ sharedWords, unexplained: [] });
    }
  });

  it('hold 2 to 12 notes, each note in at most one', () => {
    const same = notesOf(...Array.from({ length: 30 }, () => 'Kai together'));
    const sizes = suggestGroups(same).map(({ ids }) => ids.length);
    expect(sizes).toEqual([12, 12, 6]);
    const ids = suggestGroups(fixtureNotes()).flatMap((group) => group.ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('hold as many as wanted at most', () => {
    const same = notesOf('Kai', 'Kai', 'Kai', 'Kai', 'Kai');
    expect(suggestGroups(same, { mostNotes: 3 }).map(({ ids }) => ids.length)).toEqual([3, 2]);
  });

  it('are the same in whatever order the notes come', () => {
    const notes = fixtureNotes();
    const turned = [...notes].reverse();
    expect(suggestGroups(turned)).toEqual(suggestGroups(notes));
  });

  it('keep to one question, one lane, or nothing', () => {
    const [a, b, c] = notesOf('Whakapapa', 'Whakapapa', 'Whakapapa');
    if (!a || !b || !c) throw new Error('no notes');
    const notes = [a, { ...b, lane: 'network' }, { ...c, lane: 'other', question: 'difficult' }];
    expect(suggestGroups(notes).map(({ ids }) => ids)).toEqual([['n0', 'n1']]);
    expect(suggestGroups(notes, { within: 'lane' })).toEqual([]);
    expect(suggestGroups(notes, { within: 'board' }).map(({ ids }) => ids)).toEqual([['n0', 'n1', 'n2']]);
  });

  it('group notes without a lane among themselves', () => {
    const notes = notesOf('Whakapapa', 'whakapapa').map((note) => ({ ...note, lane: null, question: null }));
    expect(suggestGroups(notes).map(({ ids }) => ids)).toEqual([['n0', 'n1']]);
  });

  it.each([
    ['no notes', []],
    ['one note', ['Kai']],
    ['empty notes', ['', ' ', '\n']],
    ['notes that share nothing', ['Kai', 'Paperwork', 'Trust']],
  ])('are none for %s', (_name, texts) => {
    expect(idsOf(...texts)).toEqual([]);
  });

  it('take text that looks like HTML, right-to-left text, picture signs and long notes for what they are', () => {
    const groups = idsOf(
      '<b>Whakapapa</b> <img src=x onerror=alert(1)>',
      'whakapapa',
      'الكلمات صعبة',
      'الكلمات',
      '🛶🛶',
      '🛶',
      `kūmara ${'and so on '.repeat(500)}`.slice(0, 5000),
      'kumara',
    );
    expect(groups.map((ids) => ids.join())).toEqual(
      expect.arrayContaining(['n0,n1', 'n2,n3', 'n4,n5', 'n6,n7']),
    );
  });

  it('tell how far they are, never backwards, up to 1', () => {
    const told: number[] = [];
    suggestGroups(fixtureNotes(), {}, (done) => told.push(done));
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('score from 0 to 1', () => {
    const scores = suggestGroups(fixtureNotes()).map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });
});
