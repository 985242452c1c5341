import {
  boardIdOf,
  type ClientBinding,
  type FirstClock,
  type JournalEntry,
  type RecordOwner,
  type StoredDocument,
} from '../../../server/storage/boardStore.ts';
import { StorageError } from '../../../server/storage/storageError.ts';
import { tombstoneIds } from '../../../server/storage/tombstone.ts';

/** A document in memory; `firstSeq` is the number of `tail`'s first update. */
export interface MemoryDocument {
  snapshot: Uint8Array | null;
  firstSeq: number;
  tail: Uint8Array[];
  owners: Map<string, RecordOwner>;
  clients: Map<number, { participantId: string; day: number }>;
  /** Clocks in the tail, by client, with the number of their update. */
  clocks: Map<number, Map<number, number>>;
  /** The highest compacted clock of each client. */
  floors: Map<number, number>;
}

/** Steps that take a change back, to be run from the last to the first. */
export type Undo = (() => unknown)[];

/** All documents in memory, shared by both stores. */
export interface MemoryDocuments {
  readonly all: Map<string, MemoryDocument>;
  readonly tombstones: Set<string>;
}

export function createMemoryDocuments(): MemoryDocuments {
  return { all: new Map(), tombstones: new Set() };
}

export function createMemoryDocument(): MemoryDocument {
  return {
    snapshot: null,
    firstSeq: 1,
    tail: [],
    owners: new Map(),
    clients: new Map(),
    clocks: new Map(),
    floors: new Map(),
  };
}

function lastSeq(document: MemoryDocument): number {
  return document.firstSeq + document.tail.length - 1;
}

/** @throws StorageError `erased`. */
export function findDocument(documents: MemoryDocuments, documentId: string): MemoryDocument | null {
  if (isErased(documents, documentId)) throw new StorageError('erased', 'The document was erased.');
  return documents.all.get(documentId) ?? null;
}

export function isErased(documents: MemoryDocuments, documentId: string): boolean {
  return tombstoneIds(documentId).some((id) => documents.tombstones.has(id));
}

export function eraseDocument(documents: MemoryDocuments, documentId: string): void {
  documents.all.delete(documentId);
  documents.tombstones.add(documentId);
}

export function eraseBoardDocuments(documents: MemoryDocuments, boardId: string): void {
  for (const id of [...documents.all.keys()]) if (boardIdOf(id) === boardId) eraseDocument(documents, id);
  eraseDocument(documents, boardId);
}

export function copyContents(document: MemoryDocument): StoredDocument {
  return {
    snapshot: document.snapshot?.slice() ?? null,
    tail: document.tail.map((update) => update.slice()),
    seq: lastSeq(document),
  };
}

/**
 * Adds one entry and puts on `undo` how to take each step of it back.
 * @throws StorageError `conflict`, with the document half changed until the caller undoes it.
 */
export function appendEntry(document: MemoryDocument, entry: JournalEntry, day: number, undo: Undo): number {
  const seq = lastSeq(document) + 1;
  for (const { client, clock } of entry.firstClocks) takeClock(document, { client, clock, seq }, undo);
  for (const owner of entry.owned) takeOwner(document, owner, undo);
  for (const binding of entry.clients) bindClient(document, binding, day, undo);
  document.tail.push(entry.update.slice());
  undo.push(() => document.tail.pop());
  return seq;
}

function takeClock(
  document: MemoryDocument,
  { client, clock, seq }: FirstClock & { seq: number },
  undo: Undo,
): void {
  const taken = document.clocks.get(client) ?? new Map<number, number>();
  if (taken.has(clock) || clock <= (document.floors.get(client) ?? -1)) {
    throw new StorageError('conflict', 'An update with this clock of this client is stored already.');
  }
  document.clocks.set(client, taken.set(clock, seq));
  undo.push(() => taken.delete(clock));
}

function takeOwner(document: MemoryDocument, owner: RecordOwner, undo: Undo): void {
  const known = document.owners.get(owner.recordId);
  if (known === undefined) {
    document.owners.set(owner.recordId, { ...owner });
    undo.push(() => document.owners.delete(owner.recordId));
  } else if (known.kind !== owner.kind || known.participantId !== owner.participantId) {
    throw new StorageError('conflict', 'The id of a record belongs to somebody else.');
  }
}

function bindClient(document: MemoryDocument, binding: ClientBinding, day: number, undo: Undo): void {
  const { clientId, participantId } = binding;
  const known = document.clients.get(clientId);
  if (known === undefined) {
    document.clients.set(clientId, { participantId, day });
    undo.push(() => document.clients.delete(clientId));
  } else if (known.participantId !== participantId) {
    throw new StorageError('conflict', 'The client id belongs to somebody else.');
  }
}

/** Puts a snapshot in the place of the first updates. */
export function compactDocument(document: MemoryDocument, upToSeq: number, snapshot: Uint8Array): void {
  const lowest = document.snapshot === null ? document.firstSeq : document.firstSeq - 1;
  if (upToSeq < lowest || upToSeq > lastSeq(document)) {
    throw new StorageError('missing', 'There is no update of this number to compact up to.');
  }
  document.tail.splice(0, upToSeq - document.firstSeq + 1);
  document.firstSeq = upToSeq + 1;
  document.snapshot = snapshot.slice();
  for (const [client, clocks] of document.clocks) raiseFloor(document, client, clocks, upToSeq);
}

function raiseFloor(
  document: MemoryDocument,
  client: number,
  clocks: Map<number, number>,
  upToSeq: number,
): void {
  for (const [clock, seq] of clocks) {
    if (seq > upToSeq) continue;
    document.floors.set(client, Math.max(clock, document.floors.get(client) ?? -1));
    clocks.delete(clock);
  }
}
