import { boxAround, boxAt, boxCentre, boxHolds } from '../../shared/geometry/box.ts';
import type { Box } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { readingOrder } from '../../shared/layout/readingOrder.ts';
import { laneBox, liveLanes, postItBox } from '../../shared/layout/whereabouts.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';

/** One lane, or one table's part, as the wall shows it by itself. */
export type Stop = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  /** Post-its that lie in it. */
  readonly notes: number;
  /** What to look at, world units: what lies in it, without the empty rest. */
  readonly box: Box;
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

/** The stop after or before another; between the last and the first lies the whole board, which is null. */
export function neighbourStop(stops: readonly Stop[], current: string | null, step: 1 | -1): Stop | null {
  const places: readonly (Stop | null)[] = [null, ...stops];
  const at = places.findIndex((stop) => (stop?.id ?? null) === current);
  return places[(Math.max(at, 0) + step + places.length) % places.length] ?? null;
}
