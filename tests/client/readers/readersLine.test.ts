import { expect, test } from 'vitest';
import { readersLine } from '../../../client/readers/readersLine.ts';
import type { GetText } from '../../../client/i18n/texts.ts';

const t: GetText = (key, values) => `${key}(${String(values?.['readers'] ?? '')})`;

test('a whole sentence stands by itself; anything else is put into one', () => {
  expect(readersLine(t, 'readers.now', 'Everybody in this workshop can read what you write.')).toBe(
    'Everybody in this workshop can read what you write.',
  );
  expect(readersLine(t, 'readers.then', 'everybody in this workshop')).toBe(
    'readers.then(everybody in this workshop)',
  );
  expect(readersLine(t, 'readers.now', ' ')).toBe('readers.now(private.readersDefault())');
});
