/** Anything that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Fields named `more` hold whatever else belongs to the item; they are sealed like titles and names. */
interface WorkshopItem {
  readonly id: string;
  readonly workshopId: string;
  readonly more: JsonObject;
}

export interface StoredWorkshop {
  readonly id: string;
  /** Milliseconds since 1970; from then on the workshop is due to be erased. */
  readonly expiresAt: number;
  /** Sealed. */
  readonly title: string;
  /** Sealed. */
  readonly purpose: string | null;
  /** Planned length in minutes. */
  readonly minutes: number | null;
  readonly more: JsonObject;
}

export interface StoredCohort extends WorkshopItem {
  /** Sealed. */
  readonly title: string;
}

export interface StoredBoard extends WorkshopItem {
  /** Sealed. */
  readonly title: string;
  /** Name of the template that it was made from. */
  readonly template: string | null;
}

/** A round of writing on a board; lane, cohort, source and who can read are in `more`. */
export interface StoredRound extends WorkshopItem {
  readonly boardId: string;
}

/** Anything else that the server keeps of a board, by the facility's own `kind`: a table, a check, one person's answers. */
export interface StoredItem extends WorkshopItem {
  readonly boardId: string;
  readonly kind: string;
  /** Whose it is, and with whom it goes; null = nobody's. */
  readonly participantId: string | null;
}

export interface StoredParticipant extends WorkshopItem {
  readonly role: 'facilitator' | 'participant' | 'observer';
  /** Sealed; null = no name given. */
  readonly name: string | null;
  readonly cohortId: string | null;
  /** 'wall' = shown on a projector: gets no names, links or anything unrevealed. */
  readonly visibility: 'normal' | 'wall';
  /** Removed by a facilitator; may not come back until re-admitted. */
  readonly removed: boolean;
  /** Day (see `dayOf`) of the last visit; never finer. */
  readonly lastSeenDay: number;
}

/**
 * What a secret opens: `code` and `facilitator` = joining in that role, `cookie` and `token` = being somebody,
 * `share` = reading what a board shares; the grant's id is then that of the link's item.
 */
export type GrantKind = 'code' | 'facilitator' | 'cookie' | 'token' | 'share';

export interface StoredGrant {
  readonly id: string;
  readonly workshopId: string;
  readonly kind: GrantKind;
  /** Whom the secret stands for; null for codes and links. */
  readonly participantId: string | null;
  /** Milliseconds since 1970; null = as long as the workshop. */
  readonly expiresAt: number | null;
  /** The secret itself, when it was kept (sealed) to be shown again; else null. */
  readonly kept: string | null;
}

/** A grant as it is put: the secret is stored as a keyed hash, and kept sealed only when `keep` is true. */
export interface NewGrant extends Omit<StoredGrant, 'kept'> {
  readonly secret: string;
  readonly keep: boolean;
}

/** One change to a workshop. A `put` adds the item or replaces the one of the same id. */
export type WorkshopChange =
  | { readonly put: 'workshop'; readonly value: StoredWorkshop }
  | { readonly put: 'cohort'; readonly value: StoredCohort }
  | { readonly put: 'board'; readonly value: StoredBoard }
  | { readonly put: 'round'; readonly value: StoredRound }
  | { readonly put: 'participant'; readonly value: StoredParticipant }
  | { readonly put: 'item'; readonly value: StoredItem }
  | { readonly put: 'grant'; readonly value: NewGrant }
  /** `kind` is the item's own, for those who are told of the change. */
  | { readonly drop: 'item'; readonly id: string; readonly kind: string }
  /**
   * Dropping a board erases its documents and drops its rounds and items; dropping a participant drops that person's
   * items, grants and command results.
   */
  | { readonly drop: 'cohort' | 'board' | 'round' | 'participant' | 'grant'; readonly id: string }
  | { readonly remember: CommandResult };

/** The answer to a command, kept 24 hours so that a repeated command gets the same answer and runs once. */
export interface CommandResult {
  readonly workshopId: string;
  readonly participantId: string;
  /** The command's own id (its idempotency key), chosen by the client. */
  readonly commandId: string;
  /** Sealed. */
  readonly result: JsonValue;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Why a workshop is erased, and when (ms since 1970). */
export interface Erasure {
  readonly why: 'expired' | 'deleted';
  readonly at: number;
}

/** What is kept of a workshop that was erased: nothing of what anybody wrote. */
export interface Receipt extends Erasure {
  readonly workshopId: string;
  readonly boards: number;
}

/** All of one workshop. Items come in the order in which they were first put. */
export interface WorkshopContents {
  readonly workshop: StoredWorkshop;
  readonly cohorts: readonly StoredCohort[];
  readonly boards: readonly StoredBoard[];
  readonly rounds: readonly StoredRound[];
  readonly participants: readonly StoredParticipant[];
  readonly items: readonly StoredItem[];
  readonly grants: readonly StoredGrant[];
}

export type ServerSecretName = 'hostKey' | 'cookieKey';

/** How long the results of commands are kept, in milliseconds. */
export const commandLifetime = 24 * 3600 * 1000;

/**
 * Keeps workshops and who takes part in them. As with `BoardStore`, a promise resolves only once the change is
 * durable, and all errors are of type `StorageError`.
 */
export interface WorkshopStore {
  /**
   * Makes all changes in ONE transaction, in order, or none. Items name their workshop, which must exist by then
   * (else `missing`). `conflict` if an id is in use in another workshop or a secret already opens something else.
   */
  write(changes: readonly WorkshopChange[]): Promise<void>;

  /** Everything about a workshop, or null if there is none of this id. */
  read(workshopId: string): Promise<WorkshopContents | null>;

  /** All workshops, in the order in which they were made. */
  list(): Promise<StoredWorkshop[]>;

  /** The workshop that a board belongs to, or null. */
  workshopOfBoard(boardId: string): Promise<string | null>;

  /** The workshop that a participant belongs to, or null. */
  workshopOfParticipant(participantId: string): Promise<string | null>;

  /** What a secret opens, or null. Whether it has expired is for the caller to judge by `expiresAt`. */
  findGrant(kind: GrantKind, secret: string): Promise<StoredGrant | null>;

  /** The remembered answer to a command, or undefined when it has not run or is more than 24 hours old. */
  recall(participantId: string, commandId: string, now: number): Promise<JsonValue | undefined>;

  /** Drops answers to commands that are more than 24 hours old. */
  forgetOldCommands(now: number): Promise<void>;

  /**
   * Erases a workshop for ever: everything about it, its key, and all documents of its boards. Twice is harmless. Of
   * its codes, links and cookies a keyed hash stays, so that whoever comes with one can be told that it is over.
   * @param erasure leaves a receipt; left out, none
   */
  delete(workshopId: string, erasure?: Erasure): Promise<void>;

  /** Whether a secret opened something that is erased. */
  wasErased(kind: GrantKind, secret: string): Promise<boolean>;

  /** What was erased, the oldest first. */
  receipts(): Promise<Receipt[]>;

  /** Ids of the workshops that are due to be erased. */
  expired(now: number): Promise<string[]>;

  /** A secret of the server itself, 32 random bytes, made when first asked for. */
  secret(name: ServerSecretName): Promise<Uint8Array>;
}
