import { actorTable } from './actor.ts';
import { contactTable } from './contact.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';
import { tieTable } from './tie.ts';

const inScenario = {
  /** The scenario that the record exists in, and nowhere else. */
  scenario: { type: 'reference', writers: 'nobody', capability: 'map' },
  /** The actual record that was made of it; as long as that is there, the scenario shows it instead. */
  became: { type: 'reference', writers: 'everyone', capability: 'map' },
} as const;

/** Somebody who is around the whānau in a scenario only. */
export const imaginedActorTable = {
  ...actorTable,
  kind: 'imaginedActor',
  fields: { ...actorTable.fields, ...inScenario },
} as const satisfies RecordTable;
export type ImaginedActor = RecordOf<typeof imaginedActorTable>;

/** A tie in a scenario only, between actors that are actual or imagined in it. */
export const imaginedTieTable = {
  ...tieTable,
  kind: 'imaginedTie',
  fields: { ...tieTable.fields, ...inScenario },
} as const satisfies RecordTable;
export type ImaginedTie = RecordOf<typeof imaginedTieTable>;

/** Visits in a scenario only. */
export const imaginedContactTable = {
  ...contactTable,
  kind: 'imaginedContact',
  fields: { ...contactTable.fields, ...inScenario },
} as const satisfies RecordTable;
export type ImaginedContact = RecordOf<typeof imaginedContactTable>;

/** The kinds of records that exist in a scenario alone, by the kind that they are shown as. */
export const IMAGINED_KINDS = {
  actor: 'imaginedActor',
  tie: 'imaginedTie',
  contact: 'imaginedContact',
} as const;
export type ImaginedOf = keyof typeof IMAGINED_KINDS;
export type ImaginedKind = (typeof IMAGINED_KINDS)[ImaginedOf];
