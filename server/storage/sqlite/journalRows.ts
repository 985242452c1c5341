import type { JournalEntry, StoredDocument } from '../boardStore.ts';
import { chainStart, linkRow } from '../chain.ts';
import { openSealed, sealBytes } from '../seal.ts';
import { StorageError } from '../storageError.ts';
import type { Database, Row } from './database.ts';
import type { DocumentHead } from './documentRows.ts';
import { readBytes, readNumber, readOrNull, readText } from './readRow.ts';

interface Snapshot {
  readonly seq: number;
  readonly chain: Uint8Array;
  readonly state: Uint8Array | null;
}

/** Adds one sealed row and returns the head after it. */
export function appendRow(database: Database, head: DocumentHead, entry: JournalEntry): DocumentHead {
  const seq = head.seq + 1;
  const { participantId } = entry;
  const sealed = sealBytes(head.sealKey, rowPlace(head, seq), entry.update);
  const chain = linkRow(head.chainKey, head.chain, { seq, participantId, sealed });
  database.run('INSERT INTO journal (document, seq, participant, chain, sealed) VALUES (?, ?, ?, ?, ?)', [
    head.number,
    seq,
    participantId,
    chain,
    sealed,
  ]);
  return { ...head, seq, chain };
}

/** Reads snapshot and tail and walks the chain from one to the end. @throws StorageError `corrupt`. */
export function readDocument(database: Database, head: DocumentHead): StoredDocument {
  const snapshot = readSnapshot(database, head);
  let { seq, chain } = snapshot;
  const rows = database.all(
    'SELECT seq, participant, chain, sealed FROM journal WHERE document = ? ORDER BY seq',
    [head.number],
  );
  const tail = rows.map((row) => {
    const sealed = readBytes(row, 3);
    seq += 1;
    chain = linkRow(head.chainKey, chain, { seq, participantId: readOrNull(row, 1, readText), sealed });
    if (readNumber(row, 0) !== seq || !equalBytes(chain, readBytes(row, 2))) throw brokenChain();
    return openSealed(head.sealKey, rowPlace(head, seq), sealed);
  });
  const end = readEnd(database, head);
  if (end.seq !== seq || !equalBytes(chain, end.chain)) throw brokenChain();
  return { snapshot: snapshot.state, tail, seq };
}

/** Puts a snapshot in the place of the rows up to `upToSeq`. */
export function compactRows(
  database: Database,
  head: DocumentHead,
  upToSeq: number,
  state: Uint8Array,
): void {
  const chain = readChainAt(database, head, upToSeq);
  const sealed = sealBytes(head.sealKey, snapshotPlace(head, upToSeq, chain), state);
  database.run('DELETE FROM snapshot WHERE document = ?', [head.number]);
  database.run('INSERT INTO snapshot (document, seq, chain, sealed) VALUES (?, ?, ?, ?)', [
    head.number,
    upToSeq,
    chain,
    sealed,
  ]);
  const stored = readSnapshot(database, head);
  if (stored.state === null || stored.seq !== upToSeq || !equalBytes(stored.state, state)) {
    throw new StorageError('corrupt', 'The snapshot was not stored as given.');
  }
  database.run('DELETE FROM journal WHERE document = ? AND seq <= ?', [head.number, upToSeq]);
}

function readSnapshot(database: Database, head: DocumentHead): Snapshot {
  const row = database.get('SELECT seq, chain, sealed FROM snapshot WHERE document = ?', [head.number]);
  if (row === undefined) return { seq: 0, chain: chainStart, state: null };
  const seq = readNumber(row, 0);
  const chain = readBytes(row, 1);
  return { seq, chain, state: openSealed(head.sealKey, snapshotPlace(head, seq, chain), readBytes(row, 2)) };
}

function readChainAt(database: Database, head: DocumentHead, seq: number): Uint8Array {
  const row: Row | undefined =
    database.get('SELECT chain FROM journal WHERE document = ? AND seq = ?', [head.number, seq]) ??
    database.get('SELECT chain FROM snapshot WHERE document = ? AND seq = ?', [head.number, seq]);
  if (row === undefined)
    throw new StorageError('missing', 'There is no update of this number to compact up to.');
  return readBytes(row, 0);
}

/** The end of the journal as stored, not as remembered. */
function readEnd(database: Database, head: DocumentHead): { seq: number; chain: Uint8Array } {
  const row = database.get('SELECT seq, chain FROM document WHERE number = ?', [head.number]);
  if (row === undefined) throw brokenChain();
  return { seq: readNumber(row, 0), chain: readBytes(row, 1) };
}

function rowPlace(head: DocumentHead, seq: number): string {
  return `journal ${head.id} ${seq}`;
}

function snapshotPlace(head: DocumentHead, seq: number, chain: Uint8Array): string {
  return `snapshot ${head.id} ${seq} ${Buffer.from(chain).toString('hex')}`;
}

function brokenChain(): StorageError {
  return new StorageError('corrupt', 'Rows of the journal are missing, added or out of order.');
}

function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left.buffer, left.byteOffset, left.length).equals(right);
}
