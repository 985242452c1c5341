import { createPersonBuckets } from '../session/personBuckets.ts';
import { Problem } from './problem.ts';

/** Keeps one person from holding up everybody by importing again and again: reading and writing are done in one go. */
export interface ImportRate {
  /** Before a file of so many bytes is read. @throws Problem when this person has imported too much of late */
  takeBytes(participantId: string, bytes: number): void;
  /** Before so many notes are written. @throws Problem as `takeBytes` */
  takeNotes(participantId: string, notes: number): void;
}

/** One for each of these, begun or whole. The largest file costs 512, the most notes that it may hold 500. */
const bytesPerToken = 10 * 1024;
const notesPerToken = 10;
/** A full wall brought in twice over; then some twenty notes a second. */
const burst = 1_200;
const perSecond = 2;

export function createImportRate(now: () => number): ImportRate {
  const buckets = createPersonBuckets(burst, perSecond, now);

  function take(participantId: string, tokens: number): void {
    if (buckets.take(participantId, Math.ceil(tokens))) return;
    throw new Problem(
      'too-many-imports',
      'You have imported a great deal in the last minutes. Nothing of this was imported; try again in a few minutes.',
    );
  }

  return {
    takeBytes: (participantId, bytes) => take(participantId, bytes / bytesPerToken),
    takeNotes: (participantId, notes) => take(participantId, notes / notesPerToken),
  };
}
