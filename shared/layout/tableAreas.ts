import { boxAt, boxHeight, boxWidth, moveBox, uniteBoxes, type Box, type Size } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';

/** Height of the strip with the table's name, world units. */
export const AREA_HEADER = 240;
/** From the edge of an area to its notes. */
const AREA_PADDING = 60;
const NOTE_GAP = 20;
/** Between areas, and between them and everything else. */
export const AREA_DISTANCE = 160;
/** Free room beside the notes, in multiples of theirs: notes in themes take about as much room again. */
const ROOM_BESIDE = 1.15;
/** An area is never smaller than for so many notes. */
const LEAST_NOTES = 8;
/** Width to height of the screens that the whole board is looked at on. */
const SCREEN_ASPECT = 1.6;

/** How many notes lie side by side: somewhat taller than wide, with as much room beside it. */
function noteColumns(notes: number): number {
  return Math.max(3, Math.ceil(Math.sqrt(notes * 0.9)));
}

function rowLength(count: number, side: number): number {
  return count * (side + NOTE_GAP) - NOTE_GAP;
}

/**
 * The size of a table's own part of the board: its notes in rows, and as much room beside them for their themes.
 *
 * @param notes most notes that any table has
 * @param side of the largest of them, world units
 */
export function tableAreaSize(notes: number, side: number): Size {
  const count = Math.max(notes, LEAST_NOTES);
  const columns = noteColumns(count);
  const notesWidth = rowLength(columns, side);
  const notesHeight = rowLength(Math.ceil(count / columns), side);
  return {
    width: Math.ceil(AREA_PADDING * 3 + notesWidth * (1 + ROOM_BESIDE)),
    height: Math.ceil(AREA_HEADER + notesHeight + side + AREA_PADDING),
  };
}

/** Top left corners of a table's notes in its area, row by row from the left, world units. */
export function tableNoteSpots(area: Box, notes: number, side: number): Point[] {
  const columns = noteColumns(Math.max(notes, LEAST_NOTES));
  return Array.from({ length: notes }, (_, index) => ({
    x: area.minX + AREA_PADDING + (index % columns) * (side + NOTE_GAP),
    y: area.minY + AREA_HEADER + Math.floor(index / columns) * (side + NOTE_GAP),
  }));
}

/** Areas in rows of so many, from the origin. */
function inRows(count: number, columns: number, { width, height }: Size): Box[] {
  return Array.from({ length: count }, (_, index) =>
    boxAt(
      (index % columns) * (width + AREA_DISTANCE),
      Math.floor(index / columns) * (height + AREA_DISTANCE),
      width,
      height,
    ),
  );
}

/** How large everything is on a screen that shows all of it. */
function zoomOf(box: Box): number {
  return Math.min(SCREEN_ASPECT / boxWidth(box), 1 / boxHeight(box));
}

/** Where a block of areas may begin: beside everything, or below it, which counts for more. */
function startsBeside(taken: Box | null): Point[] {
  if (!taken) return [{ x: 0, y: 0 }];
  return [
    { x: taken.maxX + AREA_DISTANCE, y: taken.minY },
    { x: taken.minX, y: taken.maxY + AREA_DISTANCE },
  ];
}

/**
 * Areas of one size for all tables, in rows below or right of everything that is on the board: as many in a row as
 * let both the whole board and the areas by themselves be seen large, since the lanes are empty once all is dealt.
 * None covers another, or what is there.
 *
 * @param taken the box around everything that stays where it is; null = nothing
 */
export function tableAreas(taken: Box | null, count: number, size: Size): Box[] {
  let best: { zoom: number; areas: Box[] } | null = null;
  for (let columns = 1; columns <= count; columns++) {
    const block = inRows(count, columns, size);
    for (const { x, y } of startsBeside(taken)) {
      const areas = block.map((area) => moveBox(area, Math.round(x), Math.round(y)));
      const around = areas.reduce(uniteBoxes);
      const zoom = zoomOf(around) * zoomOf(uniteBoxes(around, taken ?? around));
      // Of two as good, the longer row.
      if (!best || zoom >= best.zoom) best = { zoom, areas };
    }
  }
  return best?.areas ?? [];
}
