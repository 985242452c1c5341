import { expect, test } from 'vitest';
import { isFolded, reveal, setFolded, setUnfolded, topAbove } from '../../../client/outline/folds.ts';
import { createOutlineStore } from '../../../client/outline/outlineState.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

test('a pile is folded until somebody looks into it; a theme folded here opens when it becomes another', () => {
  const outline = createOutlineStore();
  const theme = aTheme({ layout: 'open' });
  const pile = { ...theme, layout: 'pile' } as const;
  const folded = (one: typeof theme) => isFolded(outline.getState(), one);
  expect([folded(theme), folded(pile)]).toEqual([false, true]);
  setFolded(outline, pile, false);
  expect([folded(theme), folded(pile)]).toEqual([false, false]);
  setFolded(outline, theme, true);
  expect([folded(theme), folded(pile)]).toEqual([true, true]);
});

test('what hides a note is opened: its theme, the one around that, its stack', () => {
  const outline = createOutlineStore();
  const outer = aTheme({ layout: 'pile' });
  const inner = aTheme({ place: ['theme', outer.id, 'a0'], layout: 'pile' });
  const top = aNote({ place: ['theme', inner.id, 'a0'] });
  const below = aNote({ place: ['stack', top.id, 0, 0, 'a0'] });
  const board = aBoard({ notes: [top, below], themes: [outer, inner] });
  expect(topAbove(board, below.id)).toBe(top.id);
  expect(topAbove(board, top.id)).toBeNull();
  reveal(outline, board, below.id);
  const state = outline.getState();
  expect([isFolded(state, outer), isFolded(state, inner)]).toEqual([false, false]);
  expect(state.unfolded.has(top.id)).toBe(true);
  setUnfolded(outline, top.id, false);
  expect(outline.getState().unfolded.has(top.id)).toBe(false);
});
