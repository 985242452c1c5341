import { expect, test } from 'vitest';
import { keyNames } from '../../../client/ui/keyNames.ts';

test.each([
  ['Control+Shift+Z', 'Ctrl Shift Z'],
  ['+', '+'],
  ['-', '-'],
  ['ArrowLeft', 'Left'],
])('%s reads %s', (shortcut, names) => {
  expect(keyNames(shortcut)).toBe(names);
});
