import { parseDocumentId } from '../../shared/model/documentId.ts';
import type { RefusalReason } from '../../shared/model/refusal.ts';
import { admit } from './admission.ts';
import { Backlog } from './backlog.ts';
import { TRY_LATER, type Connection } from './connection.ts';
import type { GuardVerdict } from './guard/guardVerdict.ts';
import { limitsFor } from './guard/limits.ts';
import type { Ledger } from './ledger.ts';
import type { LiveDocument } from './liveDocument.ts';
import { hasNoStructs, type SyncUpdate } from './protocol.ts';
import type { RoomParts } from './roomParts.ts';

/** How long one room may judge at a time: a flood from one connection holds up nobody's cursor. */
const longestMs = 25;

/** What an intake works with. */
export interface IntakeParts {
  readonly documentId: string;
  readonly document: LiveDocument;
  readonly ledger: Ledger;
  readonly shared: Pick<RoomParts, 'admission' | 'clock' | 'counts'>;
  /** Everybody at the document. */
  connections(): Iterable<Connection>;
  /** Whether what is accepted now can be kept. */
  canKeep(): boolean;
  /** Asks a connection for what the server is missing. */
  ask(connection: Connection): void;
  /** Yjs and the guard disagree: nothing in memory is trusted any more. @param by whose update it was, where known */
  onBroken(by: Connection | null): void;
}

/** One update that has come, by its number on its connection. */
interface Waiting {
  readonly connection: Connection;
  readonly n: number;
  readonly atomic: boolean;
  /** What came, or why nothing of it stands whatever it holds. */
  readonly sent: SyncUpdate | RefusalReason;
}

/**
 * What connections write, from socket to ledger: it waits until the next commit is due, and is then judged in the order
 * in which it came, each update by the document as the one before left it, all in one transaction. With 200 people
 * some ten updates come between two commits, with 600 some hundred.
 */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #waiting: Waiting[] = [];
  readonly #backlog: Backlog;
  #isJudging = false;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
    this.#backlog = new Backlog(parts.connections);
  }

  /** Somebody came with another socket. */
  join({ participantId, wire }: Connection): void {
    if (this.#backlog.isFull(participantId)) wire.pause();
  }

  /** One sync update of a connection. */
  receive(connection: Connection, message: SyncUpdate): void {
    // A stock client answers "what am I missing" even when it has nothing: then it is no writing.
    const isEmptyAnswer = message.answersStep1 && hasNoStructs(message.update);
    if (isEmptyAnswer && this.#actorOf(connection)?.role === 'observer') return;
    this.#parts.shared.counts.updates += 1;
    this.#wait(connection, this.#whyNot(connection, message) ?? message);
  }

  /** A sync update whose bytes end too early. */
  receiveBroken(connection: Connection): void {
    this.#wait(connection, connection.mayWrite(1) ? 'malformed' : 'rate');
  }

  /** What does not depend on the document; what is too much is not even kept until it is judged. */
  #whyNot(connection: Connection, message: SyncUpdate): RefusalReason | null {
    const { length } = message.update;
    if (!connection.mayWrite(length)) return 'rate';
    if (length > limitsFor(message).bytes) return 'too-large';
    return this.#takesWriting ? null : 'round-closed';
  }

  #wait(connection: Connection, sent: SyncUpdate | RefusalReason): void {
    this.#waiting.push({ connection, ...connection.nextUpdate(), sent });
    this.#backlog.add(connection.participantId, bytesOf(sent));
    this.#parts.ledger.expect();
  }

  #letGo(judged: readonly Waiting[]): void {
    for (const { connection, sent } of judged) this.#backlog.remove(connection.participantId, bytesOf(sent));
  }

  #actorOf({ participantId }: Connection) {
    return this.#parts.shared.admission.actorFor(participantId, this.#parts.documentId);
  }

  /** A private document takes words only as long as its round is open. */
  get #takesWriting(): boolean {
    const scope = parseDocumentId(this.#parts.documentId);
    if (scope?.scope !== 'private') return true;
    return this.#parts.shared.admission.privateRound(scope.boardId, scope.roundId) === 'open';
  }

  /** Judges what waits, for so long at most that other work has its turn; the rest is due with the next commit. */
  judgeDue(): void {
    const { clock } = this.#parts.shared;
    const until = clock.now() + longestMs;
    this.#judge(() => clock.now() < until);
    if (this.#waiting.length > 0) this.#parts.ledger.expect();
  }

  /** Judges all that waits. */
  judgeAll(): void {
    this.#judge(() => true);
  }

  /** Rights as they are right now, guard, applied, queued. */
  #judge(goesOn: () => boolean): void {
    // Whoever is told of a change may ask to read at once.
    if (this.#isJudging || this.#waiting.length === 0) return;
    this.#isJudging = true;
    let judged = 0;
    let by: Connection | null = null;
    const judgeInTurn = () => {
      for (const one of this.#waiting) {
        judged += 1;
        by = one.connection;
        this.#judgeOne(one);
        by = null;
        if (!goesOn()) break;
      }
      return true;
    };
    // A document that can not be trusted, or is closed, is not touched to say that nothing can be kept.
    let isWhole = false;
    try {
      isWhole = this.#parts.canKeep() ? this.#parts.document.inOne(judgeInTurn) : judgeInTurn();
    } finally {
      this.#letGo(this.#waiting.splice(0, judged));
      this.#isJudging = false;
    }
    if (!isWhole) this.#parts.onBroken(by);
  }

  #judgeOne({ connection, n, atomic, sent }: Waiting): void {
    if (!this.#parts.canKeep()) return this.#notSaved(connection, n);
    if (typeof sent === 'string') return this.#refuse(connection, n, sent);
    // Rights may have gone since it came.
    const { participantId } = connection;
    const isIn = admit(this.#parts.shared.admission, participantId, this.#parts.documentId).ok;
    const actor = isIn ? this.#actorOf(connection) : null;
    if (actor === null) return this.#refuse(connection, n, 'not-admitted');
    if (actor.role === 'observer') return this.#refuse(connection, n, 'observer');
    const verdict = this.#parts.document.check(actor, atomic, sent);
    if (!connection.isOwn) this.#helpStock(connection, verdict);
    this.#accept(connection, n, verdict);
  }

  #accept(connection: Connection, n: number, verdict: GuardVerdict): void {
    const { document, ledger, shared } = this.#parts;
    const { canonical, refused, orphaned, unwritten, touched } = verdict;
    // What follows an update that could not be saved hangs in the air until that comes again.
    if (connection.hasUnsaved && isRefusedFor(verdict, 'gap')) return this.#notSaved(connection, n);
    if (unwritten.length > 0) connection.hasUnsaved = false;
    if (canonical !== null) {
      const { participantId } = connection;
      if (!document.apply(canonical, participantId, touched)) return this.#broken(connection, n);
      connection.hasUnsaved = false;
      ledger.add(document.enter(participantId, canonical, verdict), connection);
    }
    for (const { reason } of refused) shared.counts.countRefusal(reason);
    if (refused.length > 0) ledger.settle({ connection, n, outcome: 'refused', refused });
    else if (orphaned.length > 0) ledger.settle({ connection, n, outcome: 'orphaned', refused: orphaned });
    else ledger.settle({ connection, n, outcome: 'durable', refused: [] });
  }

  /** A stock client reads no verdicts, and would go on writing what never comes in: it is made to send what is missing. */
  #helpStock(connection: Connection, verdict: GuardVerdict): void {
    if (isRefusedFor(verdict, 'rate')) connection.wire.close(TRY_LATER, 'too much at once');
    else if (isRefusedFor(verdict, 'gap') && !connection.owesAnswer) this.#parts.ask(connection);
  }

  #refuse(connection: Connection, n: number, reason: RefusalReason): void {
    this.#parts.shared.counts.countRefusal(reason);
    this.#parts.ledger.settle({ connection, n, outcome: 'refused', refused: [{ reason }] });
    // A stock client reads no verdicts: it is made to come again with all that is missing.
    if (reason === 'rate' && !connection.isOwn) connection.wire.close(TRY_LATER, 'too much at once');
  }

  #broken(connection: Connection, n: number): void {
    connection.tellNotSaved(n);
    this.#parts.onBroken(connection);
  }

  #notSaved(connection: Connection, n: number): void {
    this.#parts.shared.counts.notSaved += 1;
    connection.tellNotSaved(n);
  }
}

function bytesOf(sent: SyncUpdate | RefusalReason): number {
  return typeof sent === 'string' ? 0 : sent.update.length;
}

function isRefusedFor({ refused }: GuardVerdict, reason: RefusalReason): boolean {
  return refused.some((one) => one.reason === reason);
}
