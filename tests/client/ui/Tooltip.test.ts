import { expect, test } from 'vitest';
import { placeTooltip } from '../../../client/ui/Tooltip.tsx';

const window = { width: 400, height: 300 };
const tip = { width: 100, height: 30 };

test('a tip stands centred on its side of the target', () => {
  const target = { left: 180, top: 100, width: 40, height: 40 };
  expect(placeTooltip(target, tip, window, 'below')).toEqual({ left: 150, top: 148 });
  expect(placeTooltip(target, tip, window, 'above')).toEqual({ left: 150, top: 62 });
  expect(placeTooltip(target, tip, window, 'right')).toEqual({ left: 228, top: 105 });
  expect(placeTooltip(target, tip, window, 'left')).toEqual({ left: 72, top: 105 });
});

test('a tip never leaves the window', () => {
  const corner = { left: 380, top: 280, width: 40, height: 40 };
  expect(placeTooltip(corner, tip, window, 'below')).toEqual({ left: 292, top: 262 });
  expect(placeTooltip({ left: -20, top: -20, width: 40, height: 40 }, tip, window, 'above')).toEqual({
    left: 8,
    top: 8,
  });
});
