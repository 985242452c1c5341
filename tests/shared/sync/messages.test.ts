import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import {
  decodeHello,
  decodeIntent,
  decodeVerdict,
  encodeHeartbeat,
  encodeHello,
  encodeIntent,
  encodeVerdict,
  MESSAGE,
  type Hello,
  type Verdict,
} from '../../../shared/sync/messages.ts';

function opened(bytes: Uint8Array): [number, decoding.Decoder] {
  const decoder = decoding.createDecoder(bytes);
  return [decoding.readVarUint(decoder), decoder];
}

test.each<Verdict>([
  { n: 1, outcome: 'durable' },
  { n: 300, outcome: 'not-saved' },
  { n: 2, outcome: 'refused', refused: [{ reason: 'locked', kind: 'postIt', id: 'x', field: 'place' }] },
  { n: 2, outcome: 'orphaned', refused: [{ reason: 'group' }] },
])('a verdict is read as it was written: %j', (verdict) => {
  const [type, decoder] = opened(encodeVerdict(verdict));
  expect(type).toBe(MESSAGE.verdict);
  expect(decodeVerdict(decoder)).toEqual(verdict);
});

test('hello, intent and heartbeat are read as they were written', () => {
  const hello: Hello = { schema: 1, documentId: 'd', role: 'observer', refused: 'erased' };
  expect(decodeHello(opened(encodeHello(hello))[1])).toEqual(hello);
  expect(decodeIntent(opened(encodeIntent({ atomic: true }))[1])).toEqual({ atomic: true });
  expect(decodeIntent(opened(encodeIntent({ atomic: false }))[1])).toEqual({ atomic: false });
  expect(opened(encodeHeartbeat())[0]).toBe(MESSAGE.heartbeat);
});

test('a broken verdict throws', () => {
  expect(() => decodeVerdict(decoding.createDecoder(new Uint8Array([1, 9])))).toThrow();
});
