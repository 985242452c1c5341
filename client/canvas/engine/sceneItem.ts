import type { Box } from '../../../shared/geometry/box.ts';

/** Order of painting: by layer, then rank, then id; what comes later lies on top. */
export interface ZKey {
  /** Areas below what lies in them: see LAYERS. */
  readonly layer: number;
  readonly rank: string;
}

/** Areas, then what lies in them (decision 27). */
export const LAYERS = { area: 0, content: 1 } as const;

/** One thing on the board as the engine knows it. */
export interface SceneItem {
  readonly id: string;
  /** Names the painter. */
  readonly kind: string;
  /** World units. */
  readonly box: Box;
  readonly z: ZKey;
  /** What its painter paints. */
  readonly record: unknown;
  /** Written by the person at this screen. */
  readonly mine: boolean;
}

export function comparePaintOrder(a: SceneItem, b: SceneItem): number {
  if (a.z.layer !== b.z.layer) return a.z.layer - b.z.layer;
  if (a.z.rank !== b.z.rank) return a.z.rank < b.z.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
