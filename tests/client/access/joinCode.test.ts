import { expect, test } from 'vitest';
import { formatJoinCode, readJoinCode } from '../../../client/access/joinCode.ts';

test('a code is read as people type it', () => {
  for (const typed of [
    'K7PM3XQR',
    'k7pm 3xqr',
    ' K7PM-3XQR ',
    'K7PM–3XQR',
    'k 7 p m 3 x q r',
    'http://10.0.0.2:3000/join#K7PM3XQR',
  ])
    expect(readJoinCode(typed)).toBe('K7PM3XQR');
});

test('what can be no code is none', () => {
  for (const typed of [
    '',
    'K7PM3XQ',
    'K7PM3XQRS',
    'K7PM3XQ0',
    'K7PM3XQ1',
    'K7PM3XQI',
    'K7PM3XQL',
    'K7PM3XQO',
    'K7PM3XQĀ',
  ])
    expect(readJoinCode(typed)).toBeNull();
});

test('it is shown in two groups, and reads back', () => {
  expect(formatJoinCode('K7PM3XQR')).toBe('K7PM 3XQR');
  expect(readJoinCode(formatJoinCode('K7PM3XQR'))).toBe('K7PM3XQR');
});
