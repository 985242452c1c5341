import { createHmac } from 'node:crypto';

/** What the chain of a document starts from. */
export const chainStart: Uint8Array = new Uint8Array(32);

/**
 * The next link of a document's hash chain: it depends on every row before it, so that a row that was left out,
 * moved or altered shows when the chain is walked again.
 */
export function linkRow(
  chainKey: Uint8Array,
  previous: Uint8Array,
  row: { seq: number; participantId: string | null; sealed: Uint8Array },
): Uint8Array {
  const head = JSON.stringify([row.seq, row.participantId]);
  return new Uint8Array(
    createHmac('sha256', chainKey).update(previous).update(head).update(row.sealed).digest(),
  );
}
