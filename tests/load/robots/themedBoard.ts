import type { Point } from '../../../shared/geometry/point.ts';
import { layoutOf, type BoardLayout } from '../../../shared/layout/boardLayout.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { standsAlone, themeOf } from '../../../shared/model/belonging.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { livePostIts } from '../../../shared/queries/postIts.ts';

/** What somebody who themes sees before them: the part of the board that they work on. */
export interface ThemedBoard {
  readonly snapshot: BoardSnapshot;
  readonly layout: BoardLayout;
  /** Notes that show (of a stack the one on top), by where they stand. */
  readonly rest: readonly string[];
  readonly alone: readonly string[];
  readonly themed: readonly string[];
  /** Those of them that lie on others. */
  readonly stacks: readonly string[];
  readonly themes: readonly string[];
}

/** @param reach ids of the notes that are worked on; null = all */
export function lookAt(snapshot: BoardSnapshot, reach: ReadonlySet<string> | null): ThemedBoard {
  const layout = layoutOf(snapshot);
  const isNear = (id: string) => reach === null || reach.has(id);
  const shown = livePostIts(snapshot).filter(({ id }) => isNear(id) && !layout.hidden.has(id));
  const ids = (notes: readonly PostIt[]) => notes.map(({ id }) => id);
  const loose = shown.filter((note) => !themeOf(snapshot, note));
  const themes = [...layout.themes].filter(([, { notes }]) => notes.some(isNear)).map(([id]) => id);
  return {
    snapshot,
    layout,
    rest: ids(loose.filter((note) => !standsAlone(snapshot, note))),
    alone: ids(loose.filter((note) => standsAlone(snapshot, note))),
    themed: ids(shown.filter((note) => themeOf(snapshot, note))),
    stacks: ids(shown.filter(({ id }) => layout.stacks.has(id))),
    themes,
  };
}

/** Top left corner of a note or theme on the board, world units; null when it is gone. */
export function cornerOf({ snapshot, layout }: ThemedBoard, id: string): Point | null {
  const note = snapshot.postIt.get(id);
  const box = note ? postItBox(snapshot, note) : layout.themes.get(id)?.box;
  return box ? { x: box.minX, y: box.minY } : null;
}
