import type { FactArea } from './themingFacts.ts';

/** Where a facilitator asks everybody to look. `bring` = once; `follow` = wherever that facilitator looks, until they stop. */
export interface Lead {
  readonly kind: 'bring' | 'follow';
  /** Whose view it is; empty for the wall. */
  readonly by: string;
  readonly boardId: string;
  /** World units. */
  readonly view: FactArea;
  /** Counts up with each time that people are brought or begin to follow: who has declined one has not declined the next. */
  readonly time: number;
}

/** How the room is held. At most one a workshop; none = nothing was asked of it yet. */
export interface RoomFact {
  readonly id: string;
  /** Everything waits: the wall is calm and the clock stands still. Nobody is kept from writing down what they had begun. */
  readonly paused: boolean;
  /** The walls show the board to be photographed: no names, no pointers, no panels. */
  readonly photo: boolean;
  readonly lead: Lead | null;
}

export const NEEDS = ['moment', 'room'] as const;
/** `moment`: I need a moment. `room`: please check on the room. */
export type Need = (typeof NEEDS)[number];

/** What somebody asks facilitators in private. Only they and that person know; once it is seen it is nowhere any more. */
export interface NeedFact {
  readonly id: string;
  readonly need: Need;
  readonly participantId: string;
}

/** Somebody who would like to speak; in the order in which they asked. The wall is not told. */
export interface HandFact {
  readonly id: string;
  readonly participantId: string;
  /** Orders the queue: it grows with each that is raised. */
  readonly place: number;
  /** It is their turn now. */
  readonly turn: boolean;
}

/** Groups drawn by lot. At most one drawing a workshop; the wall is not told who is in which. */
export interface GroupingFact {
  readonly id: string;
  /** Ids of participants, group by group. */
  readonly groups: readonly (readonly string[])[];
}

/** A thought put aside for later. Nobody is told whose it was. */
export interface ParkedFact {
  readonly id: string;
  readonly text: string;
}

/** A name that is covered everywhere. Which one it is nobody can read any more; facilitators only. */
export interface CoverFact {
  readonly id: string;
  /** What stands in its place. */
  readonly instead: string;
  /** ms since 1970 */
  readonly at: number;
}

/** What a facility of its own adds to the collections of facts. */
export interface RoomCollections {
  readonly room: RoomFact;
  readonly need: NeedFact;
  readonly hand: HandFact;
  readonly grouping: GroupingFact;
  readonly parked: ParkedFact;
  readonly cover: CoverFact;
}

export const ROOM_COLLECTIONS = ['room', 'need', 'hand', 'grouping', 'parked', 'cover'] as const;
export const NO_ROOM_FACTS = { room: {}, need: {}, hand: {}, grouping: {}, parked: {}, cover: {} } as const;
