import * as Y from 'yjs';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { CLOSE } from '../../shared/sync/messages.ts';
import type { RecordOwner } from '../storage/boardStore.ts';
import type { CommittedBytes } from './committedBytes.ts';
import { Compaction } from './compaction.ts';
import { TRY_LATER, type Connection } from './connection.ts';
import { Intake } from './intake.ts';
import { Ledger, NotSaved } from './ledger.ts';
import { LiveDocument, type ChangeManner } from './liveDocument.ts';
import type { LoadedDocument } from './loadDocument.ts';
import { encodeAskFrame, type SyncUpdate } from './protocol.ts';
import { Readers } from './readers.ts';
import { HalfDone, type OwnerOf } from './recordChange.ts';
import { reloadDocument } from './reloadDocument.ts';
import { applyTakeBack, planTakeBack } from './takeBack.ts';
import { nameInLog } from './nameInLog.ts';
import type { RoomParts } from './roomParts.ts';

/** `recovering`: what lies in memory can not be trusted; the document is being read again. */
type RoomState = 'ready' | 'recovering' | 'closing' | 'closed';

/** One open document and everybody at it. */
export class Room {
  readonly documentId: string;
  readonly readers: Readers;
  readonly #parts: RoomParts;
  readonly #document: LiveDocument;
  readonly #ledger: Ledger;
  readonly #intake: Intake;
  readonly #committed: CommittedBytes;
  readonly #compaction: Compaction;
  #state: RoomState = 'ready';

  constructor(documentId: string, parts: RoomParts, loaded: LoadedDocument) {
    this.documentId = documentId;
    this.#parts = parts;
    this.#document = new LiveDocument(documentId, parts, loaded);
    this.#committed = loaded.committed;
    this.#compaction = new Compaction(documentId, parts, loaded.committed, loaded.compactedSeq);
    this.readers = new Readers(parts.clock);
    this.#ledger = new Ledger({
      journal: parts.journal,
      readers: this.readers,
      committed: loaded.committed,
      judge: () => this.#intake.judgeDue(),
      onOwned: (owned) => parts.onOwned(documentId, owned),
      onCommitted: () => this.#compaction.consider(),
      onFailed: (unanswered) => this.#storeFailed(unanswered),
    });
    this.#intake = new Intake({
      ...{ documentId, document: this.#document, ledger: this.#ledger, shared: parts },
      connections: () => this.readers,
      canKeep: () => this.#canKeep,
      ask: (connection) => this.#ask(connection),
      onBroken: (by) => this.#quarantine(by),
    });
  }

  /** Whether something is on its way to the store, or the document is being read again. */
  get isBusy(): boolean {
    return !this.#ledger.isSettled || this.#state === 'recovering';
  }

  /** Resolves once everything that has come by now is stored, or known not to be, whatever comes after it. */
  settled(): Promise<void> {
    this.#intake.judgeAll();
    return this.#ledger.settled();
  }

  join(connection: Connection): void {
    if (this.#state === 'closed') connection.wire.close(CLOSE.erased, 'erased');
    else if (this.#state === 'closing') connection.wire.close(CLOSE.restart, 'restarting');
    else {
      this.readers.add(connection);
      this.#intake.join(connection);
    }
  }

  /** Answers "what am I missing" with stored changes only. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    this.#intake.judgeAll();
    if (connection.lag !== null || connection.isBehind) return this.readers.postpone(connection);
    const frame = this.#state === 'ready' ? this.#document.answerTo(stateVector) : null;
    if (frame === null) this.#answerAll(connection);
    else if (!this.#ledger.hold({ connection, frame })) {
      this.readers.bringUp(connection, [frame], this.#committed.seq);
    }
    this.#askBack(connection);
  }

  #answerAll(connection: Connection): void {
    this.readers.bringUp(connection, this.#committed.framesForAll(), this.#committed.seq);
  }

  /** Asks a stock client, once, for what the server is missing. Our own send their outbox unasked. */
  #askBack(connection: Connection): void {
    if (connection.isOwn || connection.wasAsked || this.#state !== 'ready') return;
    connection.wasAsked = true;
    this.#ask(connection);
  }

  #ask(connection: Connection): void {
    connection.owesAnswer = true;
    connection.wire.write(encodeAskFrame(this.#document.stateVector()));
  }

  /** The network took what a slow reader was sent. */
  drained(connection: Connection): void {
    this.readers.drained(connection, this.#committed);
  }

  /** One sync update of a connection; it is judged before the next commit. */
  write(connection: Connection, message: SyncUpdate): void {
    this.#intake.receive(connection, message);
  }

  /** A sync update whose bytes end too early. */
  writeBroken(connection: Connection): void {
    this.#intake.receiveBroken(connection);
  }

  get #canKeep(): boolean {
    return this.#state === 'ready' && this.#parts.journal.isWritable;
  }

  /** The board as it is now, with what has come but is not stored yet. */
  read<Result>(read: (snapshot: BoardSnapshot) => Result): Result {
    this.#intake.judgeAll();
    if (this.#state === 'closed' || this.#state === 'recovering')
      throw new NotSaved('the document is being read again');
    return this.#document.read(read);
  }

  /** Who made the records. */
  records(): RecordOwner[] {
    this.#intake.judgeAll();
    return this.#document.records();
  }

  /**
   * Runs a change of the server's own, in one transaction; the same way into store and to readers.
   * @param participantId whose new records are, unless `ownerOf` says of each; null = nobody's
   * @throws (rejects) NotSaved when the store fails, and whatever `run` throws
   */
  async change<Result>(
    participantId: string | null,
    run: (doc: Y.Doc, snapshot: BoardSnapshot) => Result,
    ownerOf?: OwnerOf,
    manner?: ChangeManner,
  ): Promise<Result> {
    this.#intake.judgeAll();
    if (!this.#canKeep) throw new NotSaved('the store can not be written now');
    try {
      const { result, entry } = this.#document.change(participantId, run, ownerOf, manner);
      if (entry !== null) await this.#ledger.addOwn(entry);
      return result;
    } catch (error) {
      if (!(error instanceof HalfDone)) throw error;
      void this.#recover();
      throw error.cause;
    }
  }

  /**
   * Undoes what one person did in the last `milliseconds`; others' work stays.
   * @param byId who takes it back
   * @throws (rejects) as `change`
   */
  takeBack(participantId: string, milliseconds: number, byId: string): Promise<number> {
    this.#intake.judgeAll();
    const plan = planTakeBack(this.#document.recentOf(participantId, milliseconds));
    return this.change(byId, (doc) => applyTakeBack(doc, plan));
  }

  /** Yjs and the guard disagree: nothing in memory is trusted any more, and the socket that led there goes. */
  #quarantine(by: Connection | null): void {
    this.#parts.counts.quarantines += 1;
    this.#parts.log.error('room.quarantined', { documentId: nameInLog(this.documentId) });
    by?.wire.terminate();
    void this.#recover();
  }

  #storeFailed(unanswered: readonly Connection[]): void {
    for (const connection of unanswered) this.#answerAll(connection);
    // They were told what the server has in memory, and would not send again what is lost with it.
    this.readers.close(TRY_LATER, 'not saved', ({ isOwn }) => !isOwn);
    void this.#recover();
  }

  /** Reads the document anew. Meanwhile readers are served what is known to be stored. */
  async #recover(): Promise<void> {
    if (this.#state !== 'ready') return;
    this.#state = 'recovering';
    this.#parts.counts.recoveries += 1;
    // What was accepted before is good, and on its way.
    await this.#ledger.settled();
    const isWanted = () => this.#state === 'recovering';
    const loaded = await reloadDocument(this.#parts, this.documentId, isWanted);
    if (loaded === 'erased') this.end(CLOSE.erased, 'erased');
    else if (loaded !== null) this.#replace(loaded);
  }

  #replace(loaded: LoadedDocument): void {
    this.#document.replace(loaded);
    this.#state = 'ready';
    // A commit that was reported as failed may have been written all the same.
    const { seq } = loaded.committed;
    const unheard = loaded.tail.slice(loaded.tail.length - Math.max(0, seq - this.#committed.seq));
    if (unheard.length === 0) return;
    this.readers.broadcast(this.#committed.append(Y.mergeUpdates(unheard), seq), seq, null);
  }

  /** Takes no more changes; what was accepted is still being stored. */
  stopWriting(): void {
    this.#intake.judgeAll();
    if (this.#state !== 'closed') this.#state = 'closing';
  }

  /** Ends everything at once: what is not stored yet is dropped, everybody is told why. */
  end(code: number, reason: string): void {
    this.#state = 'closed';
    this.#ledger.drop();
    this.readers.close(code, reason);
  }

  /** Compacts what was written since the last time, before the room is let go. */
  compactForRest(): Promise<void> {
    return this.#compaction.run();
  }

  /** A sign of life to everybody, and housekeeping. */
  beat(): void {
    this.readers.beat();
    this.#compaction.consider();
  }

  destroy(): void {
    this.#state = 'closed';
    this.#document.destroy();
  }
}
