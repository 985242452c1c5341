import { randomInt } from 'node:crypto';

/** 31 characters that cannot be taken for one another on a poster: no 0 and O, no 1, I and L. */
export const joinCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const joinCodeLength = 8;

/** A new join code: 8 characters, 39.6 bits. */
export function createJoinCode(): string {
  const letters = Array.from(
    { length: joinCodeLength },
    () => joinCodeAlphabet[randomInt(joinCodeAlphabet.length)],
  );
  return letters.join('');
}

/** Reads a code as people type it (small letters, spaces, hyphens); null if it can be no code at all. */
export function parseJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  if (code.length !== joinCodeLength) return null;
  return [...code].every((letter) => joinCodeAlphabet.includes(letter)) ? code : null;
}
