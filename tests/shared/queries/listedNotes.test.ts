import { expect, test } from 'vitest';
import { foldStacks } from '../../../shared/queries/listedNotes.ts';
import { outlineSections } from '../../../shared/queries/outlineSections.ts';
import { themeTree } from '../../../shared/queries/themeTree.ts';
import { aBoard, aLane, aNote, aTheme } from '../../support/records.ts';

const lane = aLane({ title: 'One' });
const other = aLane({ title: 'Two', place: ['board', 0, 0, 'a1'] });
const theme = aTheme({ title: 'Time' });

function texts(rows: ReturnType<typeof foldStacks>): string[] {
  return rows.map(({ note, below }) => [note, ...below].map(({ text }) => text).join('+'));
}

test('a stack is one row, in a theme and among what waits; every note is in one', () => {
  const base = aNote({ text: 'a', place: ['theme', theme.id, 'a0'] });
  const loose = aNote({ text: 'd', lane: lane.id, place: ['lane', 0, 0, 'a0'] });
  const notes = [
    base,
    aNote({ text: 'b', place: ['stack', base.id, 0, 0, 'a0'] }),
    aNote({ text: 'c', place: ['theme', theme.id, 'a1'] }),
    loose,
    aNote({ text: 'e', lane: lane.id, place: ['stack', loose.id, 0, 0, 'a0'] }),
  ];
  const board = aBoard({ notes, themes: [theme], lanes: [lane] });
  const { themes, rest } = themeTree(board);
  expect(texts(foldStacks(board, themes[0]?.notes ?? []))).toEqual(['a+b', 'c']);
  expect(texts(foldStacks(board, rest))).toEqual(['d+e']);
});

test('what lies on a note of another lane is a row of its own lane', () => {
  const base = aNote({ text: 'a', lane: lane.id, place: ['lane', 0, 0, 'a0'] });
  const above = aNote({ text: 'b', lane: other.id, place: ['stack', base.id, 0, 0, 'a0'] });
  const board = aBoard({ notes: [base, above], lanes: [lane, other] });
  const rows = outlineSections(board).map(({ notes }) => texts(foldStacks(board, notes)));
  expect(rows).toEqual([['a'], ['b']]);
});

test('by question what waits comes first, then theme by theme; stacks stay together', () => {
  const base = aNote({ text: 'stack', lane: lane.id, place: ['lane', 0, 0, 'a5'] });
  const notes = [
    aNote({ text: 'themed 2', lane: lane.id, place: ['theme', theme.id, 'a1'] }),
    aNote({ text: 'themed 1', lane: lane.id, place: ['theme', theme.id, 'a0'] }),
    aNote({ text: 'on it', lane: lane.id, place: ['stack', base.id, 0, 0, 'a0'] }),
    aNote({ text: 'last', lane: lane.id, place: ['lane', 0, 0, 'a6'] }),
    base,
    aNote({ text: 'first', lane: lane.id, place: ['board', 0, 0, 'a2'] }),
  ];
  const [section] = outlineSections(aBoard({ notes, themes: [theme], lanes: [lane] }));
  const order = section?.notes.map(({ text }) => text);
  expect(order).toEqual(['first', 'stack', 'on it', 'last', 'themed 1', 'themed 2']);
});
