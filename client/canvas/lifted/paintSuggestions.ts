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
const THIN = 2;
const THICK = 4;
const HALO = 2;
const OUT = 4;
const DASH = [7, 5];
const TAG = { height: 20, pad: 6, size: 13, most: 190 };
/** Notes that show smaller than this have no room for a number, or for words. CSS pixels. */
const NUMBER_FROM = 40;
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

/** A small sign on the upper edge of an outline. */
function paintTag(context: CanvasRenderingContext2D, { minX, minY }: Box, words: string, look: OutlineLook) {
  const text = cutToFit(context, words, TAG.most);
  const width = context.measureText(text).width + 2 * TAG.pad;
  const top = minY - TAG.height / 2;
  context.beginPath();
  context.roundRect(minX - THIN, top, width, TAG.height, TAG.height / 2);
  context.fillStyle = look.line;
  context.fill();
  context.lineWidth = HALO / 2;
  context.strokeStyle = look.ground;
  context.stroke();
  context.fillStyle = look.onLine;
  context.fillText(text, minX - THIN + TAG.pad, top + TAG.height / 2 + 1);
}

function paintTags(
  context: CanvasRenderingContext2D,
  group: GroupOutline,
  boxes: readonly Box[],
  viewport: Size,
  look: OutlineLook,
): void {
  for (const [index, box] of boxes.entries()) {
    const size = box.maxX - box.minX;
    if (!isInView(box, viewport) || (size < NUMBER_FROM && !(group.isChosen && index === 0))) continue;
    const hasWords = index === 0 && (size >= WORDS_FROM || group.isChosen);
    paintTag(context, box, hasWords ? `${group.number}  ${group.words}` : String(group.number), look);
  }
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
  context.textAlign = 'left';
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
    for (const { group, boxes } of list) paintTags(context, group, boxes, viewport, look);
  }
  context.restore();
}
