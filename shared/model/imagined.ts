import { actorTable } from './actor.ts';
import { contactTable } from './contact.ts';
import { OVERRIDDEN_KINDS } from './override.ts';
import type { CellPlace } from './place.ts';
import { postItTable } from './postIt.ts';
import { FIRST_RANK } from './rank.ts';
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

/** A cell of a column that nobody has. */
const NO_CELL: CellPlace = ['cell', '0'.repeat(16), 'explanation', FIRST_RANK];

const { text, place, size, color, voice, deleted } = postItTable.fields;

/**
 * Words that are imagined in a cell of the grid, in a scenario only. It has no field that says who said them: nobody did. Shown as a
 * note (`resolveScenario`), and known there by the scenario that it names ({@link isImagined}).
 */
export const imaginedPostItTable = {
  ...postItTable,
  kind: 'imaginedPostIt',
  most: 2000,
  fields: {
    text,
    place: { ...place, parents: ['cell'], default: NO_CELL },
    size,
    color,
    voice,
    deleted,
    ...inScenario,
  },
} as const satisfies RecordTable;
export type ImaginedPostIt = RecordOf<typeof imaginedPostItTable>;

/** Whether records of a kind are words that lie somewhere: who may put them there depends on the seats. */
export function isNoteKind(kind: string): kind is 'postIt' | 'imaginedPostIt' {
  return kind === 'postIt' || kind === 'imaginedPostIt';
}

/** Whether what is shown as a note, or as somebody around the whānau, is there in a scenario alone. */
export function isImagined(shown: object): boolean {
  return 'scenario' in shown;
}

/** The kinds of records that exist in a scenario alone, by the kind that they are shown as. */
export const IMAGINED_KINDS = {
  actor: 'imaginedActor',
  tie: 'imaginedTie',
  contact: 'imaginedContact',
  postIt: 'imaginedPostIt',
} as const;
export type ImaginedOf = keyof typeof IMAGINED_KINDS;
/** What a scenario can differ in: what it overrides, and words that are there in it alone. */
export const DIFFERENT_KINDS = [...OVERRIDDEN_KINDS, 'postIt'] as const;
export type DifferentKind = (typeof DIFFERENT_KINDS)[number];
export type ImaginedKind = (typeof IMAGINED_KINDS)[ImaginedOf];
