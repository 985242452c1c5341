import { expect, test } from 'vitest';
import { readBoardDetails } from '../../../server/session/details.ts';

test('a board’s settings are read once a version', () => {
  const before = { more: { locked: ['a'] } };
  const after = { ...before, more: { ...before.more, showCursors: false } };
  expect(readBoardDetails(before)).toBe(readBoardDetails({ more: before.more }));
  expect(readBoardDetails(before)).toMatchObject({ locked: ['a'], showCursors: true });
  expect(readBoardDetails(after)).toMatchObject({ locked: ['a'], showCursors: false });
});

test('what is missing or damaged reads as its default', () => {
  expect(readBoardDetails({ more: { locked: 'all', showCursors: 7 } })).toMatchObject({
    locked: [],
    showCursors: true,
    sharedText: false,
  });
});
