import { expect, test } from 'vitest';
import { firstShown } from '../../../../server/session/private/firstShown.ts';

const round = { kind: 'round', id: 'round' };

test('the first part of the board that something came into is shown first', () => {
  const notes = [{ lane: 'three' }, { lane: 'two' }, { lane: null }];
  expect(firstShown('round', ['one', 'two', 'three'], notes)).toEqual({ kind: 'lane', id: 'two' });
});

test('notes that answer no part, or one that is gone, are shown with their question', () => {
  expect(firstShown('round', ['one'], [{ lane: null }])).toEqual(round);
  expect(firstShown('round', ['one'], [{ lane: 'gone' }])).toEqual(round);
});
