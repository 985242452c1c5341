import * as Y from 'yjs';
import { createBoardDoc } from '../../shared/document/roots.ts';
import type { BoardStore, StoredDocument } from '../storage/boardStore.ts';
import { CommittedBytes } from './committedBytes.ts';
import { loadOwnership, SERVER_CLIENT, type Ownership } from './ownership.ts';
import { EMPTY_UPDATE } from './protocol.ts';
import { recordChange, type RecordedChange } from './recordChange.ts';

/** Brings an older document up to the tables of today, in one transaction. Additive only. */
export type Migrate = (doc: Y.Doc) => void;

/** A document in memory, equal to what is stored. */
export interface LoadedDocument {
  readonly doc: Y.Doc;
  readonly ownership: Ownership;
  readonly committed: CommittedBytes;
  /** Updates of the journal up to this number are compacted already. */
  readonly compactedSeq: number;
  /** The last updates of the journal, oldest first. */
  readonly tail: readonly Uint8Array[];
}

const neverWritten: StoredDocument = { snapshot: null, tail: [], seq: 0 };

/**
 * Reads a document whole. Whatever fails is thrown: a document that can not be read is never
 * taken for an empty one.
 */
export async function loadDocument(
  store: BoardStore,
  documentId: string,
  migrate: Migrate | null,
): Promise<LoadedDocument> {
  const stored = (await store.load(documentId)) ?? neverWritten;
  const ownership = await loadOwnership(store, documentId);
  const doc = createDoc(stored);
  const compactedSeq = stored.seq - stored.tail.length;
  const migrated = migrate === null ? null : recordChange(doc, null, () => migrate(doc));
  if (migrated !== null && migrated.update !== null) {
    await storeMigration(store, documentId, migrated);
    for (const owner of migrated.owned) ownership.addRecord(owner);
    const committed = new CommittedBytes(Y.encodeStateAsUpdate(doc), stored.seq + 1);
    return { doc, ownership, committed, compactedSeq, tail: [...stored.tail, migrated.update] };
  }
  const isCompact = stored.tail.length === 0;
  const base = isCompact ? (stored.snapshot ?? EMPTY_UPDATE) : Y.encodeStateAsUpdate(doc);
  return { doc, ownership, committed: new CommittedBytes(base, stored.seq), compactedSeq, tail: stored.tail };
}

function createDoc({ snapshot, tail }: StoredDocument): Y.Doc {
  const doc = createBoardDoc();
  doc.transact(() => {
    if (snapshot !== null) Y.applyUpdate(doc, snapshot);
    for (const update of tail) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    doc.destroy();
    throw new Error('the stored updates of this document do not fit together');
  }
  // Only now: Yjs draws a new id when the one it has turns up in what it reads.
  doc.clientID = SERVER_CLIENT;
  return doc;
}

async function storeMigration(store: BoardStore, documentId: string, change: RecordedChange): Promise<void> {
  if (change.update === null) return;
  const { update, firstClocks, owned } = change;
  await store.appendBatch([{ documentId, participantId: null, update, firstClocks, owned, clients: [] }]);
}
