import { expect, test } from 'vitest';
import { steadyOrder } from '../../../client/seats/steadyOrder.ts';

test('what comes goes to the end, what goes leaves the others in their order', () => {
  expect(steadyOrder(['b', 'd'], ['a', 'b', 'c', 'd'])).toEqual(['b', 'd', 'a', 'c']);
  expect(steadyOrder(['c', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
  expect(steadyOrder(['c', 'a', 'b'], ['b', 'c'])).toEqual(['c', 'b']);
  expect(steadyOrder([], ['a', 'b'])).toEqual(['a', 'b']);
});
