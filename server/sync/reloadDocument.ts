import { StorageError } from '../storage/storageError.ts';
import { loadDocument, type LoadedDocument } from './loadDocument.ts';
import { nameInLog } from './nameInLog.ts';
import type { RoomParts } from './roomParts.ts';

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/**
 * Reads a document again and again until the store gives it, or until it is not wanted any more.
 * @returns null when it is not wanted; 'erased' when it is gone for good
 */
export async function reloadDocument(
  { store, clock, log }: RoomParts,
  documentId: string,
  isWanted: () => boolean,
): Promise<LoadedDocument | 'erased' | null> {
  let pause = firstPauseMs;
  while (isWanted()) {
    try {
      const loaded = await loadDocument(store, documentId, null);
      if (isWanted()) return loaded;
      loaded.doc.destroy();
    } catch (error) {
      if (error instanceof StorageError && error.kind === 'erased') return 'erased';
      log.error('room.reloadFailed', { documentId: nameInLog(documentId) }, error);
      const wait = pause;
      await new Promise<void>((resolve) => clock.after(wait, resolve));
      pause = Math.min(longestPauseMs, pause * 2);
    }
  }
  return null;
}
