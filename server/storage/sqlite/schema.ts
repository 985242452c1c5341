import { StorageError } from '../storageError.ts';
import type { Database } from './database.ts';
import { readNumber } from './readRow.ts';

/**
 * The steps from an empty file to today's schema; the file's user_version counts how many were made. A step that
 * has been released is never changed: add another.
 *
 * Documents: `journal` and `snapshot` rows are sealed with the key in `document_key`. A `first_clock` row with
 * seq 0 is all that is left of compacted ones: the highest clock of its client.
 * A `tombstone` is the hash of an erased document's id, or the keyed hash of what opened an erased workshop.
 * Workshops: everything people wrote is in a `sealed` column, under the key in `workshop_key`.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE document (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, board TEXT NOT NULL,
    seq INTEGER NOT NULL, chain BLOB NOT NULL
  ) STRICT;
  CREATE INDEX document_board ON document (board);
  CREATE TABLE document_key (document INTEGER PRIMARY KEY, key BLOB NOT NULL) STRICT;
  CREATE TABLE journal (
    document INTEGER NOT NULL, seq INTEGER NOT NULL, participant TEXT, chain BLOB NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshot (
    document INTEGER PRIMARY KEY, seq INTEGER NOT NULL, chain BLOB NOT NULL, sealed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE first_clock (
    document INTEGER NOT NULL, client INTEGER NOT NULL, clock INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (document, client, clock)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE owner (
    document INTEGER NOT NULL, record TEXT NOT NULL, kind TEXT NOT NULL, participant TEXT,
    PRIMARY KEY (document, record)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE client (
    document INTEGER NOT NULL, client INTEGER NOT NULL, participant TEXT NOT NULL, day INTEGER NOT NULL,
    PRIMARY KEY (document, client)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX client_day ON client (participant, day);
  CREATE TABLE tombstone (hash BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE workshop (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, expires INTEGER NOT NULL, sealed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE workshop_key (workshop INTEGER PRIMARY KEY, key BLOB NOT NULL) STRICT;
  CREATE TABLE item (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop INTEGER NOT NULL, kind TEXT NOT NULL,
    board TEXT, sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX item_workshop ON item (workshop);
  CREATE TABLE access (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop INTEGER NOT NULL, kind TEXT NOT NULL,
    participant TEXT, expires INTEGER, hash BLOB NOT NULL UNIQUE, sealed BLOB
  ) STRICT;
  CREATE INDEX access_workshop ON access (workshop);
  CREATE INDEX access_participant ON access (participant);
  CREATE TABLE command (
    participant TEXT NOT NULL, command TEXT NOT NULL, workshop INTEGER NOT NULL, at INTEGER NOT NULL,
    sealed BLOB NOT NULL, PRIMARY KEY (participant, command)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX command_at ON command (at);
  CREATE INDEX command_workshop ON command (workshop);
  CREATE TABLE server_secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE item ADD COLUMN participant TEXT;
  CREATE INDEX item_participant ON item (participant);
  CREATE INDEX item_board ON item (board);
  `,
  `
  CREATE TABLE receipt (
    number INTEGER PRIMARY KEY, workshop TEXT NOT NULL, why TEXT NOT NULL, at INTEGER NOT NULL, boards INTEGER NOT NULL
  ) STRICT;
  `,
];

/** Brings the schema up to date. @throws StorageError `tooNew` if a newer version wrote this file. */
export function migrateSchema(database: Database): void {
  const version = readSchemaVersion(database);
  if (version > steps.length) {
    throw new StorageError('tooNew', 'The data was written by a newer version of Netboard.');
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    database.transaction(() => {
      database.exec(step);
      database.exec(`PRAGMA user_version=${index + 1}`);
    });
  }
}

/** How many steps the file has seen; 0 = a new file. */
export function readSchemaVersion(database: Database): number {
  const row = database.get('PRAGMA user_version', []);
  return row === undefined ? 0 : readNumber(row, 0);
}
