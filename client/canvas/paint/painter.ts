import type { Box } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { RecordKind } from '../../../shared/model/tables.ts';
import type { Detail } from '../engine/levelOfDetail.ts';
import type { ZKey } from '../engine/sceneItem.ts';
import type { CanvasTheme } from './canvasTheme.ts';

/** How an item is to look this time. */
export interface Look {
  /** Device pixels per world unit. */
  readonly scale: number;
  /** CSS pixels per world unit. */
  readonly zoom: number;
  readonly detail: Detail;
  readonly theme: CanvasTheme;
  /** The part that is needed, relative to the top left of the bounds; all when left out. Painters may leave the rest out. */
  readonly part?: Box | undefined;
  /** Held above the board, with the deeper of the two shadows. */
  readonly lifted: boolean;
  /** Its text stands in a text field above the canvas: the painter leaves the text out. */
  readonly editing: boolean;
  /** Written by the person at this screen. */
  readonly mine: boolean;
  /** Only facilitators change it. */
  readonly locked?: boolean;
}

/**
 * Paints one kind of record. A new noun brings a painter and changes none.
 * Declared as methods, so that a painter of one record type stands among painters of unknown ones:
 * the registry gives a painter only records of its own kind.
 */
export interface Painter<R = unknown, P = R> {
  /** Its name; the kind of record that it paints unless `records` says so. */
  readonly kind: string;
  /** The kind of record that it paints, where another painter has that name: a record may show as several things. */
  readonly records?: string;
  /** Where the record lies, world units; null = not on the canvas (deleted). */
  bounds(record: R, snapshot: BoardSnapshot): Box | null;
  z(record: R, snapshot: BoardSnapshot): ZKey;
  /** What is painted, where that is more than the record: with what belongs to it. */
  picture?(record: R, snapshot: BoardSnapshot): P;
  /** Paints with the origin at the top left of the bounds, in world units. */
  paint(context: CanvasRenderingContext2D, picture: P, look: Look): void;
  /** The exact shape for hits, relative to the top left of the bounds; the whole box when left out. */
  covers?(picture: P, point: Point): boolean;
  /** Records of other kinds that lie elsewhere when this one moves. */
  dependents?(record: R, snapshot: BoardSnapshot): Iterable<{ kind: RecordKind; id: string }>;
}

export type Painters = ReadonlyMap<string, Painter>;

export function registerPainters(painters: readonly Painter[]): Painters {
  return new Map(painters.map((painter) => [painter.kind, painter]));
}
