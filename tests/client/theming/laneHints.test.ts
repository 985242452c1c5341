import { expect, test } from 'vitest';
import { byQuestion, laneHints } from '../../../client/theming/laneHints.ts';
import { aBoard, aLane, aNote } from '../../support/records.ts';

const helps = aLane({ title: 'Your team', prompt: 'What HELPS you?' });
const hinders = aLane({ title: 'Your team', prompt: 'What makes it DIFFICULT?' });
const elsewhere = aLane({ title: 'The network', prompt: 'What HELPS you?' });
const [a, b, c, none] = [
  aNote({ lane: helps.id }),
  aNote({ lane: hinders.id }),
  aNote({ lane: elsewhere.id }),
  aNote({}),
];
const board = aBoard({ lanes: [helps, hinders, elsewhere], notes: [a, b, c, none] });

test('notes say what they answer only where it differs within the list', () => {
  expect(laneHints(board, [a, a]).size).toBe(0);
  expect([...laneHints(board, [a, b]).values()]).toEqual(['HELPS', 'DIFFICULT']);
  expect([...laneHints(board, [a, c]).values()]).toEqual(['Your team', 'The network']);
  expect([...laneHints(board, [b, c]).values()]).toEqual(['DIFFICULT · Your team', 'HELPS · The network']);
});

test('a note in no lane says nothing', () => {
  expect(Object.fromEntries(laneHints(board, [a, none]))).toEqual({ [a.id]: 'HELPS · Your team' });
});

test('notes come together by their question, those that answer none first', () => {
  const groups = byQuestion(board, [a, none, b, c]);
  expect(groups.map(({ question, notes }) => [question, notes.map(({ id }) => id)])).toEqual([
    ['', [none.id]],
    ['HELPS', [a.id, c.id]],
    ['DIFFICULT', [b.id]],
  ]);
});
