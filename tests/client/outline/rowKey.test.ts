import { expect, test } from 'vitest';
import { MINE, nearestRow, parseRowKey, recordOf, rowKey, themeKey } from '../../../client/outline/rowKey.ts';

test('a key tells list and note, or the theme whose heading it is', () => {
  expect(parseRowKey(rowKey('lane', 'note'))).toEqual({ list: 'lane', noteId: 'note', themeId: null });
  expect(parseRowKey(rowKey('lane', null))).toEqual({ list: 'lane', noteId: null, themeId: null });
  expect(parseRowKey(themeKey('theme'))).toEqual({ list: 'theme', noteId: null, themeId: 'theme' });
  expect([rowKey('a', 'b'), rowKey('a', null), themeKey('a')].map(recordOf)).toEqual(['b', null, 'a']);
});

test('the focus follows a note to another list', () => {
  const before = ['a/1', 'a/2', 'b/3'];
  expect(nearestRow(['a/1', 'b/2', 'b/3'], 'a/2', before)).toBe('b/2');
});

test('without the note the next row of the list takes over, however many others went with it', () => {
  const before = [`${MINE}/2`, `${MINE}/3`, 'a/1', 'a/2', 'a/3', 'a/+'];
  expect(nearestRow([`${MINE}/3`, 'a/1', 'a/3', 'a/+'], 'a/2', before)).toBe('a/3');
  expect(nearestRow(['a/1', 'a/+'], 'a/2', before)).toBe('a/+');
});

test('at the end it is the row before; with nothing left, none', () => {
  expect(nearestRow(['a/1'], 'a/2', ['a/1', 'a/2'])).toBe('a/1');
  expect(nearestRow(['x/9'], 'a/2', [])).toBe('x/9');
  expect(nearestRow([], 'a/2', ['a/2'])).toBeNull();
});
