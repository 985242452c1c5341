import type { Look } from './painter.ts';
import type { NoteTones } from './tones.ts';

/** Radius of a note's corners, world units. */
const RADIUS = 3;
/** Smallest radius worth a path instead of a plain rectangle, device pixels. */
const VISIBLE_RADIUS = 1.2;
/** Side of the folded corner of one's own notes, as a part of the note's side. */
const FOLD = 0.11;
/**
 * A resting shadow from a few flat rectangles: how far each reaches beyond the paper at the sides
 * and below (world units), and how strong it is. A blurred shadow would cost many times as much.
 */
const REST = [
  { sides: 3.2, below: 6.5, alpha: 0.025 },
  { sides: 2, below: 4.6, alpha: 0.035 },
  { sides: 1, below: 3, alpha: 0.05 },
  { sides: 0.4, below: 1.5, alpha: 0.08 },
];
/** Seen from afar the steps fall into one pixel: one of them does. */
const REST_FROM_AFAR = [{ sides: 0.8, below: 4, alpha: 0.11 }];
const AFAR_BELOW = 0.5;
const SHADOW = 'rgb(58 48 30)';
const LIFTED_BLUR = 22;
const LIFTED_BELOW = 12;
const LIFTED_SHADOW = 'rgb(58 48 30 / 0.34)';

/** From this scale on the steps of the shadow have round corners too. */
const ROUND_SHADOW_FROM = 1.25;
/** Where the shadow starts below the paper's upper edge, world units: light comes from above. */
const SHADOW_TOP = 5;

function paintRest(context: CanvasRenderingContext2D, side: number, scale: number): void {
  context.fillStyle = SHADOW;
  for (const { sides, below, alpha } of scale < AFAR_BELOW ? REST_FROM_AFAR : REST) {
    context.globalAlpha = alpha;
    const width = side + 2 * sides;
    const height = side - SHADOW_TOP + below;
    if (scale < ROUND_SHADOW_FROM) {
      context.fillRect(-sides, SHADOW_TOP, width, height);
      continue;
    }
    context.beginPath();
    context.roundRect(-sides, SHADOW_TOP, width, height, RADIUS + below);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** The outline of the paper; one's own has a corner folded over. */
function tracePaper(context: CanvasRenderingContext2D, side: number, radius: number, fold: number): void {
  context.beginPath();
  context.moveTo(radius, 0);
  context.lineTo(side - radius, 0);
  context.arcTo(side, 0, side, radius, radius);
  if (fold > 0) {
    context.lineTo(side, side - fold);
    context.lineTo(side - fold, side);
  } else {
    context.lineTo(side, side - radius);
    context.arcTo(side, side, side - radius, side, radius);
  }
  context.lineTo(radius, side);
  context.arcTo(0, side, 0, side - radius, radius);
  context.lineTo(0, radius);
  context.arcTo(0, 0, radius, 0, radius);
  context.closePath();
}

function paintFold(context: CanvasRenderingContext2D, side: number, fold: number, tones: NoteTones): void {
  context.fillStyle = tones.fold;
  context.beginPath();
  context.moveTo(side, side - fold);
  context.lineTo(side - fold, side);
  context.lineTo(side - fold, side - fold);
  context.closePath();
  context.fill();
}

function setLiftedShadow(context: CanvasRenderingContext2D, scale: number): void {
  // Shadows ignore the transform: their measures are device pixels.
  context.shadowColor = LIFTED_SHADOW;
  context.shadowBlur = LIFTED_BLUR * scale;
  context.shadowOffsetY = LIFTED_BELOW * scale;
}

/** A note's paper, without its words. @param side world units */
export function paintPaper(
  context: CanvasRenderingContext2D,
  side: number,
  tones: NoteTones,
  look: Look,
): void {
  const { scale, theme, lifted, mine, detail } = look;
  const rounded = mine || lifted || RADIUS * scale >= VISIBLE_RADIUS;
  const fold = mine && detail === 'text' ? side * FOLD : 0;
  if (!theme.highContrast && !lifted && detail === 'text') paintRest(context, side, scale);
  if (lifted && !theme.highContrast) setLiftedShadow(context, scale);
  context.fillStyle = tones.paper;
  if (rounded && detail === 'text') {
    tracePaper(context, side, RADIUS, fold);
    context.fill();
  } else {
    context.fillRect(0, 0, side, side);
  }
  context.shadowColor = 'transparent';
  if (fold > 0) paintFold(context, side, fold, tones);
  if (theme.highContrast) outlinePaper(context, side, look);
}

function outlinePaper(context: CanvasRenderingContext2D, side: number, { scale, theme, lifted }: Look): void {
  const width = Math.max(lifted ? 2 : 1, Math.round((lifted ? 5 : 2.5) * scale)) / scale;
  context.strokeStyle = theme.noteInk;
  context.lineWidth = width;
  context.strokeRect(width / 2, width / 2, side - width, side - width);
}
