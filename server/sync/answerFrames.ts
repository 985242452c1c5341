import * as Y from 'yjs';
import { encodeAnswerFrame, isEmptyStateVector } from './protocol.ts';

const largestStateVector = 256 * 1024;
const mostKept = 50;

/**
 * Answers to "what am I missing" by state vector. After a restart everybody comes back with the
 * same one: it is worked out once.
 */
export class AnswerFrames {
  readonly #kept = new Map<string, Buffer>();

  /** To be called whenever the document changes. */
  clear(): void {
    this.#kept.clear();
  }

  /** Null when everything there is serves as well: for an empty state vector, and for one that can not be read. */
  frameFor(doc: Y.Doc, stateVector: Uint8Array): Buffer | null {
    if (isEmptyStateVector(stateVector) || stateVector.length > largestStateVector) return null;
    const key = Buffer.from(stateVector).toString('latin1');
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    try {
      const frame = encodeAnswerFrame(Y.encodeStateAsUpdate(doc, stateVector));
      if (this.#kept.size < mostKept) this.#kept.set(key, frame);
      return frame;
    } catch {
      return null;
    }
  }
}
