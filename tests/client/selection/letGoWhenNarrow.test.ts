import { afterEach, expect, test, vi } from 'vitest';
import { letGoWhenNarrow } from '../../../client/selection/letGoWhenNarrow.ts';
import { createSelection, selectOnly } from '../../../client/selection/selection.ts';

afterEach(() => void vi.unstubAllGlobals());

test.each([
  [true, 0],
  [false, 1],
])('what something was done with is let go of where the screen is narrow: %s', (matches, left) => {
  vi.stubGlobal('matchMedia', () => ({ matches }));
  const selection = createSelection();
  selectOnly(selection, ['a']);
  letGoWhenNarrow(selection);
  expect(selection.getState().ids.size).toBe(left);
});
