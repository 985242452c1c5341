import { expect, test } from 'vitest';
import { orderByTable } from '../../../client/theming/byTable.ts';
import { themeLines } from '../../../client/theming/themeLines.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

function aTable(title: string, x: number): TableFact {
  const area = { x, y: 0, width: 2000, height: 2000 };
  return {
    id: title,
    boardId: 'b',
    title,
    kind: 'table',
    people: [],
    size: 1,
    noteIds: [],
    area,
    help: false,
  };
}

test('themes are read out table by table, those within others with them, strays last', () => {
  const outer = aTheme({ title: 'outer', place: ['board', 2500, 100, 'a0'] });
  const themes = [
    aTheme({ title: 'first, low', place: ['board', 100, 1200, 'a0'] }),
    aTheme({ title: 'elsewhere', place: ['board', 9000, 0, 'a0'] }),
    outer,
    aTheme({ title: 'inner', place: ['theme', outer.id, 'a0'] }),
    aTheme({ title: 'first, high', place: ['board', 100, 100, 'a0'] }),
  ];
  const notes = [aNote({ place: ['theme', outer.id, 'a0'] })];
  const board = aBoard({ themes, notes });
  const tables = [aTable('Table 1', 0), aTable('Table 2', 2200)];
  const read = orderByTable(board, themeLines(board), tables);
  expect(read.map(({ line, table }) => [line.title, table?.title ?? null])).toEqual([
    ['first, high', 'Table 1'],
    ['first, low', 'Table 1'],
    ['outer', 'Table 2'],
    ['inner', 'Table 2'],
    ['elsewhere', null],
  ]);
});

test('a theme that others pushed down, out of the part, is still of the table where it was put', () => {
  const themes = [
    aTheme({ title: 'upper', place: ['board', 100, 1700, 'a0'] }),
    aTheme({ title: 'pushed', place: ['board', 100, 1710, 'a1'] }),
  ];
  const board = aBoard({ themes });
  const below = { ...aTable('Table 2', 0), area: { x: 0, y: 2050, width: 2000, height: 2000 } };
  const read = orderByTable(board, themeLines(board), [aTable('Table 1', 0), below]);
  expect(read.map(({ table }) => table?.title)).toEqual(['Table 1', 'Table 1']);
});
