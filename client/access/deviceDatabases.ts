import { forgetOpened, recallOpened } from '../ui/deviceMemory.ts';

/** Each participant has these, whatever they opened. */
const ALWAYS = ['facts', 'private'];

/** The names of all databases here; null where the browser does not tell. */
async function listAll(): Promise<readonly string[] | null> {
  try {
    // Firefox before 126 has no such list.
    return (await globalThis.indexedDB?.databases?.())?.map(({ name }) => name ?? '') ?? null;
  } catch {
    return null;
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const deletion = indexedDB.deleteDatabase(name);
    deletion.onsuccess = () => resolve();
    deletion.onerror = () => resolve();
    // Another tab still holds it open; the browser deletes it when that tab closes.
    deletion.onblocked = () => resolve();
  });
}

/**
 * Erases every database of a participant from this device: copies of boards, unsent changes, private words.
 * @param boardId the board that they came in by
 */
export async function eraseDatabases(participantId: string, boardId: string): Promise<void> {
  if (!globalThis.indexedDB) return;
  const listed = await listAll();
  const known = [...ALWAYS, boardId, ...recallOpened(participantId)];
  // Each begins with the participant's id.
  const names =
    listed?.filter((name) => name.includes(participantId)) ??
    known.map((name) => `netboard.${participantId}.${name}`);
  await Promise.all(names.map(deleteDatabase));
  forgetOpened(participantId);
}
