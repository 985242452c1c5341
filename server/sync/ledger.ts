import * as Y from 'yjs';
import type { JournalEntry, RecordOwner } from '../storage/boardStore.ts';
import { createBatch, type Batch, type HeldAnswer } from './batch.ts';
import type { CommittedBytes } from './committedBytes.ts';
import { tellOutcomes, type Connection, type Outcome } from './connection.ts';
import type { Journal, JournalSource } from './journal.ts';
import type { Readers } from './readers.ts';

/** What a ledger works with. */
export interface LedgerParts {
  readonly journal: Journal;
  readonly readers: Readers;
  readonly committed: CommittedBytes;
  /** Judges what has come, adds what may stand of it, and calls `expect` again for what it leaves for the next time. */
  judge(): void;
  /** Some of these updates' records are new, and now stored. */
  onOwned(owned: readonly RecordOwner[]): void;
  onCommitted(): void;
  /** Answers that waited for what could not be stored; these connections are owed another one. */
  onFailed(unanswered: readonly Connection[]): void;
}

/** Says that a change was not kept; it may be tried again. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

const shortestTickMs = 8;
const longestTickMs = 80;
const tickMsEach = 0.09;

/**
 * How long a room of so many gathers changes before it stores and sends them, in milliseconds. Nobody sees 25 ms, but
 * each commit costs a sync of the disk and each frame a write to everybody: with 60 people a tick of 8 instead of 4 ms
 * makes a quarter fewer of both (docs/bench-sync.md).
 */
export function tickFor(people: number): number {
  return Math.min(longestTickMs, Math.max(shortestTickMs, tickMsEach * people));
}

/**
 * What a document applied and has not stored yet. Readers are sent a change, writers are told of
 * it, and answers that hold it go out only after its commit.
 */
export class Ledger implements JournalSource {
  readonly #parts: LedgerParts;
  /** Something has come that is not judged yet. */
  #isExpecting = false;
  #isTaking = false;
  #collecting: Batch | null = null;
  #inFlight: Batch | null = null;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
  }

  get tickMs(): number {
    return tickFor(this.#parts.readers.size);
  }

  /** Whether everything that has come is judged, and stored where it was applied. */
  get isSettled(): boolean {
    return !this.#isExpecting && this.#collecting === null && this.#inFlight === null;
  }

  /** Resolves once everything applied by now is stored, or known not to be, whatever comes after it. */
  settled(): Promise<void> {
    const batch = this.#collecting ?? this.#inFlight;
    return batch === null ? Promise.resolve() : new Promise((resolve) => batch.settled.push(resolve));
  }

  /** Something has come: `judge` is called before the next commit. */
  expect(): void {
    this.#isExpecting = true;
    this.#announce();
  }

  /** What is added while the journal takes goes with the rest. */
  #announce(): void {
    if (!this.#isTaking) this.#parts.journal.add(this);
  }

  /** Queues an applied update of a connection. */
  add(entry: JournalEntry, writer: Connection): void {
    const batch = this.#collect();
    batch.entries.push(entry);
    batch.writers.add(writer);
  }

  /** Queues an applied update of the server's own; resolves once it is stored. */
  addOwn(entry: JournalEntry): Promise<void> {
    const batch = this.#collect();
    batch.entries.push(entry);
    batch.writers.add(null);
    return new Promise((resolve, reject) => batch.waiters.push({ resolve, reject }));
  }

  /** Tells an outcome as soon as everything applied by now is stored: it may speak of any of it. */
  settle(outcome: Outcome): void {
    const batch = this.#collecting ?? this.#inFlight;
    if (batch === null) tellOutcomes([outcome]);
    else batch.outcomes.push(outcome);
  }

  /** Keeps an answer until everything applied by now is stored; false when it is, and the answer may go. */
  hold(answer: Omit<HeldAnswer, 'holds'>): boolean {
    const batch = this.#collecting ?? this.#inFlight;
    batch?.answers.push({ ...answer, holds: batch.entries.length });
    return batch !== null;
  }

  #collect(): Batch {
    this.#collecting ??= createBatch();
    this.#announce();
    return this.#collecting;
  }

  take(): readonly JournalEntry[] {
    this.#isExpecting = false;
    this.#isTaking = true;
    try {
      this.#parts.judge();
    } finally {
      this.#isTaking = false;
    }
    if (this.#isExpecting) this.#announce();
    this.#inFlight = this.#collecting;
    this.#collecting = null;
    return this.#inFlight?.entries ?? [];
  }

  committed(seqs: readonly number[]): void {
    const batch = this.#inFlight;
    this.#inFlight = null;
    const newest = seqs.at(-1);
    if (batch === null || newest === undefined) return;
    try {
      this.#tell(batch, newest);
    } finally {
      for (const settle of batch.settled) settle();
    }
  }

  #tell(batch: Batch, newest: number): void {
    const { readers, committed } = this.#parts;
    const updates = batch.entries.map(({ update }) => update);
    const [only] = updates;
    const merged = updates.length === 1 && only ? only : Y.mergeUpdates(updates);
    const news = committed.append(merged, newest);
    readers.broadcast(news, newest, soleWriter(batch));
    for (const { connection, frame, holds } of batch.answers) {
      // An answer was made when it was asked for: what the batch gathered after that is not in it.
      const isWhole = holds === batch.entries.length;
      readers.bringUp(connection, isWhole ? [frame] : [frame, news], newest);
    }
    tellOutcomes(batch.outcomes);
    for (const { resolve } of batch.waiters) resolve();
    const owned = batch.entries.flatMap((entry) => entry.owned);
    if (owned.length > 0) this.#parts.onOwned(owned);
    this.#parts.onCommitted();
  }

  failed(error: unknown): void {
    const batches = [this.#inFlight, this.#collecting].filter((batch) => batch !== null);
    this.#inFlight = null;
    this.#collecting = null;
    for (const { outcomes, waiters } of batches) {
      for (const { connection, n } of outcomes) connection.tellNotSaved(n);
      for (const { reject } of waiters) reject(new NotSaved('the store failed', { cause: error }));
    }
    const unanswered = batches.flatMap(({ answers }) => answers.map(({ connection }) => connection));
    this.#parts.onFailed(unanswered);
    for (const { settled } of batches) for (const settle of settled) settle();
  }

  /** Forgets what is not in flight yet: the document is gone for good. */
  drop(): void {
    this.#collecting?.waiters.forEach(({ reject }) => reject(new NotSaved('the document is gone')));
    this.#collecting?.settled.forEach((settle) => settle());
    this.#collecting = null;
    this.#isExpecting = false;
  }
}

/** The connection that wrote all of a batch, and so has it already; null when there are several. */
function soleWriter({ writers }: Batch): Connection | null {
  const [writer = null] = writers;
  return writers.size === 1 ? writer : null;
}
