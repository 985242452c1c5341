import type { Point } from '../../../shared/geometry/point.ts';
import { measurePolyline, pointAlong } from '../../../shared/geometry/polyline.ts';
import { GROUND_MARGIN, FIGURE_RADIUS, LABEL_WIDTH } from '../../../shared/layout/networkMeasures.ts';
import { mix } from '../../canvas/paint/tones.ts';
import { touches, type MapScene, type SceneFigure, type SceneImagined, type SceneTie } from '../mapScene.ts';
import type { MapTheme } from '../mapTheme.ts';
import type { Lines } from './mapText.ts';
import { paintFigure, SMALLEST } from './paintFigure.ts';
import { paintGhosts } from './paintGhost.ts';
import { paintTie, paintTieGlow } from './paintTie.ts';
import { paintZone } from './paintZone.ts';

type Context = CanvasRenderingContext2D;

/** What a map is drawn with. */
export interface Look {
  readonly theme: MapTheme;
  readonly lines: Lines;
  /** CSS pixels per world unit. */
  readonly zoom: number;
  /** How much larger words are than on a laptop: on the wall they are read from afar. */
  readonly words: number;
  /** The same for names of the whānau, which can be read on a phone too while all of the map is in sight. */
  readonly whanauWords: number;
  /** The actor, tie or zone that is chosen, or null. */
  readonly selected: string | null;
  /** The actor whose ties stand out, or null for all. */
  readonly about: string | null;
  /** Of an imagined network. */
  readonly imagined?: SceneImagined | undefined;
}

const GROUND = LABEL_WIDTH / 2 + GROUND_MARGIN;
/** Farther apart than this, the ground of two of the whānau does not join. */
const JOINED = 620;
const TAG_FONT = 17;
/** How far a tie runs on under its figures, whose edges are nowhere as far from their middle as a circle's. */
const UNDER = 22;
/** How much of a tie shows while those of somebody else stand out. */
const ASIDE = 0.18;

/** The quiet ground behind the whānau, joined where they stand near each other. */
function paintGround(context: Context, figures: readonly SceneFigure[], theme: MapTheme): void {
  const spots = figures.map(({ spot }) => ({ x: spot.x, y: spot.y + FIGURE_RADIUS.M * 0.6 }));
  const cover = (more: number) => {
    context.lineCap = 'round';
    context.lineWidth = 2 * (GROUND + more);
    context.beginPath();
    for (const [index, a] of spots.entries()) {
      // A line of no length with round ends is a disc.
      context.moveTo(a.x, a.y);
      context.lineTo(a.x, a.y);
      for (const b of spots.slice(index + 1)) {
        if (Math.hypot(a.x - b.x, a.y - b.y) > JOINED) continue;
        context.moveTo(a.x, a.y);
        context.lineTo(b.x, b.y);
      }
    }
    context.stroke();
    context.lineCap = 'butt';
  };
  // Broad and pale where ties are black: it is none.
  context.strokeStyle = theme.ground;
  cover(theme.highContrast ? 9 : 2);
  context.strokeStyle = theme.lane;
  cover(0);
}

/** Whose view a tie is, on its middle. */
function paintViewTag(context: Context, { route, view }: SceneTie, { theme, lines }: Look): void {
  const way = measurePolyline(route.points);
  const { x, y } = pointAlong(way, way.length * 0.4);
  context.font = lines.font('note', TAG_FONT);
  context.textAlign = 'center';
  const width = context.measureText(view).width + 16;
  context.beginPath();
  context.roundRect(x - width / 2, y - 13, width, 26, 8);
  context.fillStyle = theme.canvas;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = theme.tie;
  context.stroke();
  context.fillStyle = theme.ink;
  context.fillText(view, x, y + 6);
}

/** What differs from the actual network glows in the scenario's colour. */
function glowTheme({ theme, imagined }: Look): MapTheme {
  if (!imagined) return theme;
  return { ...theme, selectionSoft: mix(theme.imagined[imagined.color], theme.canvas, 0.28) };
}

function isOf({ from, to, via }: SceneTie['tie'], actorId: string): boolean {
  return from === actorId || to === actorId || via === actorId;
}

export function paintTies(context: Context, ties: readonly SceneTie[], look: Look): void {
  for (const { route, style, tie } of ties) {
    const drawn = { points: route.points, style, via: route.via, reach: UNDER };
    context.globalAlpha = look.about === null || isOf(tie, look.about) ? 1 : ASIDE;
    if (tie.id === look.selected) paintTieGlow(context, drawn, look.theme);
    else if (look.imagined?.changed.has(tie.id)) paintTieGlow(context, drawn, glowTheme(look));
    paintTie(context, drawn, look.theme);
  }
  context.globalAlpha = 1;
  // A tag that cannot be read would only cover what lies below it.
  if (TAG_FONT * look.zoom < SMALLEST) return;
  for (const one of ties)
    if (one.view !== '' && (look.about === null || isOf(one.tie, look.about)))
      paintViewTag(context, one, look);
}

export function paintFigures(
  context: Context,
  figures: Iterable<SceneFigure>,
  at: (figure: SceneFigure) => Point,
  look: Look,
): void {
  const { imagined, theme } = look;
  for (const figure of figures)
    paintFigure(context, figure, at(figure), {
      ...look,
      words: figure.whanau ? look.whanauWords : look.words,
      // Of the whānau their quiet ground.
      paper: figure.whanau ? theme.lane : theme.canvas,
      selected: figure.id === look.selected,
      imagined: imagined ? theme.imagined[imagined.color] : null,
      changed: imagined?.changed.has(figure.id) ?? false,
    });
}

/** What lies below all figures: the whānau's ground, zones, and ties that rest. */
export function paintBelow(
  context: Context,
  { zones, figures, ties }: MapScene,
  moving: ReadonlyMap<string, Point>,
  look: Look,
  zoneNow: (id: string) => Partial<MapScene['zones'][number]>,
): void {
  paintGround(
    context,
    [...figures.values()].filter(({ whanau }) => whanau),
    look.theme,
  );
  if (look.imagined) paintGhosts(context, look.imagined.ghosts, look);
  for (const zone of zones)
    paintZone(context, { ...zone, ...zoneNow(zone.id) }, { ...look, selected: zone.id === look.selected });
  paintTies(
    context,
    ties.filter((one) => !touches(one, moving)),
    look,
  );
}
