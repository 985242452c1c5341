import { createHmac } from 'node:crypto';
import { openJson, sealJson } from '../seal.ts';
import { StorageError } from '../storageError.ts';
import type { GrantKind, NewGrant, StoredGrant } from '../workshopStore.ts';
import type { Database, Row } from './database.ts';
import { readBytes, readNumber, readOrNull, readText } from './readRow.ts';
import { requireWorkshop, type WorkshopHead } from './workshopRows.ts';

const columns = 'access.id, workshop.id, kind, participant, access.expires, access.sealed';
const fromGrants = 'FROM access JOIN workshop ON workshop.number = workshop';
const kinds: readonly GrantKind[] = ['code', 'facilitator', 'cookie', 'token', 'share'];

/**
 * What is stored instead of a secret: a keyed hash, since a join code is short enough to be found by trying when
 * only its plain hash is known.
 */
export function hashGrant(grantKey: Uint8Array, kind: GrantKind, secret: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', grantKey).update(`${kind} ${secret}`, 'utf8').digest());
}

/** Adds a grant or replaces the one of this id. @throws StorageError `conflict` if the secret opens something else. */
export function putGrant(
  database: Database,
  head: WorkshopHead,
  grantKey: Uint8Array,
  grant: NewGrant,
): void {
  const kept = grant.keep ? sealJson(head.sealKey, grantPlace(grant.id), grant.secret) : null;
  const written = database.run(
    `INSERT INTO access (id, workshop, kind, participant, expires, hash, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT (id) DO UPDATE SET kind = ?3, participant = ?4, expires = ?5, hash = ?6, sealed = ?7
       WHERE workshop = ?2`,
    [
      grant.id,
      head.number,
      grant.kind,
      grant.participantId,
      grant.expiresAt,
      hashGrant(grantKey, grant.kind, grant.secret),
      kept,
    ],
  );
  if (written !== 1) throw new StorageError('conflict', 'This id is in use for something else.');
}

export function dropGrant(database: Database, id: string): void {
  database.run('DELETE FROM access WHERE id = ?', [id]);
}

/** Before a workshop goes: what opened it is known as erased from now on. */
export function buryGrants(database: Database, head: WorkshopHead): void {
  database.run(
    'INSERT INTO tombstone (hash) SELECT hash FROM access WHERE workshop = ? ON CONFLICT DO NOTHING',
    [head.number],
  );
}

export function isBuried(database: Database, hash: Uint8Array): boolean {
  return database.get('SELECT 1 FROM tombstone WHERE hash = ?', [hash]) !== undefined;
}

export function findGrant(database: Database, hash: Uint8Array): StoredGrant | null {
  const row = database.get(`SELECT ${columns} ${fromGrants} WHERE hash = ?`, [hash]);
  return row === undefined ? null : openGrant(requireWorkshop(database, readText(row, 1)), row);
}

export function readGrants(database: Database, head: WorkshopHead): StoredGrant[] {
  const rows = database.all(`SELECT ${columns} ${fromGrants} WHERE workshop = ? ORDER BY access.number`, [
    head.number,
  ]);
  return rows.map((row) => openGrant(head, row));
}

function openGrant(head: WorkshopHead, row: Row): StoredGrant {
  const id = readText(row, 0);
  const sealed = readOrNull(row, 5, readBytes);
  return {
    id,
    workshopId: head.id,
    kind: readKind(row),
    participantId: readOrNull(row, 3, readText),
    expiresAt: readOrNull(row, 4, readNumber),
    kept: sealed === null ? null : openJson<string>(head.sealKey, grantPlace(id), sealed),
  };
}

function readKind(row: Row): GrantKind {
  const stored = readText(row, 2);
  const kind = kinds.find((known) => known === stored);
  if (kind === undefined) throw new StorageError('corrupt', 'A stored grant is of an unknown kind.');
  return kind;
}

function grantPlace(id: string): string {
  return `grant ${id}`;
}
