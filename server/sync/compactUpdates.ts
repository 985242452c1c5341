import type * as Yjs from 'yjs';

/** Bytes that make up a document, and the names of its root maps. */
export interface CompactionInput {
  readonly base: Uint8Array;
  readonly tail: readonly Uint8Array[];
  readonly roots: readonly string[];
}

/**
 * Makes one state out of a state and updates, loads it again and compares: clocks, deletions and
 * content. Throws when they differ. Everything it needs comes in as a parameter, because its text
 * is also run in a worker, where nothing can be imported by a bundled name.
 */
export function compactUpdates(Y: typeof Yjs, { base, tail, roots }: CompactionInput): Uint8Array {
  const load = (updates: readonly Uint8Array[]): Yjs.Doc => {
    const doc = new Y.Doc({ gc: true });
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return doc;
  };
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]);
  };
  const content = (doc: Yjs.Doc): string =>
    JSON.stringify(roots.map((root) => sorted(doc.getMap(root).toJSON())));

  const before = load([base, ...tail]);
  const compacted = Y.encodeStateAsUpdate(before);
  const after = load([compacted]);
  const isWhole = after.store.pendingStructs === null && after.store.pendingDs === null;
  const isSame =
    Y.equalSnapshots(Y.snapshot(before), Y.snapshot(after)) && content(before) === content(after);
  before.destroy();
  after.destroy();
  if (!isWhole || !isSame) throw new Error('the compacted document differs from its journal');
  return compacted;
}
