import type { RecordKind } from '../../shared/model/tables.ts';
import type { RefusalReason } from '../../shared/model/refusal.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';

/** One change made here that the server has not acknowledged yet. Sent again with the same bytes until it has. */
export interface OutboxEntry {
  readonly tabId: string;
  /** Order within the tab. */
  readonly seq: number;
  readonly call: OperationCall;
  /** Refused whole when one part of it is refused. */
  readonly atomic: boolean;
  readonly undoId: string;
  /** The Yjs update (V1) that the change made. */
  readonly update: Uint8Array;
  /** `send`: the bytes wait for their verdict. `replay`: the bytes were refused, the operation is to be run anew. */
  readonly state: 'send' | 'replay';
  /** How often it was run anew already. */
  readonly tries: number;
}

/** One step of undo or redo: the operations that take it back, in the order to run them. */
export interface UndoStep {
  readonly id: string;
  readonly calls: readonly OperationCall[];
  /** The scenario that was looked at when it was made; left out for the actual network. */
  readonly scenario?: string;
}

export interface UndoHistory {
  readonly undo: readonly UndoStep[];
  readonly redo: readonly UndoStep[];
}

/** Something that could not be done, with its words, until the person decides what becomes of it. */
export interface TrayEntry {
  readonly id: string;
  readonly kind: RecordKind | null;
  readonly recordId: string | null;
  /** The operation, such as `addRecords`. */
  readonly operation: string;
  /** What the person wrote; empty where nothing was written (a move, a colour). */
  readonly words: string;
  readonly reason: RefusalReason;
  /** ms since 1970, by this device's clock */
  readonly at: number;
}

export type StorageChange =
  | { readonly do: 'putEntry'; readonly entry: OutboxEntry }
  | { readonly do: 'dropEntry'; readonly tabId: string; readonly seq: number }
  /** Bytes that the server has, kept to start without it. */
  | { readonly do: 'appendAcknowledged'; readonly update: Uint8Array }
  | { readonly do: 'dropAcknowledged' }
  | { readonly do: 'putUndo'; readonly tabId: string; readonly history: UndoHistory }
  | { readonly do: 'putTray'; readonly entry: TrayEntry }
  | { readonly do: 'dropTray'; readonly id: string }
  /** This tab lives (`at`: ms since 1970), or, with null, has gone. */
  | { readonly do: 'heartbeat'; readonly tabId: string; readonly at: number | null };

/** A tab that takes over what others left. */
export interface Adopter {
  readonly tabId: string;
  /** The number that the first entry gets. */
  readonly nextSeq: number;
  /** ms since 1970 */
  readonly now: number;
  /** A tab that is known to be gone, whatever its last sign of life. */
  readonly gone?: string | undefined;
}

/** What a tab took over from tabs that are gone. */
export interface Adopted {
  /** In order, numbered anew as this tab's. */
  readonly entries: readonly OutboxEntry[];
  /** The newest undo history among them. */
  readonly history: UndoHistory | null;
}

export interface StoredBoard {
  /** What the server had, as updates to apply in order. */
  readonly acknowledged: readonly Uint8Array[];
  readonly tray: readonly TrayEntry[];
}

/** A tab that has not said for this long that it lives is gone: others send what it left. */
export const TAB_SILENT_AFTER = 10_000;

/**
 * Where one participant's copy of one document is kept on this device. Every `write` is all or
 * nothing; a promise that rejects means that nothing of it is kept.
 */
export interface OutboxStorage {
  /** `page`: everything is gone when the page closes. */
  readonly keeps: 'device' | 'page';
  /** Reads what is kept, and compacts the acknowledged part. */
  read(): Promise<StoredBoard>;
  write(changes: readonly StorageChange[]): Promise<void>;
  /** Makes the entries of tabs that are gone this tab's own. */
  adopt(by: Adopter): Promise<Adopted>;
  close(): void;
  /** Erases everything of this participant and document from the device. */
  erase(): Promise<void>;
}

/** Whether another tab is gone: its last sign of life is too old or, after a clock was set back, can not be true. */
export function isGone(owner: string, at: number | null | undefined, by: Adopter): boolean {
  if (owner === by.tabId) return false;
  if (owner === by.gone || at === null || at === undefined) return true;
  return Math.abs(by.now - at) > TAB_SILENT_AFTER;
}
