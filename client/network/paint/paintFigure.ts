import type { Point } from '../../../shared/geometry/point.ts';
import type { ActorKind } from '../../../shared/model/actor.ts';
import {
  AGENCY_FONT,
  LABEL_FONT,
  LABEL_GAP,
  LABEL_LINES,
  LABEL_WIDTH,
} from '../../../shared/layout/networkMeasures.ts';
import { mix } from '../../canvas/paint/tones.ts';
import type { MapTheme } from '../mapTheme.ts';
import type { Lines } from './mapText.ts';
import { DOUBLE_EDGED, FIGURE_COLORS, traceFigure } from './figureShape.ts';

type Context = CanvasRenderingContext2D;

/** A figure as it is drawn. */
export interface DrawnFigure {
  readonly id: string;
  readonly kind: ActorKind;
  readonly radius: number;
  readonly name: string;
  readonly agency: string;
  /** Stands in place of the agency, on the wall too; ''. */
  readonly state: string;
}

const EDGE = 3;
/** Around words: so wide that a tie which runs behind a name shows neither between its letters nor between its lines. */
const HALO = 13;
const LINE_HEIGHT = 1.15;
/** Words may be this much wider than their room: figures beside each other keep a gap. */
const WIDEST = 1.18;
/** Of words that are enlarged, the agency's are left out where the label has no room to spare. */
const ENLARGED = 1.3;
/** Letters of names that are too long for their lines. */
const SMALLER = 0.84;
/** Letters smaller than this on screen are not drawn, CSS pixels. */
export const SMALLEST = 6;

interface ShapeLook {
  readonly selected?: boolean;
  /** The colour of the scenario that it is drawn in; null in the actual network. */
  readonly imagined?: string | null;
  /** It differs from the actual network. */
  readonly changed?: boolean;
}

/** Dashes of what is imagined, world units. */
const DASHES = [13, 8];

/** The shape alone, around a point. */
export function paintShape(
  context: Context,
  kind: ActorKind,
  radius: number,
  theme: MapTheme,
  { selected = false, imagined = null, changed = false }: ShapeLook = {},
): void {
  context.lineJoin = 'round';
  if (selected) {
    traceFigure(context, kind, radius + 6);
    context.strokeStyle = theme.selection;
    context.lineWidth = 6;
    context.stroke();
  }
  if (changed && imagined !== null) {
    traceFigure(context, kind, radius + 11);
    context.strokeStyle = mix(imagined, theme.canvas, 0.35);
    context.lineWidth = 8;
    context.stroke();
  }
  traceFigure(context, kind, radius);
  context.fillStyle = theme.notes[FIGURE_COLORS[kind]];
  context.fill();
  context.strokeStyle = imagined ?? theme.edge;
  context.lineWidth = imagined === null ? EDGE : EDGE + 2;
  if (imagined !== null) context.setLineDash(DASHES);
  context.stroke();
  context.setLineDash([]);
  if (DOUBLE_EDGED.has(kind)) {
    traceFigure(context, kind, radius - 9);
    context.strokeStyle = imagined ?? theme.innerEdge;
    context.lineWidth = 2.5;
    context.stroke();
  }
  context.lineJoin = 'miter';
}

function paintLines(context: Context, lines: readonly string[], top: number, size: number): number {
  for (const [index, line] of lines.entries()) {
    const y = top + (index + 0.8) * size * LINE_HEIGHT;
    context.strokeText(line, 0, y);
    context.fillText(line, 0, y);
  }
  return top + lines.length * size * LINE_HEIGHT;
}

/** A name in its lines; one that is too long for them in smaller letters, and a line more. */
function fittingLines(
  lines: Lines,
  name: string,
  font: number,
  width: number,
  most: number,
): readonly [lines: readonly string[], font: number] {
  const whole = lines.of(name, 'title', font, width, most);
  if (!whole.at(-1)?.endsWith('…') || name.endsWith('…')) return [whole, font];
  const small = font * SMALLER;
  return [lines.of(name, 'title', small, width, most + 1), small];
}

/**
 * Shape, label and agency.
 *
 * @param zoom CSS pixels per world unit: words too small to read are left out
 */
export function paintFigure(
  context: Context,
  figure: DrawnFigure,
  at: Point,
  look: {
    readonly theme: MapTheme;
    readonly lines: Lines;
    readonly zoom: number;
    readonly selected: boolean;
    readonly words: number;
    readonly imagined?: string | null;
    readonly changed?: boolean;
    /** What lies behind its words. */
    readonly paper?: string;
  },
): void {
  const { theme, lines, zoom, selected, words, imagined = null, changed = false } = look;
  const { paper = theme.canvas } = look;
  const [labelFont, agencyFont] = [LABEL_FONT * words, AGENCY_FONT * words];
  const width = LABEL_WIDTH * Math.min(words, WIDEST);
  context.save();
  context.translate(at.x, at.y);
  paintShape(context, figure.kind, figure.radius, theme, { selected, imagined, changed });
  if (labelFont * zoom >= SMALLEST) {
    context.textAlign = 'center';
    context.lineJoin = 'round';
    context.lineWidth = HALO;
    context.strokeStyle = paper;
    context.fillStyle = theme.ink;
    const second = figure.state || (words <= ENLARGED ? figure.agency : '');
    // Where nothing stands below a name it has that line too.
    const most = second === '' ? LABEL_LINES + 1 : LABEL_LINES;
    const [label, size] = fittingLines(lines, figure.name, labelFont, width, most);
    context.font = lines.font('title', size);
    const below = paintLines(context, label, figure.radius + LABEL_GAP, size);
    if (second !== '' && agencyFont * zoom >= SMALLEST) {
      context.font = lines.font('note', agencyFont);
      context.fillStyle = theme.quietInk;
      paintLines(context, lines.of(second, 'note', agencyFont, width, 1), below, agencyFont);
    }
  }
  context.restore();
}
