import { expect, test } from 'vitest';
import type { SyncStatus } from '../../../client/document/syncStatus.ts';
import { wouldLoseWords } from '../../../client/offline/useLeaveWarning.ts';

const saved: SyncStatus = {
  state: 'saved',
  online: true,
  unsaved: 0,
  keptOn: 'device',
  storageFailed: false,
  refused: 0,
  readOnly: null,
  ended: null,
};

test('with everything saved nobody is asked', () => {
  expect(wouldLoseWords({ ...saved, keptOn: 'page' }, false)).toBe(false);
});

test('with unsaved words it depends on whether the page opens again and finds them', () => {
  const unsaved = { ...saved, unsaved: 3 };
  expect(wouldLoseWords(unsaved, false)).toBe(true);
  expect(wouldLoseWords(unsaved, true)).toBe(false);
  expect(wouldLoseWords({ ...unsaved, keptOn: 'page' }, true)).toBe(true);
  expect(wouldLoseWords({ ...unsaved, storageFailed: true }, true)).toBe(true);
});
