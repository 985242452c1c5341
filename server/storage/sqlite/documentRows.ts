import { boardIdOf } from '../boardStore.ts';
import { chainStart } from '../chain.ts';
import { createKey, deriveKey } from '../seal.ts';
import { StorageError } from '../storageError.ts';
import { hashDocumentId, tombstoneIds } from '../tombstone.ts';
import type { Database } from './database.ts';
import { readBytes, readNumber, readText } from './readRow.ts';

/** A stored document: where its rows are, its keys, and the end of its journal. */
export interface DocumentHead {
  readonly id: string;
  readonly number: number;
  readonly sealKey: Uint8Array;
  readonly chainKey: Uint8Array;
  readonly seq: number;
  readonly chain: Uint8Array;
}

/** The rows of documents themselves; heads in use are remembered, since every keystroke asks for one. */
export interface DocumentRows {
  /** The head of a document, or null if it was never written. @throws StorageError `erased`, `corrupt`. */
  find(documentId: string): DocumentHead | null;
  /** As `find`, yet makes the document with a key of its own. Only within a transaction. */
  findOrCreate(documentId: string): DocumentHead;
  /** Writes a new end of the journal. Only within a transaction. */
  moveHead(head: DocumentHead): void;
  /** Forgets remembered heads; to be called after a transaction that failed. */
  forget(): void;
  isTombstoned(documentId: string): boolean;
  list(boardId?: string): string[];
  /** Deletes all rows and the key of a document and leaves a tombstone. Only within a transaction. */
  erase(documentId: string): void;
  /** The same for every document of a board and the board's own id. */
  eraseBoard(boardId: string): void;
}

/** Most heads that are remembered; beyond, all are forgotten and read again when needed. */
const mostRemembered = 5000;

const tablesOfDocument = ['journal', 'snapshot', 'first_clock', 'owner', 'client', 'document_key'] as const;

export function createDocumentRows(database: Database): DocumentRows {
  const remembered = new Map<string, DocumentHead>();

  function remember(head: DocumentHead): DocumentHead {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(head.id, head);
    return head;
  }

  function find(documentId: string): DocumentHead | null {
    const known = remembered.get(documentId);
    if (known !== undefined) return known;
    const read = readHead(database, documentId);
    if (read !== null) return remember(read);
    if (isTombstoned(documentId)) throw new StorageError('erased', 'The document was erased.');
    return null;
  }

  function create(documentId: string): DocumentHead {
    const key = createKey();
    database.run('INSERT INTO document (id, board, seq, chain) VALUES (?, ?, 0, ?)', [
      documentId,
      boardIdOf(documentId),
      chainStart,
    ]);
    const row = database.get('SELECT number FROM document WHERE id = ?', [documentId]);
    if (row === undefined) throw new StorageError('failed', 'A new document is not there.');
    const number = readNumber(row, 0);
    database.run('INSERT INTO document_key (document, key) VALUES (?, ?)', [number, key]);
    return remember(makeHead(documentId, { number, key, seq: 0, chain: chainStart }));
  }

  function isTombstoned(documentId: string): boolean {
    return tombstoneIds(documentId).some(
      (id) => database.get('SELECT 1 FROM tombstone WHERE hash = ?', [hashDocumentId(id)]) !== undefined,
    );
  }

  function list(boardId?: string): string[] {
    const rows =
      boardId === undefined
        ? database.all('SELECT id FROM document ORDER BY id', [])
        : database.all('SELECT id FROM document WHERE board = ? ORDER BY id', [boardId]);
    return rows.map((row) => readText(row, 0));
  }

  function erase(documentId: string): void {
    remembered.delete(documentId);
    const row = database.get('SELECT number FROM document WHERE id = ?', [documentId]);
    if (row !== undefined) {
      const number = readNumber(row, 0);
      for (const table of tablesOfDocument) database.run(`DELETE FROM ${table} WHERE document = ?`, [number]);
      database.run('DELETE FROM document WHERE number = ?', [number]);
    }
    database.run('INSERT INTO tombstone (hash) VALUES (?) ON CONFLICT DO NOTHING', [
      hashDocumentId(documentId),
    ]);
  }

  return {
    find,
    findOrCreate: (documentId) => find(documentId) ?? create(documentId),
    moveHead(head) {
      database.run('UPDATE document SET seq = ?, chain = ? WHERE number = ?', [
        head.seq,
        head.chain,
        head.number,
      ]);
      remember(head);
    },
    forget: () => remembered.clear(),
    isTombstoned,
    list,
    erase,
    eraseBoard(boardId) {
      for (const documentId of list(boardId)) erase(documentId);
      erase(boardId);
    },
  };
}

function readHead(database: Database, documentId: string): DocumentHead | null {
  const row = database.get(
    'SELECT number, seq, chain, key FROM document LEFT JOIN document_key ON document = number WHERE id = ?',
    [documentId],
  );
  if (row === undefined) return null;
  return makeHead(documentId, {
    number: readNumber(row, 0),
    seq: readNumber(row, 1),
    chain: readBytes(row, 2),
    key: readBytes(row, 3),
  });
}

function makeHead(
  id: string,
  row: { number: number; key: Uint8Array; seq: number; chain: Uint8Array },
): DocumentHead {
  const { number, key, seq, chain } = row;
  return { id, number, seq, chain, sealKey: deriveKey(key, 'seal'), chainKey: deriveKey(key, 'chain') };
}
