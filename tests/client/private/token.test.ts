import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashToken, makeToken } from '../../../client/private/token.ts';
import { WITHDRAWAL_HASH } from '../../../shared/model/privateNote.ts';

it('hashes a token as the server does, and each token is another one', () => {
  const [one, two] = [makeToken(), makeToken()];
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(one).not.toBe(two);
  expect(hashToken(one)).toBe(createHash('sha256').update(one, 'utf8').digest('hex'));
  expect(hashToken(one)).toMatch(WITHDRAWAL_HASH);
  expect(hashToken('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
