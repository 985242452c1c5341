import { describe, expect, it } from 'vitest';
import type { AddRecordsInput } from '../../../shared/operations/addRecords.ts';
import { addColumns, moveColumn, showAsColumn } from '../../../shared/operations/network.ts';
import { moveIntoCell } from '../../../shared/operations/cellNote.ts';
import { readyOperation } from '../../../shared/operations/registry.ts';
import { isRank } from '../../../shared/model/rank.ts';
import { EMPTY_SNAPSHOT } from '../../../shared/model/snapshot.ts';
import { aBoard, aGrid, anActor, aNote } from '../../support/records.ts';

const [a, b, c] = ['a0', 'a1', 'a2'].map((column) => anActor({ column })) as [
  ReturnType<typeof anActor>,
  ReturnType<typeof anActor>,
  ReturnType<typeof anActor>,
];

describe('columns', () => {
  it('bring the grid along where the board has none', () => {
    const kinds = (snapshot = EMPTY_SNAPSHOT) =>
      addColumns(snapshot, [{ label: 'Mum' }]).input.calls.map(
        ({ input }) => (input as AddRecordsInput).kind,
      );
    expect(kinds()).toEqual(['grid', 'actor']);
    expect(kinds(aBoard({ grids: [aGrid()] }))).toEqual(['actor']);
    expect(readyOperation(addColumns(EMPTY_SNAPSHOT, [{ label: 'Mum' }])).ok).toBe(true);
  });

  it('come to the end, behind columns in reserve too', () => {
    const board = aBoard({ actors: [a, { ...b, reserve: true }] });
    const [change] = showAsColumn(board, c.id).input.changes;
    expect(change?.fields['column']).toBe('a2');
  });

  it('move before another one, or to the end', () => {
    const board = aBoard({ actors: [a, b, c] });
    const rank = (id: string, before: string | null) =>
      String(moveColumn(board, id, before).input.changes[0]?.fields['column']);
    expect(rank(c.id, b.id) > 'a0' && rank(c.id, b.id) < 'a1').toBe(true);
    expect(rank(a.id, null) > 'a2').toBe(true);
    expect(rank(b.id, a.id) < 'a0' && isRank(rank(b.id, a.id))).toBe(true);
  });

  it('with equal order keys get new ones', () => {
    const twin = anActor({ column: 'a0' });
    const board = aBoard({ actors: [a, twin, c] });
    const [low, high] = [a.id, twin.id].toSorted() as [string, string];
    const { changes } = moveColumn(board, c.id, high).input;
    expect(changes.map(({ id }) => id)).toEqual([low, c.id, high]);
    expect(changes.map(({ fields }) => fields['column'])).toEqual(['a0', 'a1', 'a2']);
  });
});

describe('notes', () => {
  it('go to the end of a cell in their order, and keep their round', () => {
    const there = aNote({ place: ['cell', a.id, 'explanation', 'a5'] });
    const notes = [aNote({ text: 'one' }), aNote({ text: 'two' })];
    const board = aBoard({ actors: [a], notes: [there, ...notes] });
    const { changes } = moveIntoCell(
      board,
      notes.map(({ id }) => id),
      a.id,
      'explanation',
    ).input;
    expect(changes.map(({ fields }) => fields['place'])).toEqual([
      ['cell', a.id, 'explanation', 'a6'],
      ['cell', a.id, 'explanation', 'a7'],
    ]);
    expect(changes.every(({ fields }) => !('round' in fields))).toBe(true);
  });
});
