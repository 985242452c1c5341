/** Whether a database belongs to a participant: its name starts with their id. */
function isOfParticipant(databaseName: string, participantId: string): boolean {
  return databaseName.includes(participantId);
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

/** Erases every database of a participant from this device: copies of boards, unsent changes, private words. */
export async function eraseDatabases(participantId: string): Promise<void> {
  if (!globalThis.indexedDB?.databases) return;
  const databases = await indexedDB.databases();
  const names = databases
    .map(({ name }) => name ?? '')
    .filter((name) => isOfParticipant(name, participantId));
  await Promise.all(names.map(deleteDatabase));
}
