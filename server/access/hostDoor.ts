import { createHmac } from 'node:crypto';
import { equalsSecret } from './secret.ts';

/** Who may create, list and erase workshops: whoever holds the host key, or the cookie it was exchanged for. */
export interface HostDoor {
  /** The key, as printed in the host link. */
  readonly key: string;
  /** What the cookie holds: derived from the key, so that a new key ends all old cookies. */
  readonly cookie: string;
  matchesKey(given: string): boolean;
  matchesCookie(given: string): boolean;
}

/** Makes the door from the key and a secret of the server that never leaves it. */
export function createHostDoor(key: string, cookieKey: Uint8Array): HostDoor {
  const cookie = createHmac('sha256', cookieKey).update(`host ${key}`).digest('base64url');
  return {
    key,
    cookie,
    matchesKey: (given) => equalsSecret(given, key),
    matchesCookie: (given) => equalsSecret(given, cookie),
  };
}

/** The host key that a server makes for itself on its first start, as text for a link. */
export function formatHostKey(secret: Uint8Array): string {
  return Buffer.from(secret).toString('base64url');
}
