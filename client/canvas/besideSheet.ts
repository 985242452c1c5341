import { PANEL_ID } from '../board/boardUi.ts';
import type { Insets } from './cameraControl.ts';

/** Around what is shown above a sheet, CSS pixels: at the top stand tools. */
const MARGIN = 12;
const TOP = 68;
/** Where a sheet leaves less than this free, nothing can be shown above it, CSS pixels. */
const LEAST = 96;

/** What is covered while a panel lies over the foot of the canvas, as it does on a narrow screen; null where none does. */
export function besideSheet(canvas: Element): Insets | null {
  const panel = document.getElementById(PANEL_ID);
  if (!panel) return null;
  const [own, sheet] = [canvas.getBoundingClientRect(), panel.getBoundingClientRect()];
  const isOver = sheet.left < own.right && sheet.top < own.bottom;
  const free = sheet.top - own.top;
  if (!isOver || free - TOP - MARGIN < LEAST) return null;
  return { left: MARGIN, right: MARGIN, top: TOP, bottom: own.bottom - sheet.top + MARGIN };
}
