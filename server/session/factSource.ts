import type { AwaySince } from './awaySince.ts';
import type { WorkshopState } from './workshopState.ts';

/** Who made a record, and the round it belongs to; a record that the server made has nobody. */
export interface Authored {
  readonly recordId: string;
  readonly boardId: string;
  readonly participantId: string;
  readonly round: string | null;
}

/** All that the facts of one workshop are made of. */
export interface FactSource {
  readonly state: WorkshopState;
  /** Where other people's devices reach this server. */
  readonly origin: string;
  isHere(participantId: string): boolean;
  readonly awaySince: AwaySince;
  readonly authors: ReadonlyMap<string, Authored>;
  /** Cohorts of a board whose counts may be shown; a board that nobody opened has none. */
  brokenOut(boardId: string): readonly string[];
}
