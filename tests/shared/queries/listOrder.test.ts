import { expect, test } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { rankOf } from '../../../shared/model/place.ts';
import { postItTable, type PostIt } from '../../../shared/model/postIt.ts';
import { compareRanked } from '../../../shared/model/rank.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { ranked } from '../../../shared/layout/ranked.ts';
import { moveInOrder, rankBehind } from '../../../shared/queries/listOrder.ts';

function listOf(...ranks: string[]): PostIt[] {
  return ranks.map((rank, index) => note(`${'n'.repeat(15)}${index}`, rank));
}
function note(id: string, rank: string): PostIt {
  return completeRecord(postItTable, id, { place: ['lane', 7, 8, rank] });
}

/** The last characters of the ids, in the order that the moves make. */
function orderAfter(list: readonly PostIt[], picked: string, direction: 'up' | 'down'): string {
  const ids = new Set([...picked].map((end) => `${'n'.repeat(15)}${end}`));
  const moves = new Map(moveInOrder(list, ids, direction).map(({ id, place }) => [id, place]));
  return list
    .map((one) => ({ ...one, place: moves.get(one.id) ?? one.place }))
    .sort((a, b) => compareRanked(ranked(a), ranked(b)))
    .map(({ id }) => id.at(-1))
    .join('');
}

test('a note goes one up or down, and writes nothing but its own order key', () => {
  const list = listOf('a0', 'a1', 'a2', 'a3');
  expect(orderAfter(list, '2', 'up')).toBe('0213');
  expect(orderAfter(list, '1', 'down')).toBe('0213');
  expect(moveInOrder(list, new Set([list[2]?.id ?? '']), 'up')).toEqual([
    { id: list[2]?.id, place: ['lane', 7, 8, expect.any(String)] },
  ]);
});

test('at the ends nothing is written', () => {
  const list = listOf('a0', 'a1', 'a2');
  expect(moveInOrder(list, new Set([list[0]?.id ?? '']), 'up')).toEqual([]);
  expect(moveInOrder(list, new Set([list[2]?.id ?? '']), 'down')).toEqual([]);
  expect(moveInOrder(list, new Set([newId()]), 'down')).toEqual([]);
});

test('to the very top and the very bottom', () => {
  const list = listOf('a0', 'a1', 'a2');
  expect(orderAfter(list, '1', 'up')).toBe('102');
  expect(orderAfter(list, '1', 'down')).toBe('021');
});

test('several keep their order; those apart join the first or the last', () => {
  const list = listOf('a0', 'a1', 'a2', 'a3', 'a4');
  expect(orderAfter(list, '23', 'up')).toBe('02314');
  expect(orderAfter(list, '12', 'down')).toBe('03124');
  expect(orderAfter(list, '13', 'up')).toBe('13024');
  expect(orderAfter(list, '13', 'down')).toBe('02413');
  expect(orderAfter(list, '03', 'up')).toBe('03124');
  expect(orderAfter(list, '14', 'down')).toBe('02314');
});

test('notes with the same key part where they must', () => {
  const list = listOf('a0', 'a1', 'a1', 'a1', 'a2');
  expect(orderAfter(list, '3', 'up')).toBe('01324');
  expect(orderAfter(list, '1', 'down')).toBe('02134');
  expect(orderAfter(list, '4', 'up')).toBe('01243');
});

test('every move of a long list keeps its order otherwise', () => {
  let list = listOf('a0', 'a0', 'a1', 'a1', 'a1', 'a2', 'a3');
  for (let step = 0; step < 40; step++) {
    const at = (step * 3) % list.length;
    const target = list[at] as PostIt;
    const direction = step % 2 === 0 ? 'up' : 'down';
    const wanted = list.filter(({ id }) => id !== target.id);
    wanted.splice(Math.min(Math.max(at + (direction === 'up' ? -1 : 1), 0), wanted.length), 0, target);
    const moves = new Map(
      moveInOrder(list, new Set([target.id]), direction).map(({ id, place }) => [id, place]),
    );
    list = list
      .map((one) => ({ ...one, place: moves.get(one.id) ?? one.place }))
      .sort((a, b) => compareRanked(ranked(a), ranked(b)));
    expect(list.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  }
});

test('the key behind a note comes before the next one', () => {
  const list = listOf('a0', 'a1', 'a1', 'a2');
  const behind = rankBehind(list, list[1]?.id ?? '');
  expect(behind > 'a1' && behind < 'a2').toBe(true);
  expect(rankBehind(list, list[3]?.id ?? '') > rankOf(list[3]?.place ?? ['board', 0, 0, 'a0'])).toBe(true);
  expect(rankBehind([], 'nobody')).toBe('a0');
});
