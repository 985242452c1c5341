import type { FieldValue } from './field.ts';
import { overrideField, type OverrideKey } from './override.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

export const SCENARIO_TITLE_MAX = 80;
export const PREMISE_MAX = 400;

/** Colours that tell scenarios apart; names and frames do so too. */
export const SCENARIO_COLORS = ['indigo', 'teal', 'plum', 'rust', 'moss'] as const;
export type ScenarioColor = (typeof SCENARIO_COLORS)[number];

const byAll = { writers: 'everyone', capability: 'map' } as const;

/**
 * An imagined version of the network, "what if …", laid over the actual one. Beside its fields it holds one key for each value
 * that differs (`override.ts`), so that what it does not touch follows the actual network live and nothing of a scenario is ever
 * written to actual records. What exists in it alone is in the `imagined…` kinds, which name their scenario.
 */
export const scenarioTable = {
  kind: 'scenario',
  creators: 'everyone',
  createCapability: 'map',
  // One that is closed has a second record beside it.
  most: 120,
  overrides: { most: 5000, fieldOf: overrideField },
  fields: {
    title: { type: 'string', max: SCENARIO_TITLE_MAX, default: '', ...byAll },
    /** The question it answers: "What if the whānau's time were limited to one visit a week?" */
    premise: { type: 'string', max: PREMISE_MAX, default: '', ...byAll },
    color: { type: 'choice', values: SCENARIO_COLORS, default: 'indigo', ...byAll },
    /** Kept to look at; nobody works in it any more. */
    closed: { type: 'boolean', default: false, ...byAll },
    /** Of one that is closed: the record that holds how the network actually was then. */
    then: { type: 'reference', ...byAll, since: 9 },
    /** Of such a record, which is no scenario itself: the scenario that it was made for. */
    keptFor: { type: 'reference', writers: 'nobody', capability: 'map', since: 9 },
    deleted: { type: 'boolean', default: false, writers: 'author', capability: 'map' },
  },
} as const satisfies RecordTable;

/** A scenario with its overrides, each under its key. */
export type Scenario = RecordOf<typeof scenarioTable> & Readonly<Record<OverrideKey, FieldValue>>;
