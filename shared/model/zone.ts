import { ORIGIN_PLACE } from './place.ts';
import { POST_IT_COLORS } from './postIt.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

export const ZONE_SHAPES = ['circle', 'box'] as const;

const byAll = { writers: 'everyone', capability: 'map' } as const;

/** An area of the map with a name that the group gives it, such as "lives here" or "comes to the house". */
export const zoneTable = {
  kind: 'zone',
  creators: 'everyone',
  createCapability: 'map',
  most: 50,
  fields: {
    title: { type: 'string', max: 80, default: '', ...byAll, imaginable: true },
    shape: { type: 'choice', values: ZONE_SHAPES, default: 'circle', ...byAll },
    color: { type: 'choice', values: POST_IT_COLORS, default: 'sand', ...byAll },
    /** The middle, world units of the map. */
    place: { type: 'place', parents: ['board'], default: ORIGIN_PLACE, ...byAll, imaginable: true },
    width: { type: 'number', min: 100, max: 10_000, default: 800, ...byAll, imaginable: true },
    height: { type: 'number', min: 100, max: 10_000, default: 800, ...byAll, imaginable: true },
    deleted: { type: 'boolean', default: false, ...byAll, imaginable: true },
  },
} as const satisfies RecordTable;

export type Zone = RecordOf<typeof zoneTable>;
