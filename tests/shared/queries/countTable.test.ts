import { expect, test } from 'vitest';
import { addCounts, countTable } from '../../../shared/queries/countTable.ts';
import { countNotes } from '../../../shared/queries/noteCounts.ts';
import { newId } from '../../../shared/model/ids.ts';
import { barriersEnablers } from '../../../shared/templates/barriersEnablers.ts';
import { aBoard, aLane, aNote, aTheme } from '../../support/records.ts';

const lanes = barriersEnablers.lanes.map(({ title, prompt, question, part }, index) =>
  aLane({ title, prompt, question, part, place: ['board', 0, 0, `a${index}`] }),
);
const theme = aTheme({ title: 'Time' });

test('every note counts once, wherever it lies and whatever its lane became', () => {
  const gone = aLane({ deleted: true });
  const notes = [
    ...lanes.flatMap((lane, index) => Array.from({ length: index }, () => aNote({ lane: lane.id }))),
    aNote({ lane: lanes[0]?.id ?? null, place: ['theme', theme.id, 'a0'] }),
    aNote({ lane: lanes[0]?.id ?? null, alone: true }),
    aNote({ lane: gone.id }),
    aNote({ lane: newId() }),
    aNote({}),
    aNote({ deleted: true }),
  ];
  const board = aBoard({ notes, lanes: [...lanes, gone], themes: [theme] });
  const table = countTable(board);
  expect(table.all).toEqual(countNotes(board));
  expect(table.all).toMatchObject({ all: 36 + 5, themed: 1, alone: 1 });
  expect(table.questions.map(({ counts }) => counts.all)).toEqual([0 + 1 + 2 + 3 + 2, 4 + 5 + 6 + 7]);
  expect(table.elsewhere.map(({ lane, counts }) => [lane?.title, counts.all])).toEqual([
    ['Unsure / more than one', 8],
    [undefined, 3],
  ]);
  expect(table.parts.map(({ title, cells, total }) => [title, ...cells, total])).toEqual([
    ['As a practitioner', 2, 4, 6],
    ['With families/whānau', 1, 5, 6],
    ['With your team', 2, 6, 8],
    ['Across the network', 3, 7, 10],
  ]);
  const inParts = table.parts.reduce((sum, { total }) => sum + total, 0);
  expect(inParts + addCounts(table.elsewhere.map(({ counts }) => counts)).all).toBe(table.all.all);
});

test('without lanes all notes are in none; without notes nothing is elsewhere', () => {
  const table = countTable(aBoard({ notes: [aNote(), aNote()] }));
  expect(table).toMatchObject({ questions: [], parts: [], all: { all: 2, rest: 2 } });
  expect(table.elsewhere).toHaveLength(1);
  expect(countTable(aBoard({})).elsewhere).toEqual([]);
});
