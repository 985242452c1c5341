import { CELL_ROWS } from '../model/place.ts';
import type { Role } from '../permissions/can.ts';
import type { DoorFact, WaitingFact } from './doorFacts.ts';
import type { PrivateRoundFact } from './privateFacts.ts';
import { ENQUIRY_COLLECTIONS, NO_ENQUIRY_FACTS, type EnquiryCollections } from './enquiryFacts.ts';
import { NETWORK_COLLECTIONS, NO_NETWORK_FACTS, type NetworkCollections } from './networkFacts.ts';
import { NO_ROOM_FACTS, ROOM_COLLECTIONS, type RoomCollections } from './roomFacts.ts';
import type { AgendaFact, TimerFact } from './agendaFacts.ts';
import type { MomentFact } from './momentFacts.ts';
import type { PowerFact } from './powers.ts';
import type {
  BallotFact,
  CheckFact,
  DistilledFact,
  ShareLinkFact,
  TableFact,
  WordingFact,
} from './themingFacts.ts';
import type { WallTurning } from './wallPage.ts';

/**
 * Server facts: what is true of a workshop and is not board content. They live in
 * the server's tables and reach each client as one snapshot, filtered for that viewer, and then
 * as numbered deltas. A new facility adds a collection.
 */
export interface WorkshopFact {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** Planned length in minutes, or null. */
  readonly minutes: number | null;
  /** Who looks after the words and where they are kept, in the host's words. */
  readonly care: string;
  /** When everything is erased, in ms since 1970. */
  readonly expiresAt: number;
  /** Nothing is erased until the host says so; `expiresAt` means nothing then. */
  readonly held: boolean;
  /** A trial run with pretend people, to be wiped. */
  readonly rehearsal: boolean;
  /** People of networks are shown by their aliases everywhere. */
  readonly aliases: boolean;
  /** How people get in; not given to viewers who may not hand it on. */
  readonly joining: { readonly code: string; readonly url: string } | null;
  readonly catalogueDrafts: boolean;
}

export interface CohortFact {
  readonly id: string;
  readonly title: string;
}

export interface BoardFact {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  /** Everybody may edit everybody's text. */
  readonly sharedText: boolean;
  readonly showCursors: boolean;
  /** Ids of records that only facilitators change. */
  readonly locked: readonly string[];
  /** Kinds of records that nobody changes until they are thawed: a layer that is done. */
  readonly frozen: readonly string[];
  /** Ids of themes that may be reworded although their layer is frozen. */
  readonly reopened: readonly string[];
  /** What fills the wall. */
  readonly spotlight: (Spotlight & WallTurning) | null;
  /** Whether groups are suggested for notes that are in no theme yet. */
  readonly suggestions: boolean;
  /** Cohorts whose counts may be shown: five or more people of each wrote here, and no smaller rest can be worked out. */
  readonly brokenOut: readonly string[];
  /** Boards whose notes were copied here: this is their joint board. */
  readonly joins: readonly string[];
}

/**
 * Of a check or vote that is closed its results are shown, of an open one how many have answered; of a round of
 * private writing the revealed notes that are in no lane; of a network, whose id is the board's, its map or what is asked of
 * the whānau's time in four weeks, or a row of its grid over all columns; of a scenario the network as it imagines it, or how
 * it differs from the actual one; a contact agreement.
 */
export const SPOTLIGHT_KINDS = [
  'theme',
  'lane',
  'distilled',
  'check',
  'ballot',
  'round',
  'map',
  'weeks',
  'scenario',
  'differences',
  'agreement',
  ...CELL_ROWS,
] as const;

export interface Spotlight {
  readonly kind: (typeof SPOTLIGHT_KINDS)[number];
  readonly id: string;
}

/** Who inside may read: the people of that board only, or those of joint boards of the workshop too. */
export const REACHES = ['board', 'workshop'] as const;
export type Reach = (typeof REACHES)[number];

/** What may leave the workshop: nothing; themes and counts; also words, without names. */
export const BEYONDS = ['nothing', 'themes', 'words'] as const;
export type Beyond = (typeof BEYONDS)[number];

/** A time of writing on one board, with what its writers were told before they wrote. */
export interface RoundFact {
  readonly id: string;
  readonly boardId: string;
  readonly title: string;
  /** Who can read, in the words that the writers see. */
  readonly readers: string;
  /** Whether a note shows its writer's name. */
  readonly names: 'shown' | 'hidden';
  /** Set when the round opens, like `beyond`; both bind for its notes. */
  readonly reach: Reach;
  readonly beyond: Beyond;
  /** Of a round that holds notes whose writers have agreed to more readers: the round that they wrote in; else null. */
  readonly widens: string | null;
  /**
   * The readers whom its writers were asked about since, at most; null when they were not asked. What is left of the
   * round stays behind where they could have agreed, instead of standing in the way.
   */
  readonly asked: { readonly reach: Reach; readonly beyond: Beyond } | null;
  /** Where the newest notes belong unless said otherwise. */
  readonly open: boolean;
  /** ms since 1970 */
  readonly openedAt: number;
}

/** The writers of a round are asked whether more people may read their notes than they were told. */
export interface ReadersAskFact {
  readonly id: string;
  readonly boardId: string;
  readonly roundId: string;
  /** Who could read then, in the words that the writers would have been told. */
  readonly readers: string;
  readonly reach: Reach;
  readonly beyond: Beyond;
  /** When answers are taken over and the ask is gone, in ms since 1970. */
  readonly until: number;
  /** The viewer's own answer; null = none so far. Others' are told to nobody. */
  readonly mine: boolean | null;
}

export interface PersonFact {
  readonly id: string;
  /** Empty for somebody who gave none. */
  readonly name: string;
  readonly role: Role;
  readonly cohort: string | null;
  readonly here: boolean;
  /** Set for somebody without a device: whose device they write on. */
  readonly by?: string;
  /** Set for one of the pretend people of a rehearsal. */
  readonly pretend?: true;
  /** Set for somebody who was removed and may be let in again; only facilitators are told. */
  readonly removed?: true;
}

/** Who made a record; the item's id is the record's id. Given to others only where the round shows names. */
export interface AuthorFact {
  readonly id: string;
  readonly boardId: string;
  readonly participantId: string;
}

export interface FactCollections extends RoomCollections, NetworkCollections, EnquiryCollections {
  readonly workshop: WorkshopFact;
  readonly cohort: CohortFact;
  readonly board: BoardFact;
  readonly round: RoundFact;
  readonly person: PersonFact;
  readonly author: AuthorFact;
  readonly table: TableFact;
  readonly wording: WordingFact;
  readonly distilled: DistilledFact;
  readonly check: CheckFact;
  readonly ballot: BallotFact;
  readonly shareLink: ShareLinkFact;
  readonly door: DoorFact;
  readonly waiting: WaitingFact;
  readonly privateRound: PrivateRoundFact;
  readonly readersAsk: ReadersAskFact;
  readonly agenda: AgendaFact;
  readonly timer: TimerFact;
  readonly power: PowerFact;
  readonly moment: MomentFact;
}

export type FactCollection = keyof FactCollections;
export const FACT_COLLECTIONS = [
  ...ROOM_COLLECTIONS,
  ...NETWORK_COLLECTIONS,
  ...ENQUIRY_COLLECTIONS,
  'workshop',
  'cohort',
  'board',
  'round',
  'person',
  'author',
  'table',
  'wording',
  'distilled',
  'check',
  'ballot',
  'shareLink',
  'door',
  'waiting',
  'privateRound',
  'readersAsk',
  'agenda',
  'timer',
  'power',
  'moment',
] as const satisfies readonly FactCollection[];

export type FactItems = {
  readonly [Name in FactCollection]: Readonly<Record<string, FactCollections[Name]>>;
};

/** Who the viewer is. */
export interface Viewer {
  readonly participantId: string;
  readonly role: Role;
  readonly visibility: 'normal' | 'wall';
}

/** Everything this viewer may know, as of a version. Event `facts`. */
export interface FactsSnapshot {
  readonly version: number;
  readonly viewer: Viewer;
  /** The server's clock when this was sent, ms since 1970; clients show times by it, not by their own. */
  readonly serverTime: number;
  readonly items: FactItems;
}

export type FactChange = readonly [
  collection: FactCollection,
  id: string,
  value: FactCollections[FactCollection] | null,
];

/** What changed from one version to the next; null = gone. A gap means: ask for a snapshot anew. Event `delta`. */
export interface FactsDelta {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly FactChange[];
}

export const EMPTY_FACTS: FactItems = {
  ...NO_ROOM_FACTS,
  ...NO_NETWORK_FACTS,
  ...NO_ENQUIRY_FACTS,
  workshop: {},
  cohort: {},
  board: {},
  round: {},
  person: {},
  author: {},
  table: {},
  wording: {},
  distilled: {},
  check: {},
  ballot: {},
  shareLink: {},
  door: {},
  waiting: {},
  privateRound: {},
  readersAsk: {},
  agenda: {},
  timer: {},
  power: {},
  moment: {},
};

/** Facts after a delta; null when the delta does not follow on this snapshot. Pure. */
export function applyDelta(facts: FactsSnapshot, delta: FactsDelta): FactsSnapshot | null {
  if (delta.from !== facts.version) return null;
  const items: Record<string, Record<string, unknown>> = { ...facts.items };
  for (const collection of new Set(delta.changes.map(([name]) => name)))
    items[collection] = { ...items[collection] };
  for (const [collection, id, value] of delta.changes) {
    const target = items[collection] ?? {};
    if (value === null) delete target[id];
    else target[id] = value;
  }
  // Each value came from the collection of its name.
  return { ...facts, version: delta.to, items: items as unknown as FactItems };
}
