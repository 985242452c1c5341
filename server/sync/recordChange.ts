import * as Y from 'yjs';
import { createProjection } from '../../shared/document/project.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { FirstClock, RecordOwner } from '../storage/boardStore.ts';

/** What one change by the server itself did to a document. */
export interface RecordedChange<Result = unknown> {
  /** Null when nothing changed. */
  readonly update: Uint8Array | null;
  readonly firstClocks: readonly FirstClock[];
  /** Records that came into being. */
  readonly owned: readonly RecordOwner[];
  readonly result: Result;
}

/** Whose a new record is; null = nobody's. Asked once all are written. */
export type OwnerOf = (recordId: string) => string | null;

/** Says that a change threw when it had written already: the document holds half of it and must be loaded anew. */
export class HalfDone extends Error {
  override readonly name = 'HalfDone';
}

/**
 * Runs a change in one transaction and tells what it did.
 * @param participantId whose the change is, and the new records where `ownerOf` says nothing else; null = nobody's
 * @param client the Yjs client id to write under; the document's own unless given
 * @throws what `run` throws, as the cause of a `HalfDone` if the document was written to before
 */
export function recordChange<Result>(
  doc: Y.Doc,
  participantId: string | null,
  run: (snapshot: BoardSnapshot) => Result,
  ownerOf: OwnerOf = () => participantId,
  client = doc.clientID,
): RecordedChange<Result> {
  const projection = createProjection(doc);
  const owned: RecordOwner[] = [];
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  projection.onChange((changes) => {
    for (const { kind, id, before } of changes)
      if (!before) owned.push({ kind, recordId: id, participantId: ownerOf(id) });
  });
  const own = doc.clientID;
  const clock = Y.getState(doc.store, client);
  doc.on('update', keep);
  doc.clientID = client;
  try {
    const result = doc.transact(() => run(projection.snapshot), participantId);
    const [update = null] = updates;
    const wrote = Y.getState(doc.store, client) > clock;
    return { update, firstClocks: wrote ? [{ client, clock }] : [], owned, result };
  } catch (error) {
    throw updates.length > 0 ? new HalfDone('a change broke off', { cause: error }) : error;
  } finally {
    doc.clientID = own;
    doc.off('update', keep);
    projection.destroy();
  }
}
