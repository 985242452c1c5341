import type { RecordTypes } from './tables.ts';

/** A board at one moment: maps of frozen plain records by id, the deleted ones included. What everything pure works on. */
export type BoardSnapshot = {
  readonly [Kind in keyof RecordTypes]: ReadonlyMap<string, RecordTypes[Kind]>;
};

export const EMPTY_SNAPSHOT: BoardSnapshot = {
  postIt: new Map(),
  lane: new Map(),
  theme: new Map(),
  grid: new Map(),
  actor: new Map(),
  tie: new Map(),
  contact: new Map(),
  zone: new Map(),
  conversation: new Map(),
  scenario: new Map(),
  imaginedActor: new Map(),
  imaginedTie: new Map(),
  imaginedContact: new Map(),
  imaginedPostIt: new Map(),
  decision: new Map(),
  agreement: new Map(),
  visitClaim: new Map(),
  privateNote: new Map(),
};
