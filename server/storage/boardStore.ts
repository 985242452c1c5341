import type { WorkshopChange } from './workshopStore.ts';

/** Where a Yjs client first wrote in an update: its clocks from here on were new to the document. */
export interface FirstClock {
  /** Yjs client id, an unsigned 32-bit integer. */
  readonly client: number;
  readonly clock: number;
}

/** Who made a record. */
export interface RecordOwner {
  readonly recordId: string;
  /** Record kind (root name), such as 'postIt'. */
  readonly kind: string;
  /** null = made by the server; nobody owns it. */
  readonly participantId: string | null;
}

/** Who a Yjs client id belongs to, in one document. */
export interface ClientBinding {
  readonly clientId: number;
  readonly participantId: string;
}

/** One accepted update on its way into the journal. */
export interface JournalEntry {
  readonly documentId: string;
  /** Who sent it; null = the server itself. */
  readonly participantId: string | null;
  /** Canonical update, Yjs encoding V1. */
  readonly update: Uint8Array;
  /** One for each client with new structs in the update; empty when it only deletes. */
  readonly firstClocks: readonly FirstClock[];
  /** Records that this update creates. */
  readonly owned: readonly RecordOwner[];
  /** Client ids seen here for the first time. */
  readonly clients: readonly ClientBinding[];
  /** What happens in the same transaction, or not at all. */
  readonly together?: WrittenTogether;
}

/** What goes with an update: documents that are erased for ever, and changes of the workshop's tables. */
export interface WrittenTogether {
  readonly erased: readonly string[];
  readonly changes: readonly WorkshopChange[];
}

/** What a document is made of: apply `snapshot`, then every update of `tail` in order. */
export interface StoredDocument {
  /** Compacted state, or null when the document was never compacted. */
  readonly snapshot: Uint8Array | null;
  /** Updates after the snapshot, oldest first. */
  readonly tail: readonly Uint8Array[];
  /** Number of the newest update; the first of a document is 1. */
  readonly seq: number;
}

/**
 * Keeps the documents of boards. A promise resolves only once the change is durable; whatever rejects
 * (always with a `StorageError`) left everything as it was, except kind `failed`, where a reload tells.
 */
export interface BoardStore {
  /**
   * Everything stored of a document; null only if it was never written.
   * @throws StorageError `corrupt` if any row is missing, altered or out of order; `erased` for a tombstone.
   */
  load(documentId: string): Promise<StoredDocument | null>;

  /**
   * Writes entries of any number of documents in ONE transaction, in order; a document comes into being with
   * its first entry. Resolves to the number (`seq`) given to each entry.
   *
   * Refused whole with `conflict` (and the `entry` that caused it) when a client's clock is not new in the
   * document, a record id belongs to somebody else (ids count once a document, whatever the kind), or a client id
   * is bound to somebody else; with `erased` for a tombstone. Repeating an equal owner or binding is no conflict.
   */
  appendBatch(batch: readonly JournalEntry[]): Promise<number[]>;

  /**
   * Replaces the updates up to and including `upToSeq` by `snapshot`, which the caller has checked to hold the
   * same state. The stored snapshot is read back and compared before the old rows go, all in one transaction.
   * Owners, bindings and the uniqueness of clocks stay.
   */
  compact(documentId: string, upToSeq: number, snapshot: Uint8Array): Promise<void>;

  /** All owned records of a document. */
  owners(documentId: string): Promise<RecordOwner[]>;

  /** All client bindings of a document. */
  clients(documentId: string): Promise<ClientBinding[]>;

  /** How many client ids were newly bound to the participant on a day (see `dayOf`), over all documents. */
  countNewClients(participantId: string, day: number): Promise<number>;

  /** Erases a document for ever: its key and all rows go, a tombstone stays. Doing it twice is harmless. */
  erase(documentId: string): Promise<void>;

  /** Erases every document of a board, and the board's own id even if nothing was ever written to it. */
  eraseBoard(boardId: string): Promise<void>;

  /** Whether the document, or its whole board, was erased. */
  isTombstoned(documentId: string): Promise<boolean>;

  /** Ids of all stored documents, or of one board's, sorted. Tombstones are not among them. */
  list(boardId?: string): Promise<string[]>;
}

/** The day (UTC, counted from 1970-01-01) of a time in milliseconds. */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / 86_400_000);
}

/** The board part of a document id. */
export function boardIdOf(documentId: string): string {
  const end = documentId.indexOf('~');
  return end < 0 ? documentId : documentId.slice(0, end);
}
