import { parseBoardArchive, type BoardArchive } from '../../shared/export/boardArchive.ts';
import { newId } from '../../shared/model/ids.ts';
import type { BoardStore } from '../storage/boardStore.ts';
import type { StoredItem } from '../storage/workshopStore.ts';
import { readMoment } from './items/moment.ts';

/** Writes an archive as a document of its own; gives the document's id. */
export async function writeArchive(
  store: BoardStore,
  boardId: string,
  archive: BoardArchive,
): Promise<string> {
  const documentId = `${prefixOf(boardId)}${newId()}`;
  const update = new TextEncoder().encode(JSON.stringify(archive));
  const nobody = { participantId: null, firstClocks: [], owned: [], clients: [] };
  await store.appendBatch([{ documentId, update, ...nobody }]);
  return documentId;
}

/** The archive of a moment; null when its document is not there or holds none. */
export async function loadArchive(store: BoardStore, item: StoredItem): Promise<BoardArchive | null> {
  const stored = await store.load(readMoment(item).document);
  const [bytes] = stored?.tail ?? [];
  if (!bytes) return null;
  const parsed = parseBoardArchive(JSON.parse(new TextDecoder().decode(bytes)));
  return parsed.ok ? parsed.value : null;
}

/** Ids of all documents of a board's moments, those included that no moment names. */
export async function listMomentDocuments(store: BoardStore, boardId: string): Promise<string[]> {
  return (await store.list(boardId)).filter((documentId) => documentId.startsWith(prefixOf(boardId)));
}

function prefixOf(boardId: string): string {
  return `${boardId}~moment~`;
}
