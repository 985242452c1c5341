import { describe, expect, it } from 'vitest';
import { boxAt } from '../../../../shared/geometry/box.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { dotStrength, paintBackground } from '../../../../client/canvas/paint/dotGrid.ts';
import { createFakeContext } from '../support/fakeCanvas.ts';

function dotsIn(x: number, y: number, side: number, scale: number): string[] {
  const { context, calls } = createFakeContext();
  paintBackground(context, boxAt(x, y, side, side), scale, LIGHT_THEME);
  return calls.slice(1).map(({ args }) => `${String(args[0])} ${String(args[1])}`);
}

describe('dot grid', () => {
  it('fades when zoomed out', () => {
    expect([0.05, 0.2, 1].map(dotStrength)).toEqual([0, 0, 1]);
    expect(dotStrength(0.4)).toBeGreaterThan(0);
    expect(dotStrength(0.4)).toBeLessThan(1);
    expect(dotsIn(0, 0, 256, 0.1)).toEqual([]);
  });

  it('lies at the same places in whichever tile they fall, on whole pixels', () => {
    const whole = new Set(dotsIn(-256, -256, 512, 0.73));
    const parts = new Set([-256, 0].flatMap((x) => [-256, 0].flatMap((y) => dotsIn(x, y, 256, 0.73))));
    expect([...parts].sort()).toEqual([...whole].sort());
    for (const dot of whole) expect(dot).toMatch(/^-?\d+ -?\d+$/u);
  });
});
