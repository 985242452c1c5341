import { createHash } from 'node:crypto';
import { boardIdOf } from './boardStore.ts';

/**
 * What remains of an erased document: a hash of its id. Whoever comes with the id can be told that it was erased,
 * yet nothing can be read from what is stored (the id of a private document names its writer).
 */
export function hashDocumentId(documentId: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(documentId, 'utf8').digest());
}

/** The ids whose tombstone closes a document: its own and that of its whole board. */
export function tombstoneIds(documentId: string): string[] {
  const boardId = boardIdOf(documentId);
  return boardId === documentId ? [documentId] : [documentId, boardId];
}
