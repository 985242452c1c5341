import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';

/** A board as text that is the same for the same content, whatever order it came in. */
export function canonicalJson(snapshot: BoardSnapshot): string {
  const kinds = Object.entries(snapshot).map(([kind, records]) => {
    const sorted = [...records].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const plain = sorted.map(([, record]) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return [kind, plain];
  });
  return JSON.stringify(kinds);
}
