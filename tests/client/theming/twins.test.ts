import { expect, test } from 'vitest';
import { sameNamed, twinHints } from '../../../client/theming/twins.ts';
import { themeLines } from '../../../client/theming/themeLines.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

function aTable(title: string, x: number): TableFact {
  const area = { x, y: 0, width: 2000, height: 2000 };
  const rest = { kind: 'table', people: [], size: 1, noteIds: [], help: false } as const;
  return { id: title, boardId: 'b', title, area, ...rest };
}

const left = aTheme({ title: 'Trust', place: ['board', 100, 100, 'a0'] });
const right = aTheme({ title: 'trust ', place: ['board', 2500, 100, 'a0'] });
const other = aTheme({ title: 'Paperwork', place: ['board', 100, 1200, 'a0'] });
const words = 'Nobody asks us before they decide what we need';
const notes = [
  aNote({ text: words, place: ['theme', left.id, 'a0'] }),
  aNote({ text: 'Time', place: ['theme', right.id, 'a0'] }),
];
const board = aBoard({ themes: [left, right, other], notes });
const lines = themeLines(board);

test('names that several themes have are counted, the most common first; no name is none', () => {
  const themes = ['b', 'a', 'a ', 'B', 'A', 'c', '', ' '].map((title, at) => ({ id: `${at}`, title }));
  expect(sameNamed(themes)).toEqual([
    { title: 'a', ids: ['1', '2', '4'] },
    { title: 'b', ids: ['0', '3'] },
  ]);
});

test('themes of one name are told apart by their tables', () => {
  const hints = twinHints(board, lines, [aTable('Table 1', 0), aTable('Table 2', 2200)]);
  expect(Object.fromEntries(hints)).toEqual({ [left.id]: 'Table 1', [right.id]: 'Table 2' });
});

test('where tables do not tell them apart the first words of their first notes do', () => {
  const hints = twinHints(board, lines, [aTable('Table 1', 0)]);
  expect(Object.fromEntries(hints)).toEqual({
    [left.id]: '“Nobody asks us before they decide…”',
    [right.id]: '“Time”',
  });
});
