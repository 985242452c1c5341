import type { PostItColor } from '../../../shared/model/postIt.ts';
import type { CanvasTheme } from './canvasTheme.ts';

type Trace = (context: CanvasRenderingContext2D, x: number, y: number, r: number) => void;

function polygon(corners: readonly (readonly [number, number])[]): Trace {
  return (context, x, y, r) => {
    for (const [index, [dx, dy]] of corners.entries()) {
      if (index === 0) context.moveTo(x + dx * r, y + dy * r);
      else context.lineTo(x + dx * r, y + dy * r);
    }
    context.closePath();
  };
}

/** A shape for each colour, told apart without seeing the colour. */
const MARKS: Readonly<Record<PostItColor, Trace>> = {
  yellow: (context, x, y, r) => context.arc(x, y, r, 0, Math.PI * 2),
  blue: (context, x, y, r) => context.rect(x - r, y - r, 2 * r, 2 * r),
  green: polygon([
    [0, -1],
    [1, 1],
    [-1, 1],
  ]),
  rose: polygon([
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ]),
  violet: (context, x, y, r) => {
    context.rect(x - r, y - r, 2 * r, 0.7 * r);
    context.rect(x - r, y + 0.3 * r, 2 * r, 0.7 * r);
  },
  sand: (context, x, y, r) => {
    context.rect(x - r, y - 0.35 * r, 2 * r, 0.7 * r);
    context.rect(x - 0.35 * r, y - r, 0.7 * r, 2 * r);
  },
};

/** In high contrast: the colour's shape in the upper right corner. */
export function paintColourMark(
  context: CanvasRenderingContext2D,
  color: PostItColor,
  side: number,
  theme: CanvasTheme,
): void {
  const radius = side * 0.028;
  context.fillStyle = theme.noteInk;
  context.beginPath();
  MARKS[color](context, side - 2.2 * radius, 2.2 * radius, radius);
  context.fill();
}

/** A tick in a disc at the lower left: this is done. */
export function paintDoneMark(context: CanvasRenderingContext2D, side: number, theme: CanvasTheme): void {
  const r = side * 0.055;
  const x = r * 1.5;
  const y = side - r * 1.5;
  context.fillStyle = theme.accent;
  context.beginPath();
  context.arc(x, y, r, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = theme.onAccent;
  context.lineWidth = r * 0.3;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - r * 0.45, y + r * 0.02);
  context.lineTo(x - r * 0.1, y + r * 0.38);
  context.lineTo(x + r * 0.48, y - r * 0.36);
  context.stroke();
}

/** A ring at the lower left, after the tick: this note stands on its own. */
export function paintAloneMark(context: CanvasRenderingContext2D, side: number, theme: CanvasTheme): void {
  const r = side * 0.05;
  context.strokeStyle = theme.noteInk;
  context.lineWidth = r * 0.34;
  context.beginPath();
  context.arc(side * 0.055 * 4.2, side - side * 0.055 * 1.5, r, 0, Math.PI * 2);
  context.stroke();
}

/** A padlock at the upper right: only facilitators change this. In high contrast it stands left of the colour's shape. */
export function paintLockMark(
  context: CanvasRenderingContext2D,
  side: number,
  ink: string,
  highContrast: boolean,
): void {
  const r = side * 0.032;
  const x = side - r * (highContrast ? 5.2 : 2.1);
  const y = r * 2.6;
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = r * 0.45;
  context.beginPath();
  context.arc(x, y - r * 0.5, r * 0.62, Math.PI, 0);
  context.stroke();
  context.fillRect(x - r, y - r * 0.5, 2 * r, 1.6 * r);
}
