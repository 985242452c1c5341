import { describe, expect, it } from 'vitest';
import { carrierOf, parentOf, stackBase, themeOf } from '../../../shared/model/belonging.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

const outer = aTheme({ id: 'outer00000000001' });
const inner = aTheme({ id: 'inner00000000001', place: ['theme', outer.id, 'a0'] });

describe('parentOf', () => {
  it('is the theme that a theme lies in', () => {
    expect(parentOf(aBoard({ themes: [outer, inner] }), inner)?.id).toBe(outer.id);
    expect(parentOf(aBoard({ themes: [outer, inner] }), outer)).toBeNull();
  });

  it('is nothing when that theme is gone', () => {
    expect(parentOf(aBoard({ themes: [inner] }), inner)).toBeNull();
    expect(parentOf(aBoard({ themes: [{ ...outer, deleted: true }, inner] }), inner)).toBeNull();
  });

  it('goes one level deep: what would lie deeper lies on the board', () => {
    const deeper = aTheme({ place: ['theme', inner.id, 'a0'] });
    const board = aBoard({ themes: [outer, inner, deeper] });
    expect(parentOf(board, deeper)).toBeNull();
    expect(parentOf(board, inner)?.id).toBe(outer.id);
  });

  it('puts two themes that were laid into each other at the same time on the board', () => {
    const a = aTheme({ id: 'a000000000000001', place: ['theme', 'b000000000000001', 'a0'] });
    const b = aTheme({ id: 'b000000000000001', place: ['theme', 'a000000000000001', 'a0'] });
    const board = aBoard({ themes: [a, b] });
    expect([parentOf(board, a), parentOf(board, b)]).toEqual([null, null]);
  });

  it('lays a theme into itself nowhere', () => {
    const self = aTheme({ id: 'self000000000001', place: ['theme', 'self000000000001', 'a0'] });
    expect(parentOf(aBoard({ themes: [self] }), self)).toBeNull();
  });
});

describe('stackBase', () => {
  const base = aNote({ id: 'base000000000001', place: ['theme', outer.id, 'a0'] });
  const middle = aNote({ id: 'middle0000000001', place: ['stack', base.id, 1, 2, 'a0'] });
  const top = aNote({ id: 'top0000000000001', place: ['stack', middle.id, 3, 4, 'a0'] });
  const board = aBoard({ notes: [base, middle, top], themes: [outer] });

  it('follows a stack to the bottom', () => {
    expect(stackBase(board, top).id).toBe(base.id);
    expect(carrierOf(board, top.id)).toBe(base.id);
    expect(stackBase(board, base).id).toBe(base.id);
  });

  it('ends where the note below is not there', () => {
    expect(stackBase(aBoard({ notes: [middle, top] }), top).id).toBe(middle.id);
  });

  it('takes the lowest id of a circle, whichever note is asked', () => {
    const a = aNote({ id: 'a000000000000001', place: ['stack', 'c000000000000001', 0, 0, 'a0'] });
    const b = aNote({ id: 'b000000000000001', place: ['stack', 'a000000000000001', 0, 0, 'a0'] });
    const c = aNote({ id: 'c000000000000001', place: ['stack', 'b000000000000001', 0, 0, 'a0'] });
    const tail = aNote({ place: ['stack', 'c000000000000001', 0, 0, 'a0'] });
    const circle = aBoard({ notes: [a, b, c, tail] });
    for (const note of [a, b, c, tail]) expect(stackBase(circle, note).id).toBe(a.id);
  });

  it('a stacked note belongs to the theme in which the stack lies', () => {
    expect(themeOf(board, top)?.id).toBe(outer.id);
    expect(themeOf(aBoard({ notes: [base], themes: [{ ...outer, deleted: true }] }), base)).toBeNull();
  });
});
