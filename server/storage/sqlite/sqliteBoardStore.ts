import { type BoardStore, dayOf, type JournalEntry } from '../boardStore.ts';
import { StorageError } from '../storageError.ts';
import type { WorkshopChange } from '../workshopStore.ts';
import type { Database } from './database.ts';
import type { DocumentHead, DocumentRows } from './documentRows.ts';
import {
  bindClient,
  countClientsOfDay,
  pruneClocks,
  readClients,
  readOwners,
  takeClocks,
  takeOwner,
} from './indexRows.ts';
import { appendRow, compactRows, readDocument } from './journalRows.ts';
import type { Scrubber } from './scrubber.ts';

/**
 * The board store over one open database. `now` gives milliseconds since 1970; `applyChange` makes one change of a
 * workshop within the transaction at hand.
 */
export function createSqliteBoardStore(
  database: Database,
  documents: DocumentRows,
  scrubber: Scrubber,
  now: () => number,
  applyChange: (change: WorkshopChange) => void,
): BoardStore {
  /** Remembered heads are right only while every change of them was committed. */
  function change<Result>(work: () => Result): Result {
    try {
      return database.transaction(work);
    } catch (error) {
      documents.forget();
      throw error;
    }
  }

  function append(entry: JournalEntry, heads: Map<string, DocumentHead>, day: number): number {
    const before = heads.get(entry.documentId) ?? documents.findOrCreate(entry.documentId);
    const head = appendRow(database, before, entry);
    takeClocks(database, head.number, head.seq, entry.firstClocks);
    for (const owner of entry.owned) takeOwner(database, head.number, owner);
    for (const binding of entry.clients) bindClient(database, head.number, binding, day);
    heads.set(entry.documentId, head);
    for (const documentId of entry.together?.erased ?? []) {
      documents.erase(documentId);
      heads.delete(documentId);
    }
    for (const one of entry.together?.changes ?? []) applyChange(one);
    return head.seq;
  }

  function appendAll(batch: readonly JournalEntry[]): number[] {
    const heads = new Map<string, DocumentHead>();
    const day = dayOf(now());
    const seqs = batch.map((entry, index) => {
      try {
        return append(entry, heads, day);
      } catch (error) {
        throw namingEntry(error, index);
      }
    });
    for (const head of heads.values()) documents.moveHead(head);
    return seqs;
  }

  function erase(work: () => void): void {
    change(work);
    scrubber.scrub();
  }

  return {
    async load(documentId) {
      const head = documents.find(documentId);
      return head === null ? null : readDocument(database, head);
    },

    async appendBatch(batch) {
      if (batch.length === 0) return [];
      const seqs = change(() => appendAll(batch));
      if (batch.some(({ together }) => together !== undefined)) scrubber.scrub();
      else scrubber.retry();
      return seqs;
    },

    async compact(documentId, upToSeq, snapshot) {
      change(() => {
        const head = documents.find(documentId);
        if (head === null) throw new StorageError('missing', 'There is no such document to compact.');
        compactRows(database, head, upToSeq, snapshot);
        pruneClocks(database, head.number, upToSeq);
      });
      scrubber.scrub();
    },

    async owners(documentId) {
      const head = documents.find(documentId);
      return head === null ? [] : readOwners(database, head.number);
    },

    async clients(documentId) {
      const head = documents.find(documentId);
      return head === null ? [] : readClients(database, head.number);
    },

    countNewClients: async (participantId, day) => countClientsOfDay(database, participantId, day),
    erase: async (documentId) => erase(() => documents.erase(documentId)),
    eraseBoard: async (boardId) => erase(() => documents.eraseBoard(boardId)),
    isTombstoned: async (documentId) => documents.isTombstoned(documentId),
    list: async (boardId) => documents.list(boardId),
  };
}

function namingEntry(error: unknown, entry: number): unknown {
  if (!(error instanceof StorageError)) return error;
  return new StorageError(error.kind, error.message, { cause: error, entry });
}
