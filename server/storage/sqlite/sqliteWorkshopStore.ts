import { createKey } from '../seal.ts';
import { StorageError } from '../storageError.ts';
import type { Erasure, WorkshopChange, WorkshopContents, WorkshopStore } from '../workshopStore.ts';
import { buryGrants, dropGrant, findGrant, hashGrant, isBuried, putGrant, readGrants } from './accessRows.ts';
import { dropOldCommands, recallCommand, rememberCommand } from './commandRows.ts';
import type { Database } from './database.ts';
import type { DocumentRows } from './documentRows.ts';
import { dropItem, findItemWorkshop, putItem, readItems } from './itemRows.ts';
import { readBytes, readText } from './readRow.ts';
import { addReceipt, readReceipts } from './receiptRows.ts';
import type { Scrubber } from './scrubber.ts';
import {
  deleteWorkshopRows,
  findWorkshop,
  putWorkshop,
  readExpired,
  readWorkshop,
  readWorkshops,
  requireWorkshop,
  type WorkshopHead,
} from './workshopRows.ts';

type Drop = Extract<WorkshopChange, { drop: string }>;
type Put = Extract<WorkshopChange, { put: string }>;

/** Makes one change of a workshop; only within a transaction. */
export type ApplyChange = (change: WorkshopChange) => void;

/** How changes of workshops are made in this database. */
export function createApplyChange(database: Database, documents: DocumentRows): ApplyChange {
  const grantKey = ensureSecret(database, 'grantKey');

  function put(change: Put): void {
    if (change.put === 'workshop') return putWorkshop(database, change.value);
    const head = requireWorkshop(database, change.value.workshopId);
    if (change.put === 'grant') return putGrant(database, head, grantKey, change.value);
    putItem(database, head, change.put, change.value);
  }

  function drop(change: Drop): void {
    if (change.drop === 'grant') return dropGrant(database, change.id);
    const dropped = dropItem(database, change.drop, change.id);
    if (dropped && change.drop === 'board') documents.eraseBoard(change.id);
  }

  return (change) => {
    if ('put' in change) put(change);
    else if ('drop' in change) drop(change);
    else rememberCommand(database, requireWorkshop(database, change.remember.workshopId), change.remember);
  };
}

/** The workshop store over one open database. */
export function createSqliteWorkshopStore(
  database: Database,
  documents: DocumentRows,
  scrubber: Scrubber,
  apply: ApplyChange,
): WorkshopStore {
  const grantKey = ensureSecret(database, 'grantKey');

  function deleteWorkshop(head: WorkshopHead, erasure: Erasure | undefined): void {
    database.transaction(() => {
      const boards = readBoardIds(database, head);
      for (const board of boards) documents.eraseBoard(board);
      if (erasure !== undefined)
        addReceipt(database, { ...erasure, workshopId: head.id, boards: boards.length });
      buryGrants(database, head);
      deleteWorkshopRows(database, head);
    });
    scrubber.scrub();
  }

  return {
    async write(changes) {
      if (changes.length === 0) return;
      database.transaction(() => changes.forEach((change, index) => attempt(index, () => apply(change))));
      if (changes.some((change) => 'drop' in change)) scrubber.scrub();
    },

    async read(workshopId) {
      const head = findWorkshop(database, workshopId);
      return head === null ? null : readContents(database, head);
    },

    list: async () => readWorkshops(database),
    workshopOfBoard: async (boardId) => findItemWorkshop(database, 'board', boardId),
    workshopOfParticipant: async (id) => findItemWorkshop(database, 'participant', id),
    findGrant: async (kind, secret) => findGrant(database, hashGrant(grantKey, kind, secret)),
    recall: async (participantId, commandId, now) => recallCommand(database, participantId, commandId, now),
    forgetOldCommands: async (now) => dropOldCommands(database, now),

    async delete(workshopId, erasure) {
      const head = findWorkshop(database, workshopId);
      if (head !== null) deleteWorkshop(head, erasure);
    },

    wasErased: async (kind, secret) => isBuried(database, hashGrant(grantKey, kind, secret)),
    receipts: async () => readReceipts(database),

    expired: async (now) => readExpired(database, now),
    secret: async (name) => ensureSecret(database, name),
  };
}

function readContents(database: Database, head: WorkshopHead): WorkshopContents {
  return {
    workshop: readWorkshop(database, head),
    cohorts: readItems(database, head, 'cohort'),
    boards: readItems(database, head, 'board'),
    rounds: readItems(database, head, 'round'),
    participants: readItems(database, head, 'participant'),
    items: readItems(database, head, 'item'),
    grants: readGrants(database, head),
  };
}

/** Reads ids only, so that a workshop with a damaged row can still be erased. */
function readBoardIds(database: Database, head: WorkshopHead): string[] {
  const rows = database.all("SELECT id FROM item WHERE workshop = ? AND kind = 'board'", [head.number]);
  return rows.map((row) => readText(row, 0));
}

function ensureSecret(database: Database, name: string): Uint8Array {
  database.run('INSERT INTO server_secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING', [
    name,
    createKey(),
  ]);
  const row = database.get('SELECT value FROM server_secret WHERE name = ?', [name]);
  if (row === undefined) throw new StorageError('failed', 'A secret of the server is not there.');
  return readBytes(row, 0);
}

function attempt(entry: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new StorageError(error.kind, error.message, { cause: error, entry });
  }
}
