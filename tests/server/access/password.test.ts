import { describe, expect, it } from 'vitest';
import { createPasswords, keepPassword } from '../../../server/access/password.ts';

describe('passwords for joining', () => {
  it('are kept as a salted hash that tells nothing', async () => {
    const [one, other] = await Promise.all([keepPassword('harakeke'), keepPassword('harakeke')]);
    expect(JSON.stringify(one)).not.toContain('harakeke');
    expect(one.hash).not.toBe(other.hash);
  });

  it('match what was typed, blanks and capitals apart, again and again', async () => {
    const kept = await keepPassword('Harakeke 7');
    const passwords = createPasswords();
    for (const typed of ['Harakeke 7', ' harakeke 7 ', 'Harakeke 7'])
      expect(await passwords.matches(kept, typed)).toBe(true);
    for (const typed of ['harakeke', 'harakeke 70', ''])
      expect(await passwords.matches(kept, typed)).toBe(false);
  });

  it('do not open a door whose password was changed since', async () => {
    const [before, after] = [await keepPassword('first'), await keepPassword('second')];
    const passwords = createPasswords();
    expect(await passwords.matches(before, 'first')).toBe(true);
    expect(await passwords.matches(after, 'first')).toBe(false);
  });
});
