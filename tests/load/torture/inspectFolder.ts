import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../server/storage/sqlite/database.ts';

/** What lies in a data folder whose server is dead. */
export interface Inspection {
  /** What the database says is wrong with it; null = nothing. */
  readonly damage: string | null;
  /** Up to which update each document was compacted. */
  readonly compactedUpTo: ReadonlyMap<string, number>;
}

const FILES = ['netboard.db', 'netboard.db-wal'];

/** Looks at a copy, so that the server itself finds everything as the kill left it. */
export function inspectFolder(dataDir: string): Inspection {
  const copy = mkdtempSync(join(tmpdir(), 'netboard-inspect-'));
  try {
    for (const name of FILES) {
      if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(copy, name));
    }
    return inspectDatabase(join(copy, 'netboard.db'));
  } catch (error) {
    return { damage: String(error), compactedUpTo: new Map() };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function inspectDatabase(path: string): Inspection {
  if (!existsSync(path)) return { damage: null, compactedUpTo: new Map() };
  const database = openDatabase(path);
  try {
    const found = database.all('PRAGMA integrity_check', []).map(([line]) => String(line));
    const damage = found.join() === 'ok' ? null : found.join('; ');
    const hasTables = database.get("SELECT 1 FROM sqlite_master WHERE name = 'snapshot'", []) !== undefined;
    const sql = 'SELECT id, snapshot.seq FROM snapshot JOIN document ON document.number = snapshot.document';
    const rows = hasTables ? database.all(sql, []) : [];
    return { damage, compactedUpTo: new Map(rows.map(([id, seq]) => [String(id), Number(seq)])) };
  } finally {
    database.close();
  }
}
