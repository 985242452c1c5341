import { growBox, type Box, type Size } from '../../../shared/geometry/box.ts';
import { worldToScreen, type Camera } from '../../../shared/geometry/camera.ts';

/** A suggested group as it is drawn: an outline around each of its notes. */
export interface GroupOutline {
  /** The number that stands beside it in the list. */
  readonly number: number;
  /** The words that its notes share. */
  readonly words: string;
  /** World units, in the order in which they are read: the first one carries the words. */
  readonly boxes: readonly Box[];
  /** Somebody looks at it. */
  readonly isChosen: boolean;
}

/** Colours and font of the theme on screen. */
export interface OutlineLook {
  readonly line: string;
  /** What lies under a line, so that it shows on any ground. */
  readonly ground: string;
  readonly onLine: string;
  readonly font: string;
}

/** CSS pixels. */
const THIN = 1.75;
const THICK = 4;
const HALO = 2;
const OUT = 4;
const DASH = [7, 5];
const TAG = { height: 20, pad: 7, size: 13 };
/** Most room for the words of the chosen group; those of others stay within their note. */
const WORDS_MOST = 260;
/** Notes that show smaller than this have no room for a number, or for words. */
const NUMBER_FROM = 72;
const WORDS_FROM = 110;

function onScreen(camera: Camera, box: Box): Box {
  const { x: minX, y: minY } = worldToScreen(camera, { x: box.minX, y: box.minY });
  const { x: maxX, y: maxY } = worldToScreen(camera, { x: box.maxX, y: box.maxY });
  return growBox({ minX, minY, maxX, maxY }, OUT);
}

function isInView({ minX, minY, maxX, maxY }: Box, { width, height }: Size): boolean {
  return maxX > 0 && maxY > 0 && minX < width && minY < height;
}

function strokeBoxes(
  context: CanvasRenderingContext2D,
  boxes: readonly Box[],
  width: number,
  look: OutlineLook,
) {
  context.beginPath();
  for (const { minX, minY, maxX, maxY } of boxes) context.rect(minX, minY, maxX - minX, maxY - minY);
  context.setLineDash([]);
  context.lineWidth = width + HALO;
  context.strokeStyle = look.ground;
  context.stroke();
  context.setLineDash(DASH);
  context.lineWidth = width;
  context.strokeStyle = look.line;
  context.stroke();
  context.setLineDash([]);
}

/** The words as far as there is room, with an ellipsis where they are cut. */
function cutToFit(context: CanvasRenderingContext2D, words: string, room: number): string {
  if (context.measureText(words).width <= room) return words;
  let length = words.length;
  while (length > 1 && context.measureText(`${words.slice(0, length)}…`).width > room) length -= 1;
  return `${words.slice(0, length).trimEnd()}…`;
}

/** A small sign on the upper edge of an outline: filled for the chosen group, quiet for others. */
function paintTag(
  context: CanvasRenderingContext2D,
  { minX, minY, maxX }: Box,
  words: string,
  isChosen: boolean,
  look: OutlineLook,
): void {
  const room = (isChosen ? WORDS_MOST : maxX - minX) - 2 * TAG.pad;
  const text = cutToFit(context, words, room);
  const top = minY - TAG.height / 2;
  const width = Math.max(TAG.height, context.measureText(text).width + 2 * TAG.pad);
  context.beginPath();
  context.roundRect(minX, top, width, TAG.height, TAG.height / 2);
  context.fillStyle = isChosen ? look.line : look.ground;
  context.fill();
  context.lineWidth = 1.25;
  context.strokeStyle = isChosen ? look.ground : look.line;
  context.stroke();
  context.fillStyle = isChosen ? look.onLine : look.line;
  context.textAlign = 'center';
  context.fillText(text, minX + width / 2, top + TAG.height / 2 + 1);
}

/** Numbers first, so that none lies on the words. */
function paintTags(
  context: CanvasRenderingContext2D,
  { number, words, isChosen }: GroupOutline,
  boxes: readonly Box[],
  viewport: Size,
  look: OutlineLook,
): void {
  const [first, ...others] = boxes;
  for (const box of others) {
    const fits = box.maxX - box.minX >= NUMBER_FROM;
    if (fits && isInView(box, viewport)) paintTag(context, box, String(number), isChosen, look);
  }
  if (!first || !isInView(first, viewport)) return;
  const size = first.maxX - first.minX;
  if (isChosen || size >= WORDS_FROM) paintTag(context, first, `${number}  ${words}`, isChosen, look);
  else if (size >= NUMBER_FROM) paintTag(context, first, String(number), isChosen, look);
}

/**
 * Draws the outlines of suggested groups in CSS pixels, so that lines and words keep their size at every zoom: thin
 * for all, thicker for the chosen one, each note with the number of its group.
 */
export function paintSuggestions(
  context: CanvasRenderingContext2D,
  groups: readonly GroupOutline[],
  camera: Camera,
  viewport: Size,
  look: OutlineLook,
): void {
  context.save();
  context.lineJoin = 'round';
  context.font = `600 ${TAG.size}px ${look.font}`;
  context.textBaseline = 'middle';
  const drawn = groups.map((group) => ({ group, boxes: group.boxes.map((box) => onScreen(camera, box)) }));
  // The chosen one above all others.
  const [others, chosen] = [
    drawn.filter(({ group }) => !group.isChosen),
    drawn.filter(({ group }) => group.isChosen),
  ];
  for (const [list, width] of [
    [others, THIN],
    [chosen, THICK],
  ] as const) {
    const seen = list.flatMap(({ boxes }) => boxes.filter((box) => isInView(box, viewport)));
    if (seen.length > 0) strokeBoxes(context, seen, width, look);
  }
  for (const { group, boxes } of [...others, ...chosen]) paintTags(context, group, boxes, viewport, look);
  context.restore();
}
