import { expect, test } from 'vitest';
import { readAddress } from '../../../client/wall/readAddress.ts';

test('people type host and port, never the code in the link', () => {
  expect(readAddress('http://192.168.1.20:3000/join#K7PM3XQR')).toBe('192.168.1.20:3000');
  expect(readAddress('https://hui.example.nz/join#K7PM3XQR')).toBe('hui.example.nz');
  expect(readAddress('nonsense')).toBe('');
});
