import { boxHeight, boxWidth, growBox, type Size } from '../../shared/geometry/box.ts';
import { legendOf } from '../../shared/layout/mapLegend.ts';
import { tieStyle, type TieLook } from '../../shared/layout/tieStyle.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { shownNetwork } from '../../shared/queries/mapFigures.ts';
import { LIGHT_THEME } from '../canvas/paint/canvasTheme.ts';
import { kindName } from '../grid/gridWords.ts';
import type { GetText } from '../i18n/texts.ts';
import { makeScene, sceneBounds, type SceneImagined, type SceneWords } from './mapScene.ts';
import { mapLines, type MapTheme } from './mapTheme.ts';
import { createLines, type Lines } from './paint/mapText.ts';
import { paintShape } from './paint/paintFigure.ts';
import { paintBelow, paintFigures } from './paint/paintMap.ts';
import { paintTie } from './paint/paintTie.ts';

/** On paper: light, whatever the screen wears. */
const WHITE = { ...LIGHT_THEME, canvas: '#ffffff' };
const PAPER: MapTheme = {
  ...WHITE,
  ...mapLines(WHITE),
  stress: '#b3261e',
  selection: LIGHT_THEME.accent,
  selectionSoft: LIGHT_THEME.accent,
  imagined: {
    indigo: '#4338ca',
    teal: '#0f6b6b',
    plum: '#8b1f6b',
    rust: '#a3430f',
    moss: '#4b6316',
  },
};

/** World units: free space around the map, and the measures of the legend beneath it. */
const MARGIN = 40;
const ROW = 54;
const COLUMN = 440;
const LETTERS = 26;
const HEAD = 100;
const HEAD_LETTERS = 40;
/** Most pixels along a side: browsers draw no larger pictures everywhere. */
const MOST_PIXELS = 4096;

interface Entry {
  readonly words: string;
  readonly paint: (context: CanvasRenderingContext2D) => void;
}

function tieEntry(words: string, look: Partial<TieLook>, through = false): Entry {
  const style = tieStyle({ strength: 'steady', stress: 'none', flow: 'none', ...look });
  const points = [
    { x: 0, y: 0 },
    { x: 28, y: 0 },
    { x: 50, y: 0 },
    { x: 72, y: 0 },
    { x: 100, y: 0 },
  ];
  const via = through ? { spot: { x: 50, y: 0 }, radius: 13 } : null;
  return {
    words,
    paint(context) {
      paintTie(context, { points, style, via }, PAPER);
      context.translate(50, 0);
      if (via) paintShape(context, 'other', via.radius, PAPER);
    },
  };
}

function legendEntries(t: GetText, snapshot: BoardSnapshot, calm: boolean): Entry[] {
  const { actors, ties } = shownNetwork(snapshot, calm);
  const legend = legendOf(actors, ties, calm);
  return [
    ...legend.kinds.map((kind): Entry => ({
      words: kindName(t, kind),
      paint(context) {
        context.translate(50, 0);
        paintShape(context, kind, 20, PAPER);
      },
    })),
    ...legend.strengths.map((strength) => tieEntry(t(`network.strength.${strength}`), { strength })),
    ...legend.stresses.map((stress) => tieEntry(t(`network.stress.${stress}`), { stress })),
    ...(legend.via ? [tieEntry(t('network.viaLegend'), {}, true)] : []),
    ...(legend.view ? [{ words: t('network.viewLegend'), paint: () => undefined }] : []),
    ...(legend.flow ? [tieEntry(t('network.flow.legend'), { flow: 'forward' })] : []),
  ];
}

/** What says on a picture that it is imagined. */
export interface PictureImagined {
  readonly look: SceneImagined;
  /** "Imagined, not how it is", and which of the imagined networks. */
  readonly words: string;
}

/** A dashed frame round all of it, and the words above. */
function paintFrame(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  lines: Lines,
  { look, words }: PictureImagined,
): void {
  context.save();
  context.strokeStyle = PAPER.imagined[look.color];
  context.lineWidth = 8;
  context.setLineDash([28, 18]);
  context.strokeRect(10, 10, width - 20, height - 20);
  context.setLineDash([]);
  context.fillStyle = PAPER.ink;
  context.textAlign = 'left';
  context.font = lines.font('title', HEAD_LETTERS);
  const [line = ''] = lines.of(words, 'title', HEAD_LETTERS, width - 2 * MARGIN, 1);
  context.fillText(line, MARGIN, HEAD - HEAD_LETTERS * 0.6);
  context.restore();
}

/** The map with its legend as a picture; null while nobody is on it. */
export function drawMapPicture(
  t: GetText,
  snapshot: BoardSnapshot,
  words: SceneWords,
  calm: boolean,
  imagined: PictureImagined | null = null,
): Promise<Blob | null> {
  const actual = makeScene(snapshot, words, calm);
  const scene = imagined ? { ...actual, imagined: imagined.look } : actual;
  const around = sceneBounds(scene);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!around || !context) return Promise.resolve(null);
  const entries = legendEntries(t, snapshot, calm);
  const box = growBox(around, MARGIN);
  const width = Math.max(boxWidth(box), COLUMN * 2);
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const head = imagined ? HEAD : 0;
  const height = head + boxHeight(box) + Math.ceil(entries.length / columns) * ROW + MARGIN;
  const scale = Math.min(2, MOST_PIXELS / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  context.scale(scale, scale);
  context.fillStyle = PAPER.canvas;
  context.fillRect(0, 0, width, height);
  const lines = createLines(PAPER.font);
  const look = {
    theme: PAPER,
    lines,
    zoom: 1,
    words: 1,
    whanauWords: 1,
    selected: null,
    about: null,
    imagined: imagined?.look,
  };
  if (imagined) paintFrame(context, { width, height }, lines, imagined);
  context.translate(0, head);
  context.save();
  context.translate((width - boxWidth(box)) / 2 - box.minX, -box.minY);
  paintBelow(context, scene, new Map(), look, () => ({}));
  paintFigures(context, scene.figures.values(), ({ spot }) => spot, look);
  context.restore();
  for (const [index, { words: said, paint }] of entries.entries()) {
    context.save();
    context.translate(
      MARGIN + (index % columns) * COLUMN,
      boxHeight(box) + (Math.floor(index / columns) + 0.5) * ROW,
    );
    context.save();
    paint(context);
    context.restore();
    context.fillStyle = PAPER.ink;
    context.textAlign = 'left';
    context.font = lines.font('note', LETTERS);
    context.fillText(said, 120, LETTERS * 0.35);
    context.restore();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
