import { describe, expect, it } from 'vitest';
import { boxContains, boxesOverlap } from '../../../shared/geometry/box.ts';
import { keepLayout, layoutOf } from '../../../shared/layout/boardLayout.ts';
import { positionOf } from '../../../shared/layout/positionOf.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { ranksBetween } from '../../../shared/model/rank.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';
import { seededRandom } from '../../convergence/seededRandom.ts';

function notesIn(themeId: string, count: number, size: 'S' | 'M' | 'L' = 'M') {
  return ranksBetween(null, null, count).map((rank) => aNote({ place: ['theme', themeId, rank], size }));
}

const theme = aTheme({ place: ['board', 100, 200, 'a0'] });

describe('layoutOf', () => {
  it('has nothing to say of a board without themes and stacks', () => {
    const layout = layoutOf(aBoard({ notes: [aNote()] }));
    expect([layout.themes.size, layout.spots.size, layout.hidden.size]).toEqual([0, 0, 0]);
  });

  it.each([0, 1, 2, 5, 13, 60])(
    'holds %i notes within the theme, none on another, none on the title',
    (count) => {
      const notes = notesIn(theme.id, count).map((note, index) => ({
        ...note,
        size: (['S', 'M', 'L'] as const)[index % 3] ?? 'M',
      }));
      const board = aBoard({ notes, themes: [theme] });
      const box = layoutOf(board).themes.get(theme.id)?.box;
      if (!box) throw new Error('no theme');
      expect([box.minX, box.minY]).toEqual([100, 200]);
      const boxes = notes.map((note) => postItBox(board, note));
      for (const one of boxes) expect(boxContains(box, one)).toBe(true);
      for (const [index, one] of boxes.entries()) {
        expect(one.minY).toBeGreaterThanOrEqual(box.minY + 100);
        for (const other of boxes.slice(index + 1)) expect(boxesOverlap(one, other)).toBe(false);
      }
    },
  );

  it('keeps the order of the ranks, row by row', () => {
    const notes = notesIn(theme.id, 7);
    const board = aBoard({ notes: notes.toReversed(), themes: [theme] });
    expect(layoutOf(board).themes.get(theme.id)?.notes).toEqual(notes.map(({ id }) => id));
    const [first, second] = notes.map((note) => positionOf(note, board));
    expect(second?.y).toBe(first?.y);
    expect(second?.x).toBeGreaterThan(first?.x ?? 0);
  });

  it('lays themes within a theme below its notes', () => {
    const inner = aTheme({ place: ['theme', theme.id, 'a0'] });
    const own = notesIn(theme.id, 3);
    const below = notesIn(inner.id, 4);
    const board = aBoard({ notes: [...own, ...below], themes: [inner, theme] });
    const { themes } = layoutOf(board);
    const [outerBox, innerBox] = [themes.get(theme.id)?.box, themes.get(inner.id)?.box];
    if (!outerBox || !innerBox) throw new Error('no themes');
    expect(boxContains(outerBox, innerBox)).toBe(true);
    expect(themes.get(inner.id)?.parent).toBe(theme.id);
    for (const note of own) expect(boxesOverlap(postItBox(board, note), innerBox)).toBe(false);
    for (const note of below) expect(boxContains(innerBox, postItBox(board, note))).toBe(true);
  });

  it('never lets one theme cover another, in any order of their making', () => {
    const random = seededRandom(7);
    const themes = Array.from({ length: 40 }, () =>
      aTheme({ place: ['board', Math.round(random() * 2000), Math.round(random() * 2000), 'a0'] }),
    );
    const notes = themes.flatMap(({ id }) => notesIn(id, Math.floor(random() * 9)));
    const layout = layoutOf(aBoard({ notes, themes }));
    const boxes = [...layout.themes.values()].map(({ box }) => box);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
    const again = layoutOf(aBoard({ notes: notes.toReversed(), themes: themes.toReversed() }));
    for (const { id } of themes) expect(again.themes.get(id)).toEqual(layout.themes.get(id));
  });

  it('hides the notes of a pile, and keeps its size whatever it holds', () => {
    const pile = aTheme({ layout: 'pile' });
    const few = layoutOf(aBoard({ notes: notesIn(pile.id, 2), themes: [pile] }));
    const notes = notesIn(pile.id, 30);
    const many = layoutOf(aBoard({ notes, themes: [pile] }));
    expect(many.themes.get(pile.id)?.box).toEqual(few.themes.get(pile.id)?.box);
    for (const { id } of notes) expect(many.hidden.has(id)).toBe(true);
  });

  it('shows the top of a stack only, and the next one when that is in the bin', () => {
    const base = aNote({ place: ['theme', theme.id, 'a0'] });
    const second = aNote({ place: ['stack', base.id, 5, 6, 'a0'] });
    const third = aNote({ place: ['stack', base.id, 7, 8, 'a1'] });
    const layout = layoutOf(aBoard({ notes: [third, second, base], themes: [theme] }));
    expect(layout.stacks.get(base.id)).toEqual([base.id, second.id, third.id]);
    expect([...layout.hidden].sort()).toEqual([second.id, third.id].sort());
    const binned = layoutOf(aBoard({ notes: [{ ...base, deleted: true }, second, third], themes: [theme] }));
    expect(binned.themes.get(theme.id)?.notes).toEqual([second.id]);
    expect(binned.stacks.get(second.id)).toEqual([second.id, third.id]);
  });

  it('leaves the notes of a deleted theme where that theme had them', () => {
    const notes = notesIn(theme.id, 5);
    const before = aBoard({ notes, themes: [theme] });
    const after = aBoard({ notes, themes: [{ ...theme, deleted: true }] });
    expect(layoutOf(after).themes.size).toBe(0);
    for (const note of notes) expect(positionOf(note, after)).toEqual(positionOf(note, before));
  });

  it('finds a stacked note where it was when the note below is gone', () => {
    const lost = aNote({ place: ['stack', 'gone000000000001', 70, 80, 'a0'] });
    expect(positionOf(lost, aBoard({ notes: [lost] }))).toEqual({ x: 70, y: 80 });
  });

  it('is computed once a snapshot, and kept for one in which nothing moved', () => {
    const board = aBoard({ notes: notesIn(theme.id, 2), themes: [theme] });
    const next = { ...board };
    keepLayout(board, next);
    expect(layoutOf(next)).not.toBe(layoutOf({ ...board }));
    expect(layoutOf(board)).toBe(layoutOf(board));
    const third = { ...board };
    keepLayout(board, third);
    expect(layoutOf(third)).toBe(layoutOf(board));
  });
});
