import type { ClientBinding, FirstClock, RecordOwner } from '../boardStore.ts';
import { StorageError } from '../storageError.ts';
import type { Database } from './database.ts';
import { readNumber, readOrNull, readText } from './readRow.ts';

/**
 * Takes a client's clock, once for ever: neither this clock again, nor any that compaction has left behind.
 * Returns false if it is not new.
 */
function takeClock(database: Database, document: number, seq: number, first: FirstClock): boolean {
  return (
    database.run(
      `INSERT INTO first_clock (document, client, clock, seq) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS
         (SELECT 1 FROM first_clock WHERE document = ?1 AND client = ?2 AND clock >= ?3 AND seq = 0)
       ON CONFLICT DO NOTHING`,
      [document, first.client, first.clock, seq],
    ) === 1
  );
}

/** @throws StorageError `conflict`. */
export function takeClocks(
  database: Database,
  document: number,
  seq: number,
  clocks: readonly FirstClock[],
): void {
  for (const first of clocks) {
    if (!takeClock(database, document, seq, first)) {
      throw new StorageError('conflict', 'An update with this clock of this client is stored already.');
    }
  }
}

/** Keeps of the compacted rows the highest clock of each client. */
export function pruneClocks(database: Database, document: number, upToSeq: number): void {
  database.run(
    `DELETE FROM first_clock WHERE document = ?1 AND seq <= ?2 AND EXISTS
       (SELECT 1 FROM first_clock AS later WHERE later.document = ?1 AND later.client = first_clock.client
          AND later.clock > first_clock.clock AND later.seq <= ?2)`,
    [document, upToSeq],
  );
  database.run('UPDATE first_clock SET seq = 0 WHERE document = ? AND seq <= ?', [document, upToSeq]);
}

/** @throws StorageError `conflict` when the id is somebody else's or of another kind. */
export function takeOwner(database: Database, document: number, owner: RecordOwner): void {
  const { recordId, kind, participantId } = owner;
  const added = database.run(
    'INSERT INTO owner (document, record, kind, participant) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    [document, recordId, kind, participantId],
  );
  if (added === 1) return;
  const same = database.get(
    'SELECT 1 FROM owner WHERE document = ? AND record = ? AND kind = ? AND participant IS ?',
    [document, recordId, kind, participantId],
  );
  if (same === undefined) throw new StorageError('conflict', 'The id of a record belongs to somebody else.');
}

/** @throws StorageError `conflict` when the client id is somebody else's. */
export function bindClient(database: Database, document: number, binding: ClientBinding, day: number): void {
  const { clientId, participantId } = binding;
  const added = database.run(
    'INSERT INTO client (document, client, participant, day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    [document, clientId, participantId, day],
  );
  if (added === 1) return;
  const same = database.get('SELECT 1 FROM client WHERE document = ? AND client = ? AND participant = ?', [
    document,
    clientId,
    participantId,
  ]);
  if (same === undefined) throw new StorageError('conflict', 'The client id belongs to somebody else.');
}

export function readOwners(database: Database, document: number): RecordOwner[] {
  const rows = database.all(
    'SELECT record, kind, participant FROM owner WHERE document = ? ORDER BY record',
    [document],
  );
  return rows.map((row) => ({
    recordId: readText(row, 0),
    kind: readText(row, 1),
    participantId: readOrNull(row, 2, readText),
  }));
}

export function readClients(database: Database, document: number): ClientBinding[] {
  const rows = database.all('SELECT client, participant FROM client WHERE document = ? ORDER BY client', [
    document,
  ]);
  return rows.map((row) => ({ clientId: readNumber(row, 0), participantId: readText(row, 1) }));
}

export function countClientsOfDay(database: Database, participantId: string, day: number): number {
  const row = database.get('SELECT count(*) FROM client WHERE participant = ? AND day = ?', [
    participantId,
    day,
  ]);
  return row === undefined ? 0 : readNumber(row, 0);
}
