import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import * as Y from 'yjs';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { newId } from '../../../shared/model/ids.ts';
import { addRecords } from '../../../shared/operations/addRecords.ts';
import { changeRecords } from '../../../shared/operations/changeRecords.ts';
import { addPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts';
import { encodeSync } from './frames.ts';

/** A board with a history: notes of some twenty words that were moved again and again. @returns its whole state */
export function makeBoardState(notes: number, edits: number): Uint8Array {
  const doc = createBoardDoc();
  const ids = Array.from({ length: notes }, newId);
  const text = 'a word '.repeat(15);
  doc.transact(() => {
    for (let at = 0; at < notes; at += 50) {
      const batch = ids
        .slice(at, at + 50)
        .map((id) => ({ id, text, place: ['board', at, at, 'a0'] as const }));
      addRecords.apply(doc, addPostIts(batch).input);
    }
  });
  for (let n = notes; n < edits; n++) {
    const id = ids[n % notes] ?? '';
    const place = ['board', n % 5_000, (n * 7) % 5_000, 'a0'] as const;
    doc.transact(() => void changeRecords.apply(doc, movePostIts([{ id, place }]).input));
  }
  return Y.encodeStateAsUpdate(doc);
}

/** Puts a state into a board that nothing was written to yet; the server must not run. */
export async function storeState(dataDir: string, boardId: string, state: Uint8Array): Promise<void> {
  const storage = openSqliteStorage(dataDir, Date.now);
  const clients = new Set(Y.decodeUpdate(state).structs.map(({ id }) => id.client));
  const firstClocks = [...clients].map((client) => ({ client, clock: 0 }));
  const entry = {
    documentId: boardId,
    participantId: null,
    update: state,
    firstClocks,
    owned: [],
    clients: [],
  };
  const [seq = 1] = await storage.boards.appendBatch([entry]);
  await storage.boards.compact(boardId, seq, state);
  await storage.close();
}

/** The same state as a file that a relay answers with. */
export function writeAnswerFile(directory: string, state: Uint8Array): string {
  const path = join(directory, 'answer.bin');
  writeFileSync(path, encodeSync(1, state));
  return path;
}
