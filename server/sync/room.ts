import * as Y from 'yjs';
import { parseDocumentId } from '../../shared/model/documentId.ts';
import type { RefusalReason } from '../../shared/model/refusal.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { CLOSE } from '../../shared/sync/messages.ts';
import type { RecordOwner } from '../storage/boardStore.ts';
import type { CommittedBytes } from './committedBytes.ts';
import { Compaction } from './compaction.ts';
import { TRY_LATER, type Connection } from './connection.ts';
import type { GuardVerdict } from './guard/guardVerdict.ts';
import { Ledger, NotSaved } from './ledger.ts';
import { LiveDocument, type ChangeManner } from './liveDocument.ts';
import type { LoadedDocument } from './loadDocument.ts';
import { encodeAskFrame, hasNoStructs, type SyncUpdate } from './protocol.ts';
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
      onOwned: (owned) => parts.onOwned(documentId, owned),
      onCommitted: () => this.#compaction.consider(),
      onFailed: (unanswered) => this.#storeFailed(unanswered),
    });
  }

  /** Whether something is on its way to the store, or the document is being read again. */
  get isBusy(): boolean {
    return !this.#ledger.isSettled || this.#state === 'recovering';
  }

  /** Resolves once everything that was accepted is stored, or known not to be. */
  settled(): Promise<void> {
    return this.#ledger.settled();
  }

  join(connection: Connection): void {
    if (this.#state === 'closed') connection.wire.close(CLOSE.erased, 'erased');
    else if (this.#state === 'closing') connection.wire.close(CLOSE.restart, 'restarting');
    else this.readers.add(connection);
  }

  /** Answers "what am I missing" with stored changes only. */
  answer(connection: Connection, stateVector: Uint8Array): void {
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

  /** One sync update of a connection: rights right now, guard, applied, queued (decision 14). */
  write(connection: Connection, message: SyncUpdate): void {
    const { update, answersStep1 } = message;
    const actor = this.#parts.admission.actorFor(connection.participantId, this.documentId);
    // A stock client answers "what am I missing" even when it has nothing: then it is no writing.
    if (answersStep1 && actor?.role === 'observer' && hasNoStructs(update)) return;
    const { n, atomic } = connection.nextUpdate();
    this.#parts.counts.updates += 1;
    if (!this.#canKeep) return this.#notSaved(connection, n);
    if (!connection.mayWrite(update.length)) return this.#refuseMuch(connection, n);
    if (actor === null) return this.#refuse(connection, n, 'not-admitted');
    if (actor.role === 'observer') return this.#refuse(connection, n, 'observer');
    if (!this.#takesWriting) return this.#refuse(connection, n, 'round-closed');
    const verdict = this.#document.check(actor, atomic, message);
    if (!connection.isOwn) this.#helpStock(connection, verdict);
    this.#accept(connection, n, verdict);
  }

  /** A sync update whose bytes end too early. */
  writeBroken(connection: Connection): void {
    this.#refuse(connection, connection.nextUpdate().n, 'malformed');
  }

  get #canKeep(): boolean {
    return this.#state === 'ready' && this.#parts.journal.isWritable;
  }

  /** A private document takes words only as long as its round is open. */
  get #takesWriting(): boolean {
    const scope = parseDocumentId(this.documentId);
    if (scope?.scope !== 'private') return true;
    return this.#parts.admission.privateRound(scope.boardId, scope.roundId) === 'open';
  }

  #accept(connection: Connection, n: number, verdict: GuardVerdict): void {
    const { canonical, refused, orphaned, unwritten } = verdict;
    // What follows an update that could not be saved hangs in the air until that comes again.
    if (connection.hasUnsaved && isRefusedFor(verdict, 'gap')) return this.#notSaved(connection, n);
    if (unwritten.length > 0) connection.hasUnsaved = false;
    if (canonical !== null) {
      if (!this.#document.apply(canonical, connection.participantId)) return this.#quarantine(connection, n);
      connection.hasUnsaved = false;
      this.#ledger.add(this.#document.enter(connection.participantId, canonical, verdict), connection);
    }
    for (const { reason } of refused) this.#parts.counts.countRefusal(reason);
    if (refused.length > 0) this.#ledger.settle({ connection, n, outcome: 'refused', refused });
    else if (orphaned.length > 0)
      this.#ledger.settle({ connection, n, outcome: 'orphaned', refused: orphaned });
    else this.#ledger.settle({ connection, n, outcome: 'durable', refused: [] });
  }

  /** A stock client reads no verdicts, and would go on writing what never comes in: it is made to send what is missing. */
  #helpStock(connection: Connection, verdict: GuardVerdict): void {
    if (isRefusedFor(verdict, 'rate')) connection.wire.close(TRY_LATER, 'too much at once');
    else if (isRefusedFor(verdict, 'gap') && !connection.owesAnswer) this.#ask(connection);
  }

  #refuse(connection: Connection, n: number, reason: RefusalReason): void {
    this.#parts.counts.countRefusal(reason);
    this.#ledger.settle({ connection, n, outcome: 'refused', refused: [{ reason }] });
  }

  #refuseMuch(connection: Connection, n: number): void {
    this.#refuse(connection, n, 'rate');
    // A stock client reads no verdicts: it is made to come again with all that is missing.
    if (!connection.isOwn) connection.wire.close(TRY_LATER, 'too much at once');
  }

  #notSaved(connection: Connection, n: number): void {
    this.#parts.counts.notSaved += 1;
    connection.tellNotSaved(n);
  }

  /** The board as it is now, with what is applied but not stored yet. */
  read<Result>(read: (snapshot: BoardSnapshot) => Result): Result {
    if (this.#state === 'closed' || this.#state === 'recovering')
      throw new NotSaved('the document is being read again');
    return this.#document.read(read);
  }

  /** Who made the records. */
  records(): RecordOwner[] {
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
    const plan = planTakeBack(this.#document.recentOf(participantId, milliseconds));
    return this.change(byId, (doc) => applyTakeBack(doc, plan));
  }

  /** Yjs and the guard disagree: nothing in memory is trusted any more, and that socket goes. */
  #quarantine(connection: Connection, n: number): void {
    this.#parts.counts.quarantines += 1;
    this.#parts.log.error('room.quarantined', { documentId: nameInLog(this.documentId) });
    connection.tellNotSaved(n);
    connection.wire.terminate();
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

function isRefusedFor({ refused }: GuardVerdict, reason: RefusalReason): boolean {
  return refused.some((one) => one.reason === reason);
}
