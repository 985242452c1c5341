import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCodedNotes } from '../bench/similarity/readCodedNotes.ts';
import { scoreGroups } from '../bench/similarity/score.ts';

const themes = new Map([
  ['a', 'time'],
  ['b', 'time'],
  ['c', 'time'],
  ['d', 'kai'],
  ['e', 'kai'],
]);

describe('the score of groups', () => {
  it('counts pairs: notes in no group stand alone', () => {
    const score = scoreGroups(themes, [['a', 'b', 'd']]);
    expect(score).toMatchObject({ precision: 1 / 3, recall: 1 / 4, groups: 1, grouped: 3, notes: 5 });
    expect(score.f1).toBeCloseTo(2 / 7);
    expect(score.purity).toBeCloseTo(4 / 5);
    expect(score.purityOfGrouped).toBeCloseTo(2 / 3);
  });

  it('is full for the themes themselves, and 0 for no groups', () => {
    const full = scoreGroups(themes, [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect(full).toMatchObject({ precision: 1, recall: 1, f1: 1, purity: 1 });
    expect(scoreGroups(themes, [])).toMatchObject({ precision: 0, recall: 0, f1: 0, purity: 1 });
  });

  it('leaves out notes that nobody coded', () => {
    expect(scoreGroups(themes, [['a', 'b', 'x', 'y']])).toMatchObject({ precision: 1, grouped: 2, notes: 5 });
  });
});

describe('a file of coded notes', () => {
  it('is read with the columns it has', () => {
    const [first, second] = readCodedNotes(
      '\ufeffid,text,gold_theme\r\n1,"Kai, always",food\r\n2,Trust,\r\n',
    );
    expect(first).toMatchObject({ id: '1', text: 'Kai, always', theme: 'food', lane: null, question: null });
    expect(second?.theme).toBeNull();
  });

  it('gives lanes where it names question or part', () => {
    const [note] = readCodedNotes('id,text,question,part,gold_theme\n1,Kai,helps,team,food\n');
    expect(note).toMatchObject({ lane: 'helps/team', question: 'helps', split: '' });
  });

  it.each([
    ['', /no column id, text, gold_theme/],
    ['id,text\n1,Kai\n', /no column gold_theme. It has: id, text/],
    ['id,text,gold_theme\n', /no notes/],
    ['id,text,gold_theme\n1,Kai,\n', /No note has a gold_theme/],
    ['id,text,gold_theme\n1,Kai,food\n1,Tea,food\n', /id 1 stands in the file twice/],
    ['id,text,gold_theme\n,Kai,food\n', /Row 2 has no id/],
    ['id,text,gold_theme\n1,"Kai,food\n', /Row 2 can not be read/],
  ])('is refused with a reason: %j', (csv, reason) => {
    expect(() => readCodedNotes(csv)).toThrow(reason);
  });

  it('is there: the notes coded by hand are those of the fixture, in two halves', () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
    const notes = readCodedNotes(read('../bench/similarity/gold.csv'));
    expect(notes.length).toBe(220);
    expect(notes.filter(({ split }) => split === 'held').length).toBe(110);
    const csv = read('../fixtures/post-its.csv');
    expect(notes.filter(({ text }) => !csv.includes(text.replaceAll('"', '""')))).toEqual([]);
  });
});
