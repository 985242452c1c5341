import { describe, expect, it } from 'vitest';
import { ballotItems, countedItems, itemLabel } from '../../../client/theming/ballotItems.ts';
import type { BallotFact } from '../../../shared/session/themingFacts.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

const ballot: BallotFact = {
  ...{ id: 'ballot', boardId: 'board', title: 'What matters?', about: 'theme', budget: 3 },
  ...{ state: 'closed', voters: 5, mine: {}, counts: { b: 2, a: 2, c: 4, gone: 9 } },
};

describe('what came of a vote', () => {
  it('is what got votes, most first; equal ones as they lie, what is gone left out', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id }));
    expect(countedItems(ballot, items).map(({ id, votes }) => [id, votes])).toEqual([
      ['c', 4],
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('is about themes, or notes that are not blank', () => {
    const board = aBoard({
      notes: [aNote({ text: 'Trust' }), aNote({ text: ' ' })],
      themes: [aTheme({ id: 'a', title: 'Time' }), aTheme({ id: 'b', title: '' })],
    });
    expect(ballotItems(ballot, board, []).map(({ title }) => title)).toEqual([
      'Time',
      'Theme without a name',
    ]);
    const aboutNotes = { ...ballot, about: 'postIt' } as const;
    expect(ballotItems(aboutNotes, board, []).map(({ title }) => title)).toEqual(['Trust']);
    const voiced = aBoard({ notes: [aNote({ text: 'Quiet', voice: 'seat' })] });
    expect(ballotItems(aboutNotes, voiced, []).map(({ title }) => title)).toEqual(['Quiet (in role)']);
  });

  it('says in one line what tells a theme apart from one of its name', () => {
    expect(itemLabel({ title: 'Time', hint: 'Table 2' })).toBe('Time · Table 2');
    expect(itemLabel({ title: 'Time', hint: '' })).toBe('Time');
  });
});
