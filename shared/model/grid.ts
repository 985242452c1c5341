import { ORIGIN_PLACE } from './place.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

const byAll = { writers: 'everyone', capability: 'map' } as const;

/**
 * The Net-works grid of a board: where it lies. Its columns are actors, its rows are fixed, and what stands in its cells
 * are notes; a board shows one grid, the first by id.
 */
export const gridTable = {
  kind: 'grid',
  creators: 'everyone',
  createCapability: 'map',
  most: 20,
  fields: {
    title: { type: 'string', max: 200, default: '', ...byAll },
    place: { type: 'place', parents: ['board'], default: ORIGIN_PLACE, ...byAll },
    deleted: { type: 'boolean', default: false, writers: 'author', capability: 'map' },
  },
} as const satisfies RecordTable;

export type Grid = RecordOf<typeof gridTable>;
