import { boxAround } from '../../shared/geometry/box.ts';
import type { Box } from '../../shared/geometry/box.ts';
import { readingOrder } from '../../shared/layout/readingOrder.ts';
import { laneBox, liveLanes, postItBox } from '../../shared/layout/whereabouts.ts';
import type { Lane } from '../../shared/model/lane.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';

/** One lane as the wall shows it by itself. */
export type Stop = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  /** Post-its that belong to the lane, wherever they lie. */
  readonly notes: number;
  /** What to look at, world units: its notes without the empty rest, or the whole lane while it has none. */
  readonly box: Box;
};

function createStop(snapshot: BoardSnapshot, lane: Lane): Stop {
  const notes = [...snapshot.postIt.values()].filter((note) => note.lane === lane.id && !note.deleted);
  const inside = notes.filter(({ place }) => place[0] === 'lane').map((note) => postItBox(snapshot, note));
  const box = boxAround(inside) ?? laneBox(lane);
  return { id: lane.id, title: lane.title, prompt: lane.prompt, notes: notes.length, box };
}

/** The board's lanes, in the order in which people read them. */
export function listStops(snapshot: BoardSnapshot): Stop[] {
  const lanes = new Map(liveLanes(snapshot).map((lane) => [lane.id, lane]));
  const order = readingOrder([...lanes.values()].map((lane) => ({ id: lane.id, box: laneBox(lane) })));
  return order.flatMap((id) => {
    const lane = lanes.get(id);
    return lane ? [createStop(snapshot, lane)] : [];
  });
}

/** The stop after or before another; between the last and the first lies the whole board, which is null. */
export function neighbourStop(stops: readonly Stop[], current: string | null, step: 1 | -1): Stop | null {
  const places: readonly (Stop | null)[] = [null, ...stops];
  const at = places.findIndex((stop) => (stop?.id ?? null) === current);
  return places[(Math.max(at, 0) + step + places.length) % places.length] ?? null;
}
