import { openSqliteStorage } from '../../server/storage/sqlite/sqliteStorage.ts';
import type { RealServer } from './realServer.ts';

/**
 * Every byte that is stored, as text: of all documents, moments and private ones included, and of all tables; sealed rows
 * opened. The server is stopped for it.
 */
export async function readStoredWords(server: RealServer): Promise<string> {
  await server.stop();
  const storage = openSqliteStorage(server.dataDir, Date.now);
  try {
    const [workshop] = await storage.workshops.list();
    const parts = [JSON.stringify(await storage.workshops.read(workshop?.id ?? ''))];
    for (const documentId of await storage.boards.list()) {
      const stored = await storage.boards.load(documentId);
      for (const bytes of [stored?.snapshot ?? new Uint8Array(), ...(stored?.tail ?? [])])
        parts.push(Buffer.from(bytes).toString('utf8'));
    }
    return parts.join('\n');
  } finally {
    await storage.close();
  }
}
