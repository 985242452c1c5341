import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { StorageError } from './storageError.ts';

const nonceLength = 12;
const tagLength = 16;

/** A new random key of 256 bits. */
export function createKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/** A key of its own purpose, derived from another; different purposes give unrelated keys. */
export function deriveKey(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(purpose).digest());
}

/**
 * Seals bytes with AES-256-GCM under a fresh random nonce: nonce, then ciphertext, then tag. `place` names the row
 * (table, owner, number), so that a sealed row opens only where it was put.
 */
export function sealBytes(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place, 'utf8'));
  return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** Opens what `sealBytes` made for the same key and place. @throws StorageError `corrupt` for anything else. */
export function openSealed(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array {
  try {
    const end = sealed.length - tagLength;
    const options = { authTagLength: tagLength };
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), options)
      .setAAD(Buffer.from(place, 'utf8'))
      .setAuthTag(sealed.subarray(end));
    return new Uint8Array(
      Buffer.concat([decipher.update(sealed.subarray(nonceLength, end)), decipher.final()]),
    );
  } catch (cause) {
    throw new StorageError('corrupt', 'A stored row was changed, moved or damaged.', { cause });
  }
}

/** Seals any JSON value. */
export function sealJson(key: Uint8Array, place: string, value: unknown): Uint8Array {
  return sealBytes(key, place, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** Opens what `sealJson` sealed; the shape is what was sealed, since nobody else can have made the row. */
export function openJson<Value>(key: Uint8Array, place: string, sealed: Uint8Array): Value {
  return JSON.parse(Buffer.from(openSealed(key, place, sealed)).toString('utf8')) as Value;
}
