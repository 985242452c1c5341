import { boxAround, boxAt, boxCentre, boxHolds, boxWidth } from '../../shared/geometry/box.ts';
import type { Box, Size } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { gridPages, type GridPage } from '../../shared/layout/gridPages.ts';
import { readingOrder } from '../../shared/layout/readingOrder.ts';
import { laneBox, liveLanes, postItBox } from '../../shared/layout/whereabouts.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { gridTable } from '../../shared/queries/network.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { rowName } from '../grid/gridWords.ts';
import { getText } from '../i18n/texts.ts';
import { countNotes } from './counts.ts';
import { WALL_EDGES, WALL_MARGIN } from './wallEdges.ts';

/** One lane, one table's part or some columns of the grid, as the wall shows them by themselves. */
export type Stop = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  /** Of a page of the grid: which people are on it. */
  readonly page?: string;
  /** Post-its that lie in it. */
  readonly notes: number;
  /** What to look at, world units: what lies in it, without the empty rest. */
  readonly box: Box;
  /** Of a page of the grid: what is cut off at its right and its foot, CSS pixels. Columns and rows of other pages would show by halves. */
  readonly cut?: { readonly right: number; readonly bottom: number };
};

/** A part of the board, before it is known what lies in it. */
type Part = Omit<Stop, 'notes'>;

function lanesOf(snapshot: BoardSnapshot): Part[] {
  return liveLanes(snapshot).map((lane) => {
    const { id, title, prompt } = lane;
    return { id, title, prompt, box: laneBox(lane) };
  });
}

function partsOf(tables: readonly TableFact[]): Part[] {
  return tables.flatMap(({ id, title, area }) =>
    area ? [{ id, title, prompt: '', box: boxAt(area.x, area.y, area.width, area.height) }] : [],
  );
}

const noteBoxes = (snapshot: BoardSnapshot) => livePostIts(snapshot).map((note) => postItBox(snapshot, note));
const themeBoxes = (snapshot: BoardSnapshot) => [...layoutOf(snapshot).themes.values()].map(({ box }) => box);
const lyingIn = (boxes: readonly Box[], part: Box) => boxes.filter((box) => boxHolds(part, boxCentre(box)));

/** The lanes and the tables' parts in which something lies, in the order in which people read them. */
export function listStops(snapshot: BoardSnapshot, tables: readonly TableFact[]): Stop[] {
  const [notes, themes] = [noteBoxes(snapshot), themeBoxes(snapshot)];
  const stops = [...lanesOf(snapshot), ...partsOf(tables)].flatMap((part): Stop[] => {
    const inside = lyingIn(notes, part.box);
    const box = boxAround([...inside, ...lyingIn(themes, part.box)]);
    return box ? [{ ...part, notes: inside.length, box }] : [];
  });
  const byId = new Map(stops.map((stop) => [stop.id, stop]));
  return readingOrder(stops).flatMap((id) => byId.get(id) ?? []);
}

/** A page of the grid, and how many words are read on it. */
export interface GridStop extends Stop {
  readonly words: number;
}

/** Words in the grid can be read across a room from this zoom on, CSS pixels per world unit and wall pixel. */
const LEGIBLE = 0.85;

function peopleOn({ from, to }: GridPage, total: number): string {
  return getText(from === to ? 'wall.gridColumn' : 'wall.gridColumns', { from, to, total });
}

function titleOf({ rows }: GridPage, people: string, allRows: number): string {
  if (rows.length === allRows) return people;
  return `${rows.map(({ row }) => rowName(getText, row)).join(', ')} · ${people}`;
}

/**
 * The pages of a grid that cannot be read as a whole, without those on which nothing is written.
 *
 * @param room what the board fills on the wall, CSS pixels
 * @param pixel CSS pixels of one wall pixel
 */
export function gridStops(snapshot: BoardSnapshot, room: Size, pixel: number): GridStop[] {
  const { grid } = layoutOf(snapshot);
  if (!grid) return [];
  const table = gridTable(snapshot);
  const inner = { width: room.width - 2 * WALL_MARGIN, height: room.height - 2 * WALL_MARGIN };
  const edges = { left: WALL_EDGES.left * pixel - WALL_MARGIN, top: WALL_EDGES.top * pixel - WALL_MARGIN };
  return gridPages(grid, inner, LEGIBLE * pixel, edges).flatMap((page): GridStop[] => {
    const [rows, people] = [page.rows.map(({ row }) => row), page.columns.map(({ actorId }) => actorId)];
    const notes = table
      .filter(({ row }) => rows.includes(row))
      .flatMap(({ cells }) => cells.filter(({ actor }) => people.includes(actor.id)))
      .flatMap((cell) => cell.notes);
    if (notes.length === 0) return [];
    const named = peopleOn(page, grid.columns.length);
    return [
      {
        id: `${rows[0]} ${people[0]}`,
        title: titleOf(page, named, grid.rows.length),
        page: named,
        prompt: '',
        notes: notes.length,
        words: notes.reduce((sum, { text }) => sum + text.split(/\s+/u).filter(Boolean).length, 0),
        box: page.box,
        cut: cutOf(page, inner),
      },
    ];
  });
}

/** The line at the end of a column or row stays in sight, CSS pixels. */
const LAST_LINE = 2;

function cutOf({ box, columns, rows }: GridPage, inner: Size): NonNullable<Stop['cut']> {
  const zoom = inner.width / boxWidth(box);
  const right = columns.at(-1)?.box.maxX ?? box.maxX;
  const bottom = rows.reduce((end, { top, height }) => Math.max(end, top + height), box.minY);
  return {
    right: (box.maxX - right) * zoom + WALL_MARGIN - LAST_LINE,
    bottom: (box.maxY - bottom) * zoom + WALL_MARGIN - LAST_LINE,
  };
}

/**
 * What the wall shows of the whole board, world units; null = all there is. Once people work with the notes (tables
 * have their parts, or there are themes) lanes in which nothing lies any more are left out.
 */
export function workedBox(snapshot: BoardSnapshot, tables: readonly TableFact[]): Box | null {
  const [notes, themes] = [noteBoxes(snapshot), themeBoxes(snapshot)];
  const parts = partsOf(tables);
  if (parts.length === 0 && themes.length === 0) return null;
  const things = [...notes, ...themes];
  const lanes = lanesOf(snapshot).filter(({ box }) => lyingIn(things, box).length > 0);
  return boxAround([...things, ...[...lanes, ...parts].map(({ box }) => box)]);
}

/** What the view follows: another one once the board needs more or less room, or has more or fewer notes. */
export function extentOf(snapshot: BoardSnapshot, tables: readonly TableFact[], stop: Stop | null): string {
  const whole = [workedBox(snapshot, tables), layoutOf(snapshot).grid?.box];
  return JSON.stringify([stop ? stop.box : whole, countNotes(snapshot)]);
}

/** The stop after or before another; between the last and the first lies the whole board, which is null. */
export function neighbourStop(stops: readonly Stop[], current: string | null, step: 1 | -1): Stop | null {
  const places: readonly (Stop | null)[] = [null, ...stops];
  const at = places.findIndex((stop) => (stop?.id ?? null) === current);
  return places[(Math.max(at, 0) + step + places.length) % places.length] ?? null;
}
