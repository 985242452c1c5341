import { actorTable, type Actor } from './actor.ts';
import { agreementTable, type Agreement } from './agreement.ts';
import { contactTable, type Contact } from './contact.ts';
import { conversationTable, type Conversation } from './conversation.ts';
import { decisionTable, type Decision } from './decision.ts';
import { gridTable, type Grid } from './grid.ts';
import {
  imaginedActorTable,
  imaginedContactTable,
  imaginedPostItTable,
  imaginedTieTable,
  type ImaginedActor,
  type ImaginedContact,
  type ImaginedPostIt,
  type ImaginedTie,
} from './imagined.ts';
import { laneTable, type Lane } from './lane.ts';
import { postItTable, type PostIt } from './postIt.ts';
import { privateNoteTable, type PrivateNote } from './privateNote.ts';
import type { RecordTable } from './recordTable.ts';
import { scenarioTable, type Scenario } from './scenario.ts';
import { themeTable, type Theme } from './theme.ts';
import { tieTable, type Tie } from './tie.ts';
import { visitClaimTable, type VisitClaim } from './visitClaim.ts';
import { zoneTable, type Zone } from './zone.ts';

/** Every record kind there is. A new noun adds its table here; creation, guard, projection and docs follow. */
const RECORD_TABLES = {
  postIt: postItTable,
  lane: laneTable,
  theme: themeTable,
  grid: gridTable,
  actor: actorTable,
  tie: tieTable,
  contact: contactTable,
  zone: zoneTable,
  conversation: conversationTable,
  scenario: scenarioTable,
  imaginedActor: imaginedActorTable,
  imaginedTie: imaginedTieTable,
  imaginedContact: imaginedContactTable,
  imaginedPostIt: imaginedPostItTable,
  decision: decisionTable,
  agreement: agreementTable,
  visitClaim: visitClaimTable,
  privateNote: privateNoteTable,
} as const;

export interface RecordTypes {
  readonly postIt: PostIt;
  readonly lane: Lane;
  readonly theme: Theme;
  readonly grid: Grid;
  readonly actor: Actor;
  readonly tie: Tie;
  readonly contact: Contact;
  readonly zone: Zone;
  readonly conversation: Conversation;
  readonly scenario: Scenario;
  readonly imaginedActor: ImaginedActor;
  readonly imaginedTie: ImaginedTie;
  readonly imaginedContact: ImaginedContact;
  readonly imaginedPostIt: ImaginedPostIt;
  readonly decision: Decision;
  readonly agreement: Agreement;
  readonly visitClaim: VisitClaim;
  readonly privateNote: PrivateNote;
}

export type RecordKind = keyof RecordTypes;
export type AnyRecord = RecordTypes[RecordKind];

export const RECORD_KINDS = Object.keys(RECORD_TABLES) as RecordKind[];

/** The kinds that lie on boards: what exports hold, and what can be frozen. */
export const BOARD_KINDS = [
  'postIt',
  'lane',
  'theme',
  'grid',
  'actor',
  'tie',
  'contact',
  'zone',
  'conversation',
  'scenario',
  'imaginedActor',
  'imaginedTie',
  'imaginedContact',
  'imaginedPostIt',
  'decision',
  'agreement',
  'visitClaim',
] as const satisfies readonly RecordKind[];
export type BoardKind = (typeof BOARD_KINDS)[number];

/** What lies on boards beside lanes, themes and notes, in the order in which it refers to each other. */
export const NETWORK_KINDS = BOARD_KINDS.filter(
  (kind) => kind !== 'postIt' && kind !== 'lane' && kind !== 'theme',
);

export function isRecordKind(value: unknown): value is RecordKind {
  return typeof value === 'string' && Object.hasOwn(RECORD_TABLES, value);
}

export function tableOf(kind: RecordKind): RecordTable {
  return RECORD_TABLES[kind];
}
