import { actorTable } from './actor.ts';
import { contactTable } from './contact.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';
import { tieTable } from './tie.ts';

/** The scenario that a record exists in, and nowhere else. */
const inScenario = { scenario: { type: 'reference', writers: 'nobody', capability: 'map' } } as const;

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
