import { expect, test } from 'vitest';
import { LIGHT_THEME } from '../../../client/canvas/paint/canvasTheme.ts';
import { mapLines, type MapTheme } from '../../../client/network/mapTheme.ts';
import { paintTie } from '../../../client/network/paint/paintTie.ts';
import { tieStyle } from '../../../shared/layout/tieStyle.ts';
import type { TieLook } from '../../../shared/layout/tieStyle.ts';

const theme = { ...LIGHT_THEME, ...mapLines(LIGHT_THEME), stress: '#b3261e' } as MapTheme;

/** From where to where, along a straight tie of 300, lines in the tie's own colour are drawn. */
function spans(look: Partial<TieLook>, reach = 0): (readonly [number, number])[] {
  const drawn: (readonly [number, number])[] = [];
  let xs: number[] = [];
  const context = {
    strokeStyle: '',
    beginPath: () => (xs = []),
    moveTo: (x: number) => xs.push(x),
    lineTo: (x: number) => xs.push(x),
    stroke: () => {
      if (context.strokeStyle === theme.tie) drawn.push([Math.min(...xs), Math.max(...xs)]);
    },
    closePath: () => {},
    fill: () => {},
    setLineDash: () => {},
  };
  const style = tieStyle({ strength: 'steady', stress: 'none', flow: 'none', ...look });
  const points = [
    { x: 0, y: 0 },
    { x: 300, y: 0 },
  ];
  paintTie(context as unknown as CanvasRenderingContext2D, { points, style, via: null, reach }, theme);
  return drawn;
}

test('a tie runs on under its figures, an arrow ends before them', () => {
  expect(spans({}, 22)).toEqual([[-22, 322]]);
  const [[from, to] = [0, 0]] = spans({ flow: 'forward' }, 22);
  expect(from).toBe(-22);
  expect(to).toBeLessThan(300);
  expect(spans({})).toEqual([[0, 300]]);
});

test('no straight line lies under the zigzag of a strained tie; all of one in conflict keeps how strong it is', () => {
  const [before, after] = spans({ stress: 'some' }, 22);
  expect(before).toEqual([-22, 100]);
  expect(after).toEqual([200, 322]);
  expect(spans({ stress: 'much' }, 22)).toEqual([[-22, 322]]);
});
