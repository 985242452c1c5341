import { ORIGIN_PLACE } from './place.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

/** A named area for the answers to one question about one part. `question` and `part` are the short keys that files use. */
export const laneTable = {
  kind: 'lane',
  creators: 'facilitator',
  createCapability: 'editLanes',
  most: 200,
  fields: {
    title: { type: 'string', max: 200, default: '', writers: 'facilitator', capability: 'editLanes' },
    /** The question as asked, the same for all lanes of one question. */
    prompt: { type: 'string', max: 400, default: '', writers: 'facilitator', capability: 'editLanes' },
    question: { type: 'string', max: 40, default: '', writers: 'facilitator', capability: 'editLanes' },
    part: { type: 'string', max: 40, default: '', writers: 'facilitator', capability: 'editLanes' },
    place: {
      type: 'place',
      parents: ['board'],
      default: ORIGIN_PLACE,
      writers: 'facilitator',
      capability: 'editLanes',
    },
    width: {
      type: 'number',
      min: 200,
      max: 20_000,
      default: 1320,
      writers: 'facilitator',
      capability: 'editLanes',
    },
    height: {
      type: 'number',
      min: 200,
      max: 20_000,
      default: 2140,
      writers: 'facilitator',
      capability: 'editLanes',
    },
    deleted: { type: 'boolean', default: false, writers: 'facilitator', capability: 'editLanes' },
  },
} as const satisfies RecordTable;

export type Lane = RecordOf<typeof laneTable>;
