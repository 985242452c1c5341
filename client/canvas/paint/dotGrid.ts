import type { Box } from '../../../shared/geometry/box.ts';
import type { CanvasTheme } from './canvasTheme.ts';

/** Distance of the dots, world units: five to a middle-sized note. */
const DOT_STEP = 40;
/** Distance on screen, device pixels, below which there are no dots, and from which they have their full colour. */
const GONE_BELOW = 9;
const FULL_FROM = 26;
const LARGEST_DOT = 4;

/** How strong the dots are at a scale: 0 when zoomed out, 1 at reading size. */
export function dotStrength(scale: number): number {
  const step = DOT_STEP * scale;
  return Math.min(1, Math.max(0, (step - GONE_BELOW) / (FULL_FROM - GONE_BELOW)));
}

/**
 * The empty canvas with its dots.
 * @param area whole device pixels from the world's origin; the context has the same origin and no scale
 */
export function paintBackground(
  context: CanvasRenderingContext2D,
  area: Box,
  scale: number,
  theme: CanvasTheme,
): void {
  context.fillStyle = theme.canvas;
  context.fillRect(area.minX, area.minY, area.maxX - area.minX, area.maxY - area.minY);
  const strength = dotStrength(scale);
  if (strength === 0) return;
  const side = Math.min(LARGEST_DOT, Math.max(1, Math.round(2 * Math.sqrt(scale))));
  const step = DOT_STEP * scale;
  context.globalAlpha = strength;
  context.fillStyle = theme.dots;
  for (let row = Math.floor((area.minY - side) / step); row * step < area.maxY; row++) {
    for (let column = Math.floor((area.minX - side) / step); column * step < area.maxX; column++) {
      context.fillRect(Math.round(column * step), Math.round(row * step), side, side);
    }
  }
  context.globalAlpha = 1;
}
