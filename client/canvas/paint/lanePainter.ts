import { LINE_HEIGHT } from '../../../shared/layout/fitText.ts';
import { LANE_HEADER } from '../../../shared/layout/laneLayout.ts';
import { laneBox } from '../../../shared/layout/whereabouts.ts';
import type { Lane } from '../../../shared/model/lane.ts';
import { rankOf } from '../../../shared/model/place.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import type { Look, Painter } from './painter.ts';
import { blockFits, blockHeight, paintBlock, type TextBlock } from './textBlock.ts';
import type { Typeface, Typefaces } from './typeface.ts';

const RADIUS = 16;
/** From the lane's edge to its words, world units. */
const INSET = 36;
const ABOVE_HEADING = INSET * 0.75;
/** Font sizes, world units. */
const TITLE_SIZE = 58;
const LARGEST_TITLE = 132;
const PROMPT_SIZE = 44;
const LARGEST_PROMPT = 90;
const PROMPT_LINES = 2;
/** A title without a prompt may be a whole question. */
const TITLE_LINES = 3;
/** The title never gets smaller than this on screen, CSS pixels, as long as the lane has room for it. */
const LEGIBLE_TITLE = 15;
/** The same for the prompt: two rows of lanes differ by nothing else. */
const LEGIBLE_PROMPT = 11;
/** Across a room both are read twice as large, as far as the head of the lane has room for it. */
const FROM_AFAR = 2;
/** The prompt is left out below this size on screen, CSS pixels. */
const SMALLEST_PROMPT = 6;

/** The largest size up to that of a block at which all of its text stands in its lines; `least` where none does. */
function largestThatFits(block: TextBlock, least: number, typeface: Typeface): number {
  let { size } = block;
  while (size > least && !blockFits({ ...block, size }, typeface)) size = Math.max(least, size * 0.95);
  return size;
}

/** Grows as the board shrinks, so that lanes can be told apart from afar. */
function headingOf(lane: Lane, { zoom, theme }: Look, typeface: Typeface, nearer: number): TextBlock {
  const room = lane.width - 2 * INSET;
  const block = { text: lane.title, ink: theme.ink, left: INSET, width: room };
  const wanted = Math.min(LARGEST_TITLE, Math.max(TITLE_SIZE, (nearer * LEGIBLE_TITLE) / zoom));
  const inOne = {
    ...block,
    size: largestThatFits({ ...block, size: wanted, lines: 1 }, TITLE_SIZE, typeface),
    lines: 1,
  };
  if (lane.prompt !== '' || blockFits(inOne, typeface)) return inOne;
  // On several lines: as large as the head of the lane has room for.
  for (let smaller = wanted; smaller > TITLE_SIZE; smaller *= 0.9) {
    const lines = Math.min(TITLE_LINES, Math.floor(LANE_HEADER / (smaller * LINE_HEIGHT)));
    if (blockFits({ ...block, size: smaller, lines }, typeface)) return { ...block, size: smaller, lines };
  }
  return { ...block, size: TITLE_SIZE, lines: TITLE_LINES };
}

function paintArea(context: CanvasRenderingContext2D, lane: Lane, { theme, scale, lifted }: Look): void {
  const line = Math.max(1, Math.round((theme.highContrast ? 4 : 1.5) * Math.min(1, scale * 2))) / scale;
  const radius = RADIUS * scale < 1 ? 0 : RADIUS;
  context.beginPath();
  context.roundRect(line / 2, line / 2, lane.width - line, lane.height - line, radius);
  context.fillStyle = theme.lane;
  context.fill();
  context.strokeStyle = lifted ? theme.accent : theme.laneLine;
  context.lineWidth = line;
  context.stroke();
}

/** As large as its lines have room for, up to what is wanted. */
function promptOf(lane: Lane, { zoom, theme }: Look, typeface: Typeface, nearer: number): TextBlock {
  const block = {
    text: lane.prompt,
    lines: PROMPT_LINES,
    ink: theme.quietInk,
    left: INSET,
    width: lane.width - 2 * INSET,
  };
  const legible = Math.min(LARGEST_PROMPT, Math.max(PROMPT_SIZE, LEGIBLE_PROMPT / zoom));
  const wanted = Math.min(LARGEST_PROMPT, Math.max(PROMPT_SIZE, (nearer * LEGIBLE_PROMPT) / zoom));
  return { ...block, size: largestThatFits({ ...block, size: wanted }, legible, typeface) };
}

/** The same words, smaller where they would reach down to the notes. */
function noHigherThan(high: number, block: TextBlock, typeface: Typeface): TextBlock {
  let { size } = block;
  while (size > PROMPT_SIZE && blockHeight({ ...block, size }, typeface) > high)
    size = Math.max(PROMPT_SIZE, size * 0.95);
  return { ...block, size };
}

/** Paints lanes: a quiet area with its title and prompt above the notes. */
export function createLanePainter(
  typefaces: () => Typefaces,
  { fromAfar = false }: { readonly fromAfar?: boolean } = {},
): Painter<Lane> {
  const nearer = fromAfar ? FROM_AFAR : 1;

  function paintHeader(context: CanvasRenderingContext2D, lane: Lane, look: Look): void {
    const { note, title } = typefaces();
    const heading = headingOf(lane, look, title, nearer);
    const headingHeight = blockHeight(heading, title);
    const under = LANE_HEADER - ABOVE_HEADING - headingHeight;
    const prompt = noHigherThan(under, promptOf(lane, look, note, nearer), note);
    const withPrompt = lane.prompt !== '' && prompt.size * look.zoom >= SMALLEST_PROMPT;
    const top = withPrompt ? ABOVE_HEADING : (LANE_HEADER - headingHeight) / 2;
    const next = paintBlock(context, heading, title, top);
    if (withPrompt) paintBlock(context, prompt, note, next);
  }

  return {
    kind: 'lane',
    bounds: (lane) => (lane.deleted ? null : laneBox(lane)),
    z: (lane) => ({ layer: LAYERS.area, rank: rankOf(lane.place) }),
    paint(context, lane, look) {
      paintArea(context, lane, look);
      if (!look.editing) paintHeader(context, lane, look);
    },
    *dependents(lane, snapshot) {
      for (const postIt of snapshot.postIt.values()) {
        if (postIt.lane === lane.id && postIt.place[0] === 'lane') yield { kind: 'postIt', id: postIt.id };
      }
    },
  };
}
