import { expect, test } from 'vitest';
import { sameSets } from '../../../client/similarity/sameWords.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

const themes = [aTheme({ id: 'one' }), aTheme({ id: 'two' })];

function sets(changes: Record<string, Partial<PostIt>> = {}, dismissed: string[][] = [], fixed = '') {
  const notes = ['a', 'b', 'c', 'd'].map((id) => aNote({ id, text: 'one plan', ...changes[id] }));
  const aside = dismissed.map((ids) => new Set(ids));
  const found = sameSets(aBoard({ notes, themes }), [['a', 'b', 'c', 'd']], aside, (id) => id !== fixed);
  return found.map((set) => set.map(({ id }) => id).join(''));
}

const inOne: Partial<PostIt> = { place: ['theme', 'one', 'a0'] };
const inTwo: Partial<PostIt> = { place: ['theme', 'two', 'a0'] };

test('loose notes that say the same are one set', () => {
  expect(sets()).toEqual(['abcd']);
});

test('loose notes are laid on one that has a theme, and nothing is taken out of a theme', () => {
  expect(sets({ c: inOne })).toEqual(['cabd']);
  expect(sets({ b: inOne, c: inTwo, d: inTwo })).toEqual(['ba', 'cd']);
  expect(sets({ a: inOne, b: inTwo, c: { deleted: true }, d: { deleted: true } })).toEqual([]);
});

test('what stands on its own, is stacked already, or may not be moved is left out', () => {
  expect(sets({ a: { alone: true } })).toEqual(['bcd']);
  expect(sets({ b: { place: ['stack', 'a', 0, 0, 'a1'] } })).toEqual(['acd']);
  expect(sets({}, [], 'd')).toEqual(['abc']);
});

test('sets that are not the same to somebody here are left out', () => {
  expect(sets({}, [['a', 'b', 'c', 'd']])).toEqual([]);
  expect(sets({}, [['a', 'b']])).toEqual(['abcd']);
});
