import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applySplice, findSplice } from '../../../shared/document/spliceText.ts';

function textOf(content: string): Y.Text {
  const text = new Y.Doc().getText('t');
  text.insert(0, content);
  return text;
}

test('a splice turns one text into the other', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      (before, after) => {
        const text = textOf(before);
        applySplice(text, findSplice(before, after));
        expect(text.toString()).toBe(after);
      },
    ),
    { seed: 11 },
  );
});

test('an emoji is never cut in half', () => {
  const splice = findSplice('a😀b', 'a😁b');
  expect(splice).toEqual({ index: 1, removed: '😀', inserted: '😁' });
});

test('a splice finds its words where others’ typing has moved them', () => {
  const text = textOf('NEW one two');
  applySplice(text, { index: 4, removed: 'two', inserted: '2' });
  expect(text.toString()).toBe('NEW one 2');
});

test('where the words are gone only the insertion is kept', () => {
  const text = textOf('short');
  applySplice(text, { index: 40, removed: 'gone', inserted: '!' });
  expect(text.toString()).toBe('short!');
});
