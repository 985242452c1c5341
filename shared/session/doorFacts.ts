/** How people get in; for facilitators only. */
export interface DoorFact {
  /** The workshop's id. */
  readonly id: string;
  /** Whether facilitators let people in one by one. */
  readonly lobby: boolean;
  /** Whether the code lets nobody in for now. */
  readonly closed: boolean;
  /** Whether a password is asked for besides the code. */
  readonly password: boolean;
}

/** Somebody who waits at the door; for facilitators only. */
export interface WaitingFact {
  readonly id: string;
  /** Empty for somebody who gave none. */
  readonly name: string;
  readonly cohort: string | null;
}
