import { newId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { RecordChange } from '../../shared/document/project.ts';
import type { OperationCall, Refusal } from '../../shared/operations/operation.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import type { Target } from '../../shared/permissions/can.ts';
import type { BoardDocument, BoardDocumentOptions, BoardListener, BoardTray, RunOptions } from './board.ts';
import { BoardNews } from './boardNews.ts';
import { BoardEdits } from './boardEdits.ts';
import { BoardPen } from './boardPen.ts';
import { BoardSync } from './boardSync.ts';
import { createBoardTray } from './boardTray.ts';
import type { Join } from './joinsAtStake.ts';
import { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outboxStorage.ts';
import { RefusedWork } from './refusedWork.ts';
import type { Replica } from './replica.ts';
import type { OpenLink } from './serverLink.ts';
import { diffSnapshots } from './snapshotDiff.ts';
import { StorageWriter } from './storageWriter.ts';
import { isSameStatus, syncStatus, type EndReason, type SyncStatus } from './syncStatus.ts';
import { TabLife } from './tabLife.ts';
import type { TextSession } from './textSession.ts';
import { Tray } from './tray.ts';
import { UndoStack } from './undoStack.ts';

type Options = BoardDocumentOptions & { readonly openLink: OpenLink };

/** See {@link BoardDocument}. */
export class LiveBoard implements BoardDocument {
  readonly documentId: string;
  readonly tabId = newId();
  readonly tray: BoardTray;
  readonly #options: Options;
  readonly #writer: StorageWriter;
  readonly #outbox: Outbox;
  readonly #undo: UndoStack;
  readonly #held: Tray;
  readonly #sync: BoardSync;
  readonly #tabLife: TabLife;
  readonly #news = new BoardNews();
  readonly #pen: BoardPen;
  readonly #edits: BoardEdits;
  readonly #refused: RefusedWork;
  #version = 0;
  #foundOnDevice = false;
  #status: SyncStatus;
  readonly #closing = new AbortController();

  constructor(options: Options) {
    this.#options = options;
    this.documentId = options.documentId;
    this.#writer = new StorageWriter(options.storage, () => this.#changed());
    this.#outbox = new Outbox(this.tabId, this.#writer);
    this.#undo = new UndoStack((history) =>
      this.#writer.write({ do: 'putUndo', tabId: this.tabId, history }),
    );
    this.#held = new Tray((change) => this.#writer.write(change));
    this.#refused = new RefusedWork(this.#held, this.#outbox);
    this.#sync = new BoardSync(options.openLink, this.#outbox, this.#writer, {
      written: (update) => this.#pen.written(update),
      acknowledged: (entry) => this.#news.tellAcknowledged(entry),
      refused: (entry, refused) => this.#refused.hold(entry.call, refused, this.snapshot),
      replaced: (before, after) => this.#replaced(before, after),
      ended: (reason) => this.#ended(reason),
      changed: () => this.#changed(),
    });
    this.#pen = new BoardPen(options, this.#outbox, {
      doc: () => this.#sync.replica.doc,
      snapshot: () => this.snapshot,
    });
    this.#edits = new BoardEdits(this.#pen, this.#undo, this.#held, {
      doc: () => this.#sync.replica.doc,
      whyReadOnly: () => this.#whyReadOnly(),
      changed: () => this.#changed(),
    });
    this.#tabLife = new TabLife(options.storage, this.#writer, this.tabId, {
      reserve: () => this.#outbox.reserve(),
      adopted: (entries) => this.#adopted(entries),
    });
    this.tray = createBoardTray(
      this.#held,
      (call) => this.run(call),
      () => this.#changed(),
    );
    this.#status = this.#readStatus();
  }

  /** Reads what the device has, shows it, and begins to connect. */
  async start(): Promise<void> {
    const { storage, previousTabId } = this.#options;
    const stored = await storage.read().catch(() => ({ acknowledged: [], tray: [] }));
    this.#held.restore(stored.tray);
    this.#putInKept(stored.acknowledged);
    const adopted = await this.#tabLife.begin(previousTabId);
    if (adopted.history) this.#undo.restore(adopted.history);
    this.#adopted(adopted.entries);
    this.#foundOnDevice = stored.acknowledged.length > 0 || adopted.entries.length > 0;
    this.#listen(this.#sync.replica);
    this.#sync.connect();
    this.#changed();
  }

  #putInKept(acknowledged: readonly Uint8Array[]): void {
    try {
      this.#sync.replica.putIn(acknowledged);
    } catch {
      // A damaged copy: the server has all of it, and the outbox is kept apart.
      this.#writer.write({ do: 'dropAcknowledged' });
    }
  }

  #adopted(entries: readonly OutboxEntry[]): void {
    this.#outbox.adopt(entries);
    for (const entry of entries) this.#pen.noteOwn(entry.call);
    this.#sync.adopted(entries);
    if (entries.length > 0) this.#changed();
  }

  // Reading

  get snapshot(): BoardSnapshot {
    return this.#sync.replica.projection.snapshot;
  }

  get version(): number {
    return this.#version;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  get canUndo(): boolean {
    return this.#undo.history.undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#undo.history.redo.length > 0;
  }

  subscribe(listener: () => void): () => void {
    return this.#news.subscribe(listener);
  }

  onChange(listener: BoardListener): () => void {
    return this.#news.onChange(listener);
  }

  onAcknowledged(listener: (entry: OutboxEntry) => void): () => void {
    return this.#news.onAcknowledged(listener);
  }

  #listen(replica: Replica): void {
    replica.projection.onChange((changes, origin) => {
      const local = replica.isLocal(origin);
      const overruled = local ? [] : this.#sync.overruled(changes);
      // Within the transaction that brought it nothing can be written.
      if (overruled.length > 0) queueMicrotask(() => this.#joinAgain(overruled));
      this.#tell(changes, local);
    });
  }

  /** No step of its own: what is taken back is the grouping itself. */
  #joinAgain(joins: readonly Join[]): void {
    this.#edits.runAside(joins.map(({ id, place }) => movePostIts([{ id, place }])));
  }

  #tell(changes: readonly RecordChange[], local: boolean): void {
    if (changes.length === 0) return;
    this.#version += 1;
    this.#news.tellChanges(changes, local);
    this.#changed();
  }

  #changed(): void {
    const status = this.#readStatus();
    if (!isSameStatus(status, this.#status)) this.#status = status;
    this.#news.tellAll();
  }

  #readStatus(): SyncStatus {
    const { online, everSynced, readOnly, ended } = this.#sync;
    const inPage = this.#options.storage.keeps === 'page' || this.#writer.failed;
    return syncStatus({
      online: online && ended === null,
      unsaved: this.#outbox.size,
      keptOn: inPage ? 'page' : 'device',
      storageFailed: this.#writer.failed,
      refused: this.#held.entries.length,
      readOnly,
      ended,
      loaded: everSynced || this.#foundOnDevice,
      notStored: this.#outbox.hasUnsaved,
    });
  }

  // Writing

  targetOf(kind: RecordKind, id: string): Target {
    return this.#pen.targetOf(kind, id);
  }

  run(call: OperationCall, options?: RunOptions): Result<null, Refusal> {
    return this.#edits.run(call, options);
  }

  runAll(calls: readonly OperationCall[], options?: RunOptions): Result<null, Refusal> {
    return this.#edits.runAll(calls, options);
  }

  #whyReadOnly(): Refusal | null {
    const { readOnly, ended } = this.#sync;
    if (readOnly === 'observer') return { reason: 'observer' };
    return readOnly || ended || this.closed.aborted ? { reason: 'read-only' } : null;
  }

  undo(): Result<null, Refusal> {
    return this.#edits.step('undo');
  }

  redo(): Result<null, Refusal> {
    return this.#edits.step('redo');
  }

  lookThrough(scenarioId: string | null): void {
    this.#undo.lookThrough(scenarioId);
  }

  openTextSession(kind: RecordKind, id: string, field: string, undoId = newId()): TextSession {
    return this.#edits.openText(kind, id, field, undoId);
  }

  // What the server says

  #replaced(before: Replica, after: Replica): void {
    const seen = before.projection.snapshot;
    this.#refused.carryOver(this.#pen, seen);
    this.#listen(after);
    this.#edits.attachTexts();
    before.destroy();
    this.#tell(diffSnapshots(seen, this.snapshot), false);
  }

  #ended(reason: EndReason): void {
    if (reason !== 'erased') return;
    // Kept in the page to be copied, gone from the device.
    this.#refused.holdAll(this.snapshot);
    void this.#stopWriting().then(() => this.#options.storage.erase());
  }

  // Ending

  whenSaved(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => check());
      const check = () => {
        if (this.#outbox.size > 0) return;
        stop();
        resolve();
      };
      check();
    });
  }

  flush(): Promise<void> {
    this.#sync.flush();
    return this.#writer.flush();
  }

  flushAtOnce(): void {
    this.#edits.sealTexts();
    this.#sync.flush();
    this.#tabLife.leave();
    this.#writer.flushAtOnce();
  }

  async #stopWriting(): Promise<void> {
    this.#closing.abort();
    this.#edits.closeTexts();
    this.#sync.flush();
    this.#tabLife.end();
    await this.#writer.flush();
  }

  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  async close(): Promise<void> {
    if (!this.closed.aborted) await this.#stopWriting();
    this.#sync.stop();
    this.#options.storage.close();
  }

  async wipe(): Promise<void> {
    await this.close();
    await this.#options.storage.erase();
  }
}
