import { GRID_LEVELS } from './place.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

const byAll = { writers: 'everyone', capability: 'map' } as const;

/** A connecting conversation: two who see things differently talk with each other, and somebody sees to it. */
export const conversationTable = {
  kind: 'conversation',
  creators: 'everyone',
  createCapability: 'map',
  most: 500,
  fields: {
    from: { type: 'reference', ...byAll },
    to: { type: 'reference', ...byAll },
    level: { type: 'choice', values: GRID_LEVELS, default: 'explanation', ...byAll },
    about: { type: 'string', max: 500, default: '', ...byAll },
    /** Who sees to it that they talk, by role or name. */
    broker: { type: 'string', max: 80, default: '', ...byAll },
    /** By when, in the group's own words or as a date. */
    by: { type: 'string', max: 40, default: '', ...byAll },
    done: { type: 'boolean', default: false, ...byAll },
    deleted: { type: 'boolean', default: false, ...byAll },
  },
} as const satisfies RecordTable;

export type Conversation = RecordOf<typeof conversationTable>;
