import type { Box } from '../../../shared/geometry/box.ts';

/** Order of painting: by layer, then rank, then id; what comes later lies on top. */
export interface ZKey {
  /** Areas below what lies in them: see LAYERS. */
  readonly layer: number;
  readonly rank: string;
}

/** Areas, then what lies in them, then names that are read from afar. One digit each. */
export const LAYERS = { area: 0, table: 1, theme: 2, innerTheme: 3, content: 4, name: 5 } as const;

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
  /** Only facilitators change it. */
  readonly locked?: boolean;
}

/** Sorts into paint order as a plain string: layer, rank, id. The space is lower than any letter of a rank. */
export function paintKey({ z, id }: SceneItem): string {
  return `${z.layer}${z.rank} ${id}`;
}

export function comparePaintKeys(a: { readonly key: string }, b: { readonly key: string }): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
