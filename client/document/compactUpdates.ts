import * as Y from 'yjs';

/** Many updates as one, without the content that was deleted meanwhile. Updates that still miss an earlier one are kept. */
export function compactUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const compacted = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return compacted;
}

/** The same of what a device kept; null when it is damaged. */
export function compactKept(updates: readonly Uint8Array[]): Uint8Array | null {
  try {
    return compactUpdates(updates);
  } catch {
    return null;
  }
}
