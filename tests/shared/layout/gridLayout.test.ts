import { describe, expect, it } from 'vitest';
import { boxContains, boxesOverlap, boxHeight, boxWidth } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { cellAt, cellBox } from '../../../shared/layout/gridLayout.ts';
import { gridColumns } from '../../../shared/layout/gridColumns.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { aBoard, aGrid, anActor, aNote } from '../../support/records.ts';

const mum = anActor({ label: 'Mum', column: 'a1' });
const child = anActor({ label: 'Child', column: 'a0' });
const grid = aGrid({ place: ['board', 100, 200, 'a0'] });

function inCell(actorId: string, row: 'explanation' | 'wants', rank = 'a0') {
  return aNote({ place: ['cell', actorId, row, rank] });
}

describe('the grid', () => {
  it('is not there before it was put on the board', () => {
    expect(layoutOf(aBoard({ actors: [mum] })).grid).toBeNull();
    expect(layoutOf(aBoard({ actors: [mum], grids: [{ ...grid, deleted: true }] })).grid).toBeNull();
  });

  it('has its columns in order and its three rows below each other', () => {
    const shape = layoutOf(aBoard({ actors: [mum, child], grids: [grid] })).grid;
    expect(shape?.columns.map(({ actorId }) => actorId)).toEqual([child.id, mum.id]);
    expect(shape?.rows.map(({ row }) => row)).toEqual(['explanation', 'intervention', 'responsibility']);
    const [first, second] = shape?.rows ?? [];
    expect(second?.top).toBe((first?.top ?? 0) + (first?.height ?? 0));
    expect(shape?.box).toMatchObject({ minX: 100, minY: 200 });
  });

  it('shows what is said from seats once there is any', () => {
    const notes = [inCell(mum.id, 'wants')];
    const shape = layoutOf(aBoard({ actors: [mum], grids: [grid], notes })).grid;
    expect(shape?.rows.map(({ row }) => row)).toContain('wants');
    expect(shape?.rows).toHaveLength(4);
  });

  it('keeps every note within its cell, apart from each other, and the row as high as its fullest cell', () => {
    const notes = Array.from({ length: 5 }, (_, index) => inCell(mum.id, 'explanation', `a${index}`));
    const board = aBoard({ actors: [mum, child], grids: [grid], notes });
    const shape = layoutOf(board).grid;
    const cell = shape && cellBox(shape, mum.id, 'explanation');
    const boxes = notes.map((note) => postItBox(board, note));
    for (const box of boxes) expect(cell && boxContains(cell, box)).toBe(true);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
  });

  it('offers every cell to be written in: a square beside its notes, or a strip below them where it is full', () => {
    for (const count of [0, 1, 2, 3, 4]) {
      const notes = Array.from({ length: count }, (_, index) => inCell(mum.id, 'explanation', `a${index}`));
      const board = aBoard({ actors: [mum, child], grids: [grid], notes });
      const shape = layoutOf(board).grid;
      const offers = shape?.columns.flatMap((column) => column.offers.map((offer) => ({ ...offer, column })));
      expect(offers).toHaveLength(6);
      for (const { row, box, column } of offers ?? []) {
        const cell = shape && cellBox(shape, column.actorId, row);
        expect(cell && boxContains(cell, box)).toBe(true);
        for (const note of notes) expect(boxesOverlap(postItBox(board, note), box)).toBe(false);
      }
      const [own] = shape?.columns.find(({ actorId }) => actorId === mum.id)?.offers ?? [];
      const isFull = count > 0 && count % 2 === 0;
      expect(own && boxHeight(own.box) < boxWidth(own.box)).toBe(isFull);
    }
  });

  it('sets columns in reserve apart, behind the others', () => {
    const away = anActor({ column: 'Zz', reserve: true });
    const shape = layoutOf(aBoard({ actors: [away, mum, child], grids: [grid] })).grid;
    const [, before, last] = shape?.columns ?? [];
    expect(last).toMatchObject({ actorId: away.id, reserve: true });
    expect(last?.box.minX).toBeGreaterThan(before?.box.maxX ?? 0);
  });

  it('keeps the column of an actor that was taken out while there are words in it', () => {
    const out = anActor({ column: '' });
    expect(gridColumns(aBoard({ actors: [out, mum] }))).toEqual([mum]);
    expect(gridColumns(aBoard({ actors: [out, mum], notes: [inCell(out.id, 'wants')] }))).toEqual([mum, out]);
  });

  it('takes the words of an actor in the bin out of sight, and gives them back with the actor', () => {
    const note = inCell(mum.id, 'explanation');
    const gone = aBoard({ actors: [{ ...mum, deleted: true }], grids: [grid], notes: [note] });
    expect(layoutOf(gone).hidden.has(note.id)).toBe(true);
    const back = aBoard({ actors: [mum], grids: [grid], notes: [note] });
    expect(layoutOf(back).hidden.has(note.id)).toBe(false);
  });

  it('tells the cell under a point, and none under heads and row names', () => {
    const { grid: shape } = layoutOf(aBoard({ actors: [mum], grids: [grid] }));
    const cell = shape && cellBox(shape, mum.id, 'intervention');
    const middle = { x: (cell?.minX ?? 0) + 10, y: (cell?.minY ?? 0) + 10 };
    expect(cellAt(shape, middle)).toEqual({ actorId: mum.id, row: 'intervention' });
    expect(cellAt(shape, { x: 110, y: middle.y })).toBeNull();
    expect(cellAt(shape, { x: middle.x, y: 210 })).toBeNull();
    expect(cellAt(null, middle)).toBeNull();
  });
});
