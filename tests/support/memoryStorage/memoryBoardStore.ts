import { type BoardStore, boardIdOf, dayOf, type JournalEntry } from '../../../server/storage/boardStore.ts';
import { StorageError } from '../../../server/storage/storageError.ts';
import type { WorkshopChange } from '../../../server/storage/workshopStore.ts';
import {
  appendEntry,
  compactDocument,
  copyContents,
  createMemoryDocument,
  eraseBoardDocuments,
  eraseDocument,
  findDocument,
  isErased,
  type MemoryDocuments,
  type Undo,
} from './memoryDocuments.ts';

/** The board store for tests: same rules, nothing survives the process. */
export function createMemoryBoardStore(
  documents: MemoryDocuments,
  now: () => number,
  stage: (changes: readonly WorkshopChange[]) => () => void,
): BoardStore {
  function append(entry: JournalEntry, undo: Undo): number {
    const { documentId } = entry;
    let document = findDocument(documents, documentId);
    if (document === null) {
      document = createMemoryDocument();
      documents.all.set(documentId, document);
      undo.push(() => documents.all.delete(documentId));
    }
    return appendEntry(document, entry, dayOf(now()), undo);
  }

  function appendAll(batch: readonly JournalEntry[]): number[] {
    const undo: Undo = [];
    const together: (() => void)[] = [];
    const seqs = batch.map((entry, index) => {
      try {
        const seq = append(entry, undo);
        const { erased = [], changes = [] } = entry.together ?? {};
        together.push(stage(changes), () => erased.forEach((id) => eraseDocument(documents, id)));
        return seq;
      } catch (error) {
        for (const step of undo.reverse()) step();
        if (!(error instanceof StorageError)) throw error;
        throw new StorageError(error.kind, error.message, { cause: error, entry: index });
      }
    });
    for (const step of together) step();
    return seqs;
  }

  return {
    async load(documentId) {
      const document = findDocument(documents, documentId);
      return document === null ? null : copyContents(document);
    },

    appendBatch: async (batch) => appendAll(batch),

    async compact(documentId, upToSeq, snapshot) {
      const document = findDocument(documents, documentId);
      if (document === null) throw new StorageError('missing', 'There is no such document to compact.');
      compactDocument(document, upToSeq, snapshot);
    },

    async owners(documentId) {
      const owners = [...(findDocument(documents, documentId)?.owners.values() ?? [])];
      return owners.sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
    },

    async clients(documentId) {
      const clients = [...(findDocument(documents, documentId)?.clients ?? [])];
      return clients
        .map(([clientId, { participantId }]) => ({ clientId, participantId }))
        .sort((a, b) => a.clientId - b.clientId);
    },

    async countNewClients(participantId, day) {
      const bindings = [...documents.all.values()].flatMap(({ clients }) => [...clients.values()]);
      return bindings.filter((bound) => bound.participantId === participantId && bound.day === day).length;
    },

    erase: async (documentId) => eraseDocument(documents, documentId),
    eraseBoard: async (boardId) => eraseBoardDocuments(documents, boardId),
    isTombstoned: async (documentId) => isErased(documents, documentId),

    async list(boardId) {
      return [...documents.all.keys()]
        .filter((id) => boardId === undefined || boardIdOf(id) === boardId)
        .sort();
    },
  };
}
