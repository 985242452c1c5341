import { expect, test } from 'vitest';
import {
  isDismissed,
  numberGroups,
  shownGroups,
  withoutDismissed,
  type Dismissed,
  type FoundGroup,
} from '../../../client/similarity/shownGroups.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

const theme = aTheme({ id: 'theme' });
const TEXTS = { a: 'time to listen', b: 'more time', c: 'time and kai', d: 'kai together' };
const found: FoundGroup[] = [
  { number: 1, ids: ['a', 'b', 'c'], sharedWords: ['time', 'listen'] },
  { number: 2, ids: ['d', 'e'], sharedWords: ['kai'] },
];

/** A board with the notes a to e, some of them changed. */
function boardWith(changes: Record<string, Partial<PostIt>> = {}) {
  const texts = { ...TEXTS, e: 'kai first' };
  const notes = Object.entries(texts).map(([id, text]) => aNote({ id, text, ...changes[id] }));
  return aBoard({ notes, themes: [theme] });
}

function shown(changes: Record<string, Partial<PostIt>> = {}, dismissed: Dismissed = [], fixed = '') {
  const groups = withoutDismissed(
    shownGroups(boardWith(changes), found, (id) => id !== fixed),
    dismissed,
  );
  return groups.map(({ number, ids, count }) => `${number}: ${ids.join('')} ${count}`);
}

const themed: Partial<PostIt> = { place: ['theme', 'theme', 'a0'] };

test('groups are numbered in their order, and keep their numbers', () => {
  const groups = numberGroups([
    { ids: ['x', 'y'], sharedWords: ['kai'], score: 0.9 },
    { ids: ['z', 'w'], sharedWords: ['time'], score: 0.5 },
  ]);
  expect(groups.map(({ number, ids }) => [number, ids.join('')])).toEqual([
    [1, 'xy'],
    [2, 'zw'],
  ]);
  expect(shown({ a: themed, b: themed })).toEqual(['2: de 2']);
});

test('a suggestion shrinks with what is themed, binned or stands on its own meanwhile, and goes below two', () => {
  expect(shown()).toEqual(['1: abc 3', '2: de 2']);
  expect(shown({ a: themed })).toEqual(['1: bc 2', '2: de 2']);
  expect(shown({ b: { deleted: true } })).toEqual(['1: ac 2', '2: de 2']);
  expect(shown({ c: { alone: true } })).toEqual(['1: ab 2', '2: de 2']);
  expect(shown({ a: themed, c: { deleted: true } })).toEqual(['2: de 2']);
});

test('notes that were stacked are one thing that counts as many', () => {
  expect(shown({ b: { place: ['stack', 'a', 0, 0, 'a1'] } })).toEqual(['1: ac 3', '2: de 2']);
  expect(shown({ e: { place: ['stack', 'd', 0, 0, 'a1'] } })).toEqual(['1: abc 3']);
});

test('what may not be moved is not suggested', () => {
  expect(shown({}, [], 'a')).toEqual(['1: bc 2', '2: de 2']);
});

test('words that no note is left with are not shown', () => {
  const [first] = shownGroups(boardWith({ a: themed }), found, () => true);
  expect(first?.sharedWords).toEqual(['time']);
  const [kept] = shownGroups(boardWith({ a: { text: 'x' }, b: { text: 'y' }, c: themed }), found, () => true);
  expect(kept?.sharedWords).toEqual(['time', 'listen']);
});

test('what is put aside stays so when it is found again, also smaller, and not when it is larger', () => {
  const dismissed = [new Set(['a', 'b', 'c'])];
  expect(shown({}, dismissed)).toEqual(['2: de 2']);
  expect(isDismissed(dismissed, ['a', 'c'])).toBe(true);
  expect(isDismissed(dismissed, ['a', 'b', 'c', 'd'])).toBe(false);
  expect(shown({ a: themed }, [new Set(['b', 'c'])])).toEqual(['2: de 2']);
});
