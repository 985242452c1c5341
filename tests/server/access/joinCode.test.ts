import { describe, expect, it } from 'vitest';
import { createJoinCode } from '../../../server/access/joinCode.ts';
import { JOIN_CODE_ALPHABET, parseJoinCode } from '../../../shared/session/joinCode.ts';

describe('join codes', () => {
  it('are 8 of 31 characters without look-alikes', () => {
    expect(new Set(JOIN_CODE_ALPHABET).size).toBe(31);
    expect(JOIN_CODE_ALPHABET).not.toMatch(/[01OIL]/);
    for (let made = 0; made < 500; made++) {
      const code = createJoinCode();
      expect(code).toHaveLength(8);
      expect(parseJoinCode(code)).toBe(code);
    }
  });

  it('use every character about as often', () => {
    const counts = new Map<string, number>();
    for (let made = 0; made < 4000; made++) {
      for (const letter of createJoinCode()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    // 32,000 draws of 31: 1,032 each, standard deviation 32; ten of them is no accident.
    for (const letter of JOIN_CODE_ALPHABET)
      expect(Math.abs((counts.get(letter) ?? 0) - 1032)).toBeLessThan(320);
  });

  it('are read as people type them', () => {
    expect(parseJoinCode(' abcd-efgh ')).toBe('ABCDEFGH');
    expect(parseJoinCode('abcd – efgh')).toBe('ABCDEFGH');
    expect(parseJoinCode('abcd efg')).toBeNull();
    expect(parseJoinCode('ABCDEFG0')).toBeNull();
    expect(parseJoinCode('')).toBeNull();
  });
});
