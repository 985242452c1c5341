import { describe, expect, test } from 'vitest';
import { encodeIntent } from '../../../shared/sync/messages.ts';
import {
  hasNoStructs,
  isEmptyStateVector,
  isEmptyUpdate,
  readClientMessage,
} from '../../../server/sync/protocol.ts';
import { encodeWireFrame } from '../../../server/sync/wireFrame.ts';
import { encodeClientSync } from '../../support/encodeClientSync.ts';
import { splitFrames } from './roomFixture.ts';

describe('reading what clients send', () => {
  test.each([
    ['a question', encodeClientSync(0, Uint8Array.of(0)), { type: 'ask' }],
    ['an answer', encodeClientSync(1, Uint8Array.of(0, 0)), { type: 'update', answersStep1: true }],
    ['a change', encodeClientSync(2, Uint8Array.of(1, 1)), { type: 'update', answersStep1: false }],
    ['an intent', encodeIntent({ atomic: true }), { type: 'intent', atomic: true }],
    ['a change cut off', encodeClientSync(2, Uint8Array.of(1, 1, 1)).subarray(0, 4), { type: 'broken' }],
    ['presence, which goes another way', Uint8Array.of(1, 0), { type: 'other' }],
    ['nothing', new Uint8Array(), { type: 'other' }],
    ['an unknown number', Uint8Array.of(200, 1), { type: 'other' }],
    ['a number without end', new Uint8Array(40).fill(255), { type: 'other' }],
  ])('%s', (_what, bytes, expected) => {
    expect(readClientMessage(bytes)).toMatchObject(expected);
  });

  test('tells empty from not empty', () => {
    expect(isEmptyUpdate(Uint8Array.of(0, 0))).toBe(true);
    expect(isEmptyUpdate(Uint8Array.of(0, 1, 5, 1, 0, 3))).toBe(false);
    expect(hasNoStructs(Uint8Array.of(0, 1, 5, 1, 0, 3))).toBe(true);
    expect(hasNoStructs(Uint8Array.of(1))).toBe(false);
    expect(isEmptyStateVector(Uint8Array.of(0))).toBe(true);
    expect(isEmptyStateVector(Uint8Array.of(1, 5, 3))).toBe(false);
  });
});

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('a frame of %i bytes holds them', (length) => {
  const payload = Buffer.alloc(length, 'content that repeats');
  const frames = splitFrames(Buffer.concat([encodeWireFrame(payload), encodeWireFrame(Uint8Array.of(7))]));
  expect(frames.map((frame) => Buffer.from(frame).toString('hex'))).toEqual([payload.toString('hex'), '07']);
});
