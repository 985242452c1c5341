/** 31 characters that cannot be taken for one another on a poster: no 0 and O, no 1, I and L. */
export const JOIN_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Characters of a join code. */
export const JOIN_CODE_LENGTH = 8;

/** Reads a code as people type it (small letters, spaces, hyphens, dashes); null if it can be no code. */
export function parseJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\-–]/g, '');
  if (code.length !== JOIN_CODE_LENGTH) return null;
  return [...code].every((letter) => JOIN_CODE_ALPHABET.includes(letter)) ? code : null;
}
