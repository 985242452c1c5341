import { MOST_WEEKS } from './agreement.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

const byAll = { writers: 'everyone', capability: 'map' } as const;
const forEver = { writers: 'nobody', capability: 'map' } as const;

/**
 * "I come in that week": one record for each who says so, so that two who take the same week at the same time are both still there
 * afterwards, and people settle it. What is settled stays in sight too: who steps back says so here.
 */
export const visitClaimTable = {
  kind: 'visitClaim',
  creators: 'everyone',
  createCapability: 'map',
  most: 1000,
  fields: {
    agreement: { type: 'reference', ...forEver },
    week: { type: 'number', min: 1, max: MOST_WEEKS, default: 1, ...forEver },
    /** Who comes. */
    actor: { type: 'reference', ...forEver },
    /** Nobody comes in that week, which is the whānau's choice. Said of its own: somebody who is gone is not nobody. */
    nobody: { type: 'boolean', default: false, ...forEver },
    /** Who comes along. */
    together: { type: 'reference', ...byAll },
    purpose: { type: 'string', max: 200, default: '', ...byAll },
    /** Another one comes in that week, or this one after all does not. */
    stepsBack: { type: 'boolean', default: false, ...byAll },
    deleted: { type: 'boolean', default: false, ...byAll },
  },
} as const satisfies RecordTable;

export type VisitClaim = RecordOf<typeof visitClaimTable>;
