import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 128 random bits, 22 characters that are safe in a header, a cookie and a URL fragment. */
export function createSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** Compares two strings in a time that does not depend on where they differ. */
export function equalsSecret(given: string, expected: string): boolean {
  const left = createHash('sha256').update(given, 'utf8').digest();
  const right = createHash('sha256').update(expected, 'utf8').digest();
  return timingSafeEqual(left, right);
}
