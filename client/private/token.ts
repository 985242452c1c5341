import { digest } from 'lib0/hash/sha256';

/** 256 random bits as hexadecimal: whoever has it can take the note back, nobody else. */
export function makeToken(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}

/** What of a token is told to the server. In plain script: browsers have no hashes of their own on plain-http addresses. */
export function hashToken(token: string): string {
  return toHex(digest(new TextEncoder().encode(token)));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
