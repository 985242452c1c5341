import { expect, test } from 'vitest';
import { dayFrom, endOfDay } from '../../../client/theming/checkTime.ts';

test('a day so many days on, over the end of a month', () => {
  expect(dayFrom(new Date(2026, 10, 28, 12).getTime(), 7)).toBe('2026-12-05');
});

test('its last minute, by the calendar of this device', () => {
  expect(endOfDay('2026-12-05')).toBe(new Date(2026, 11, 5, 23, 59).getTime());
  expect([endOfDay(''), endOfDay('soon')]).toEqual([null, null]);
});
