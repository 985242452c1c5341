import { randomInt } from 'node:crypto';
import { JOIN_CODE_ALPHABET, JOIN_CODE_LENGTH } from '../../shared/session/joinCode.ts';

/** A new join code: 8 characters, 39.6 bits. */
export function createJoinCode(): string {
  const letters = Array.from(
    { length: JOIN_CODE_LENGTH },
    () => JOIN_CODE_ALPHABET[randomInt(JOIN_CODE_ALPHABET.length)],
  );
  return letters.join('');
}
