import { describe, expect, it } from 'vitest';
import {
  createKey,
  deriveKey,
  openJson,
  openSealed,
  sealBytes,
  sealJson,
} from '../../../server/storage/seal.ts';

const key = createKey();
const plain = new TextEncoder().encode('kōrero');
const corrupt = expect.objectContaining({ name: 'StorageError', kind: 'corrupt' });

describe('seal', () => {
  it.each([0, 1, 100_000])('opens %i bytes again', (length) => {
    const bytes = new Uint8Array(length).fill(7);
    expect(openSealed(key, 'row 1', sealBytes(key, 'row 1', bytes))).toEqual(bytes);
  });

  it('opens JSON again', () => {
    const value = { name: 'Aroha ā', list: [1, null] };
    expect(openJson(key, 'row 1', sealJson(key, 'row 1', value))).toEqual(value);
  });

  it('never makes the same bytes twice', () => {
    expect(sealBytes(key, 'row 1', plain)).not.toEqual(sealBytes(key, 'row 1', plain));
  });

  it('opens with the same key and in the same place only', () => {
    const sealed = sealBytes(key, 'row 1', plain);
    expect(() => openSealed(key, 'row 2', sealed)).toThrow(corrupt);
    expect(() => openSealed(createKey(), 'row 1', sealed)).toThrow(corrupt);
  });

  it('refuses any changed bit and any other length', () => {
    const sealed = sealBytes(key, 'row 1', plain);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(() => openSealed(key, 'row 1', changed)).toThrow(corrupt);
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => openSealed(key, 'row 1', sealed.subarray(0, length))).toThrow(corrupt);
    }
    expect(() => openSealed(key, 'row 1', new Uint8Array([...sealed, 0]))).toThrow(corrupt);
  });

  it('derives unrelated keys for different purposes', () => {
    expect(deriveKey(key, 'seal')).toEqual(deriveKey(key, 'seal'));
    expect(deriveKey(key, 'seal')).not.toEqual(deriveKey(key, 'chain'));
    expect(deriveKey(key, 'seal')).not.toEqual(key);
  });
});
