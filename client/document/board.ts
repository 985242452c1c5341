import type { RecordChange } from '../../shared/document/project.ts';
import type { Result } from '../../shared/model/result.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { BoardPlace } from '../../shared/model/place.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall, Refusal } from '../../shared/operations/operation.ts';
import type { Actor, Target } from '../../shared/permissions/can.ts';
import type { Layers } from '../../shared/permissions/layers.ts';
import type { Seating } from '../../shared/permissions/seating.ts';
import type { OutboxEntry, OutboxStorage, TrayEntry } from './outboxStorage.ts';
import type { OpenLink } from './serverLink.ts';
import type { SyncStatus } from './syncStatus.ts';
import type { TextSession } from './textSession.ts';

export interface BoardDocumentOptions {
  readonly documentId: string;
  readonly participantId: string;
  /** http(s) address of the server, without path. */
  readonly serverUrl: string;
  readonly storage: OutboxStorage;
  /** Who acts, as the facts say now; asked at each change. */
  actor(): Actor;
  /** Whose a record is, as the facts say now. What was made here is known to be one's own before the facts say so. */
  targetOf(kind: RecordKind, id: string): Target;
  /** Which layers are frozen, as the facts say now; none unless given. */
  layers?(): Layers;
  /** Who sits where, as the facts say now; nobody unless given. */
  seating?(): Seating;
  /** Where there is no global WebSocket. */
  readonly webSocket?: typeof WebSocket;
  /** For programs: mints a ticket for one connection. */
  readonly ticket?: () => Promise<string>;
  /** The page before this one in the same browser tab: what it left is taken over at once. */
  readonly previousTabId?: string | undefined;
  /** Another way to the server; tests use it. */
  readonly openLink?: OpenLink;
}

/** @param local whether the change was made on this page */
export type BoardListener = (changes: readonly RecordChange[], local: boolean) => void;

export interface RunOptions {
  /** Changes of the same id, one after another, are one step of undo. */
  readonly undoId?: string;
}

/** What is refused, and what a person can do with it. */
export interface BoardTray {
  /** A new array with each change. */
  readonly entries: readonly TrayEntry[];
  /** Adds the words as a note of one's own and takes the entry out; stays in the tray when that is refused too. */
  keepAsMyNote(entryId: string, place: BoardPlace): Result<null, Refusal>;
  discard(entryId: string): void;
}

/**
 * The one door to a document: plain records to read, operations to change it, and the promise
 * that no change is lost in between. The same object stays while Y.Docs are swapped underneath.
 */
export interface BoardDocument {
  readonly documentId: string;
  /** This page's name in the storage. */
  readonly tabId: string;
  /** The board as it is now; its maps are live. */
  readonly snapshot: BoardSnapshot;
  /** Grows with each change of the snapshot. */
  readonly version: number;
  readonly status: SyncStatus;
  readonly tray: BoardTray;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Told of any change of snapshot, status, tray or undo. */
  subscribe(listener: () => void): () => void;
  /** Told which records changed, once per transaction. */
  onChange(listener: BoardListener): () => void;
  /** Told of each change of this page that the server stored. */
  onAcknowledged(listener: (entry: OutboxEntry) => void): () => void;
  /** Whose a record is and whether it may change: the facts, and what was made here before they tell of it. */
  targetOf(kind: RecordKind, id: string): Target;
  run(call: OperationCall, options?: RunOptions): Result<null, Refusal>;
  /** Runs calls in order as one step of undo; stops at the first that is refused. */
  runAll(calls: readonly OperationCall[], options?: RunOptions): Result<null, Refusal>;
  /** Takes one's own last step back. `changed-since`: others changed all of it meanwhile, nothing was done. `done-as-it-is`, `done-elsewhere`: it was made in a network that is not looked at. */
  undo(): Result<null, Refusal>;
  redo(): Result<null, Refusal>;
  /**
   * Another network is looked at from now on: a scenario, or with null the actual one. Steps of undo
   * know where they were made, and while a scenario is looked at only its own are taken back.
   */
  lookThrough(scenarioId: string | null): void;
  openTextSession(kind: RecordKind, id: string, field: string, undoId?: string): TextSession;
  /** Resolves when nothing waits for the server any more. */
  whenSaved(): Promise<void>;
  /** Resolves when everything that waits is written to the device. */
  flush(): Promise<void>;
  /** The page is going: hands everything to the storage within this task. */
  flushAtOnce(): void;
  /** Aborted when the document is closed. */
  readonly closed: AbortSignal;
  /** Ends the connection; what waits stays on the device. */
  close(): Promise<void>;
  /** Ends the connection and erases this participant's copy from the device. */
  wipe(): Promise<void>;
}
