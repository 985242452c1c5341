import { beforeEach, expect, test } from 'vitest';
import { createOutlineStore, type OutlineStore } from '../../../client/outline/outlineState.ts';
import { pickRow, recordsBetween } from '../../../client/outline/pickRows.ts';
import { rowAfterKey } from '../../../client/outline/listKeys.ts';
import { createSelection, type SelectionStore } from '../../../client/selection/selection.ts';

const keys = ['a/1', 'a/2', 'a/+', 'b/3', 'b/4', 'b/+'];
let selection: SelectionStore;
let outline: OutlineStore;

beforeEach(() => {
  selection = createSelection();
  outline = createOutlineStore();
});

function picked(): string {
  return [...selection.getState().ids].join('');
}

test('a range goes both ways, across lists, without the buttons between', () => {
  expect(recordsBetween(keys, 'a/2', 'b/4')).toEqual(['2', '3', '4']);
  expect(recordsBetween(keys, 'b/3', 'a/1')).toEqual(['1', '2', '3']);
  expect(recordsBetween(keys, 'gone/9', 'a/1')).toEqual(['1']);
});

test('a range of notes leaves the headings out; from heading to heading it is the themes', () => {
  const themed = ['x/#', 'x/1', 'y/#', 'y/2', 'z/#'];
  expect(recordsBetween(themed, 'x/1', 'y/2')).toEqual(['1', '2']);
  expect(recordsBetween(themed, 'x/#', 'y/2')).toEqual(['1', '2']);
  expect(recordsBetween(themed, 'z/#', 'x/#')).toEqual(['x', 'y', 'z']);
});

test('a heading selects its theme', () => {
  pickRow(selection, outline, ['x/#', 'x/1'], 'x/#', 'only');
  expect(picked()).toBe('x');
  pickRow(selection, outline, ['x/#', 'x/1'], 'x/1', 'add');
  expect(picked()).toBe('x1');
});

test('with Shift from where the selection began, however often', () => {
  pickRow(selection, outline, keys, 'a/2', 'only');
  pickRow(selection, outline, keys, 'b/4', 'range');
  expect(picked()).toBe('234');
  pickRow(selection, outline, keys, 'a/1', 'range');
  expect(picked()).toBe('12');
});

test('one more, one less; a button selects nothing', () => {
  pickRow(selection, outline, keys, 'a/1', 'only');
  pickRow(selection, outline, keys, 'b/3', 'add');
  expect(picked()).toBe('13');
  pickRow(selection, outline, keys, 'a/1', 'add');
  expect(picked()).toBe('3');
  pickRow(selection, outline, keys, 'a/+', 'only');
  expect(picked()).toBe('');
  expect(outline.getState().current).toBe('a/+');
});

test('arrows go from list to list and stop at the ends', () => {
  expect(rowAfterKey(keys, 'a/+', 'ArrowDown')).toBe('b/3');
  expect(rowAfterKey(keys, 'a/1', 'ArrowUp')).toBe('a/1');
  expect(rowAfterKey(keys, 'a/2', 'PageDown')).toBe('b/+');
  expect(rowAfterKey(keys, 'b/4', 'Home')).toBe('a/1');
  expect(rowAfterKey(keys, 'a/1', 'End')).toBe('b/+');
  expect(rowAfterKey(keys, 'a/1', 'x')).toBeNull();
});
