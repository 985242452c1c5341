import type { Point } from '../../../shared/geometry/point.ts';
import { LABEL_FONT, LABEL_GAP, LABEL_WIDTH } from '../../../shared/layout/networkMeasures.ts';
import type { ActorKind } from '../../../shared/model/actor.ts';
import { mix } from '../../canvas/paint/tones.ts';
import type { MapTheme } from '../mapTheme.ts';
import { traceFigure } from './figureShape.ts';
import type { Lines } from './mapText.ts';

type Context = CanvasRenderingContext2D;

/** Somebody of the actual network, behind an imagined one. */
export interface DrawnGhost {
  readonly kind: ActorKind;
  readonly radius: number;
  readonly spot: Point;
  /** Where they are imagined; null = they are left out. */
  readonly now: Point | null;
  /** '' for who is elsewhere: their name stands there. */
  readonly name: string;
}

const LINE = 2.5;

/** Grey and without a fill: what is there, seen through what is imagined. */
export function paintGhosts(
  context: Context,
  ghosts: readonly DrawnGhost[],
  { theme, lines, words }: { readonly theme: MapTheme; readonly lines: Lines; readonly words: number },
): void {
  const grey = theme.highContrast ? theme.ink : mix(theme.ink, theme.canvas, 0.42);
  context.strokeStyle = grey;
  context.lineWidth = LINE;
  for (const { kind, radius, spot, now, name } of ghosts) {
    context.save();
    context.translate(spot.x, spot.y);
    traceFigure(context, kind, radius);
    context.stroke();
    if (now) paintWay(context, { x: now.x - spot.x, y: now.y - spot.y }, radius);
    if (name !== '') paintName(context, name, radius, { theme, lines, words });
    context.restore();
  }
}

/** A thin line to where they are imagined. */
function paintWay(context: Context, { x, y }: Point, radius: number): void {
  const far = Math.hypot(x, y);
  if (far <= radius * 2) return;
  const [dx, dy] = [x / far, y / far];
  context.setLineDash([4, 8]);
  context.beginPath();
  context.moveTo(dx * radius, dy * radius);
  context.lineTo(x - dx * radius, y - dy * radius);
  context.stroke();
  context.setLineDash([]);
}

function paintName(
  context: Context,
  name: string,
  radius: number,
  { theme, lines, words }: { readonly theme: MapTheme; readonly lines: Lines; readonly words: number },
): void {
  const font = LABEL_FONT * words;
  context.font = lines.font('note', font);
  context.textAlign = 'center';
  context.fillStyle = theme.quietInk;
  for (const [index, line] of lines.of(name, 'note', font, LABEL_WIDTH, 2).entries())
    context.fillText(line, 0, radius + LABEL_GAP + (index + 0.8) * font * 1.15);
}
