import { expect, test } from 'vitest';
import { firstShown } from '../../../../server/session/private/firstShown.ts';

const own = { kind: 'lane', id: 'own' };

test('the first part of the board that something came into is shown first', () => {
  const notes = [{ lane: 'three' }, { lane: 'two' }, { lane: null }];
  expect(firstShown(['one', 'two', 'three'], notes, 'own')).toEqual({ kind: 'lane', id: 'two' });
});

test('notes that answer no part, or one that is gone, are shown in the part that their question gets', () => {
  expect(firstShown(['one'], [{ lane: null }], 'own')).toEqual(own);
  expect(firstShown(['one'], [{ lane: 'gone' }], 'own')).toEqual(own);
});
