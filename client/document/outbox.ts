import type { Verdict } from '../../shared/sync/messages.ts';
import type { OutboxEntry, StorageChange } from './outboxStorage.ts';
import type { ServerLink } from './serverLink.ts';
import type { StorageWriter } from './storageWriter.ts';
import { judgeEntry, type EntryOutcome } from './verdictOutcome.ts';

export interface JudgedEntry {
  readonly entry: OutboxEntry;
  readonly outcome: EntryOutcome;
}

/** Above this the transport closes the connection instead of answering: such bytes are never sent. */
const TRANSPORT_LIMIT = 1024 * 1024 - 1024;

/** More than any tab leaves behind. */
const RESERVED = 1_000_000;

/** The changes made here that the server has not acknowledged, in order, and which of them are under way on the current connection. */
export class Outbox {
  readonly #entries = new Map<number, OutboxEntry>();
  /** Number on the connection -> seq. */
  readonly #underWay = new Map<number, number>();
  readonly #unsaved = new Set<number>();
  readonly #writer: StorageWriter;
  readonly #tabId: string;
  #nextSeq = 1;

  constructor(tabId: string, writer: StorageWriter) {
    this.#tabId = tabId;
    this.#writer = writer;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The first of a run of numbers that no change made here will get: for what is taken over from other tabs. */
  reserve(): number {
    const first = this.#nextSeq;
    this.#nextSeq += RESERVED;
    return first;
  }

  /** How many wait for their verdict on this connection. */
  get underWay(): number {
    return this.#underWay.size;
  }

  get all(): readonly OutboxEntry[] {
    return [...this.#entries.values()];
  }

  /** Keeps a change that was just made. */
  add(made: Omit<OutboxEntry, 'tabId' | 'seq' | 'state'>): OutboxEntry {
    const entry: OutboxEntry = { ...made, tabId: this.#tabId, seq: this.#nextSeq, state: 'send' };
    this.#take(entry);
    this.#writer.write({ do: 'putEntry', entry });
    return entry;
  }

  /** Takes over entries that are in the storage under this tab's id already. */
  adopt(entries: readonly OutboxEntry[]): void {
    for (const entry of entries) this.#take(entry);
  }

  #take(entry: OutboxEntry): void {
    this.#entries.set(entry.seq, entry);
    this.#nextSeq = Math.max(this.#nextSeq, entry.seq + 1);
  }

  /** Forgets an entry; what else becomes of it is written in the same transaction. */
  drop(entry: OutboxEntry, ...with_: readonly StorageChange[]): void {
    this.#entries.delete(entry.seq);
    this.#unsaved.delete(entry.seq);
    this.#writer.write({ do: 'dropEntry', tabId: entry.tabId, seq: entry.seq }, ...with_);
  }

  /** Marks an entry whose bytes are refused: it is never sent again as it is. */
  markForReplay(entry: OutboxEntry): void {
    const marked: OutboxEntry = { ...entry, state: 'replay' };
    this.#entries.set(entry.seq, marked);
    this.#unsaved.delete(entry.seq);
    this.#writer.write({ do: 'putEntry', entry: marked });
  }

  /** A link sent this entry as its `number`-th update. */
  sent(entry: OutboxEntry, number: number): void {
    this.#underWay.set(number, entry.seq);
  }

  /** Sends all that waits, in order, over a link on which none of it is under way. Gives back what is too large ever to be sent. */
  sendAll(link: ServerLink): readonly OutboxEntry[] {
    this.linkLost();
    this.#unsaved.clear();
    return this.#send(link, this.toSend);
  }

  /** Sends again what the server could not store, and what came after it. */
  sendUnsaved(link: ServerLink): void {
    const unsaved = this.toSend.filter(({ seq }) => this.#unsaved.has(seq));
    this.#unsaved.clear();
    this.#send(link, unsaved);
  }

  get toSend(): readonly OutboxEntry[] {
    return this.all.filter(({ state }) => state === 'send');
  }

  get toReplay(): readonly OutboxEntry[] {
    return this.all.filter(({ state }) => state === 'replay');
  }

  get hasUnsaved(): boolean {
    return this.#unsaved.size > 0;
  }

  #send(link: ServerLink, entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
    const tooLarge: OutboxEntry[] = [];
    for (const entry of entries) {
      if (entry.update.byteLength > TRANSPORT_LIMIT) {
        tooLarge.push(entry);
        continue;
      }
      const number = link.resend(entry.update, entry.atomic);
      if (number !== null) this.sent(entry, number);
    }
    return tooLarge;
  }

  /** The largest change under way: the one to suspect when the connection closes over a size. */
  get largestUnderWay(): OutboxEntry | null {
    const underWay = [...this.#underWay.values()].map((seq) => this.#entries.get(seq));
    let largest: OutboxEntry | null = null;
    for (const entry of underWay) {
      if (entry && entry.update.byteLength > (largest?.update.byteLength ?? 0)) largest = entry;
    }
    return largest;
  }

  /** Nothing is under way any more: verdicts belong to one connection. */
  linkLost(): void {
    this.#underWay.clear();
  }

  /** Which entries a verdict settles. A `durable` settles all earlier ones too. Entries to be sent again stay, and are remembered. */
  settle(verdict: Verdict): readonly JudgedEntry[] {
    const numbers =
      verdict.outcome === 'durable'
        ? [...this.#underWay.keys()].filter((number) => number <= verdict.n)
        : [verdict.n];
    const judged: JudgedEntry[] = [];
    for (const number of numbers) {
      const entry = this.#entries.get(this.#underWay.get(number) ?? -1);
      this.#underWay.delete(number);
      if (!entry) continue;
      const outcome = judgeEntry(entry, verdict, this.#waitsBefore(entry));
      if (outcome.then === 'resend') this.#unsaved.add(entry.seq);
      judged.push({ entry, outcome });
    }
    return judged;
  }

  #waitsBefore(entry: OutboxEntry): boolean {
    for (const seq of this.#unsaved) if (seq < entry.seq) return true;
    return false;
  }
}
