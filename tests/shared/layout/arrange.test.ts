import { describe, expect, it } from 'vitest';
import { boxAt, boxesOverlap } from '../../../shared/geometry/box.ts';
import { alignTo, EDGES, tidyUp } from '../../../shared/layout/arrange.ts';

const placed = [
  { id: 'a', box: boxAt(0, 0, 200, 200) },
  { id: 'b', box: boxAt(250, 40, 140, 140) },
  { id: 'c', box: boxAt(20, 300, 280, 280) },
];

describe('alignTo', () => {
  it.each([
    ['left', [0, 0, 0], [0, 40, 300]],
    ['right', [190, 250, 110], [0, 40, 300]],
    ['centre', [95, 125, 55], [0, 40, 300]],
    ['top', [0, 250, 20], [0, 0, 0]],
    ['bottom', [0, 250, 20], [380, 440, 300]],
    ['middle', [0, 250, 20], [190, 220, 150]],
  ] as const)('%s', (edge, xs, ys) => {
    expect(alignTo(edge, placed)).toEqual(placed.map(({ id }, i) => ({ id, x: xs[i], y: ys[i] })));
  });

  it('has nothing to do with nothing', () => {
    for (const edge of EDGES) expect(alignTo(edge, [])).toEqual([]);
    expect(tidyUp([])).toEqual([]);
  });
});

describe('tidyUp', () => {
  it('lays all in reading order into a grid without overlaps, at the same corner', () => {
    const notes = Array.from({ length: 11 }, (_, index) => ({
      id: `n${String(index).padStart(2, '0')}`,
      box: boxAt((index % 4) * 90, Math.floor(index / 4) * 150, [140, 200, 280][index % 3] ?? 200, 200),
    }));
    const arranged = tidyUp(notes);
    expect(arranged[0]).toMatchObject({ x: 0, y: 0 });
    const boxes = arranged.map(({ id, x, y }) => {
      const box = notes.find((note) => note.id === id)?.box;
      return boxAt(x, y, (box?.maxX ?? 0) - (box?.minX ?? 0), (box?.maxY ?? 0) - (box?.minY ?? 0));
    });
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
    expect(arranged.map(({ id }) => id).toSorted()).toEqual(notes.map(({ id }) => id));
  });
});
