import { DIFFERENT_KINDS } from './imagined.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

/** What became of a difference between an imagined network and the actual one. */
const DECISION_OUTCOMES = ['carried', 'task', 'left'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const DECISION_WORDS_MAX = 300;
export const DECISION_WHO_MAX = 80;
export const DECISION_DAY_MAX = 40;

const fixed = { writers: 'nobody', capability: 'map' } as const;
const byAll = { writers: 'everyone', capability: 'map' } as const;

/**
 * What people decided about one difference that a scenario shows: it became part of the actual network, somebody does something
 * about it, or it is left. Its words stay what they were when it was decided, whatever happens to the scenario.
 */
export const decisionTable = {
  kind: 'decision',
  creators: 'everyone',
  createCapability: 'map',
  most: 1000,
  fields: {
    scenario: { type: 'reference', ...fixed },
    /** The record that differs: an actual one, or one that is there in the scenario alone; null = what came of the whole scenario. */
    record: { type: 'reference', ...fixed },
    recordKind: { type: 'choice', values: DIFFERENT_KINDS, default: 'tie', ...fixed },
    outcome: { type: 'choice', values: DECISION_OUTCOMES, default: 'left', ...byAll },
    /** The difference as it was decided, or what is to be done. */
    words: { type: 'string', max: DECISION_WORDS_MAX, default: '', ...byAll },
    /** Whose decision it is, or who does it, by role or name. */
    who: { type: 'string', max: DECISION_WHO_MAX, default: '', ...byAll },
    /** When it was decided, or by when it is done, in people's own words or as a date. */
    day: { type: 'string', max: DECISION_DAY_MAX, default: '', ...byAll },
    done: { type: 'boolean', default: false, ...byAll },
    deleted: { type: 'boolean', default: false, ...byAll },
  },
} as const satisfies RecordTable;

export type Decision = RecordOf<typeof decisionTable>;
