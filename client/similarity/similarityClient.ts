import type { ComparedNote } from '../../shared/similarity/comparedNote.ts';
import type { SimilarNote } from '../../shared/similarity/similarNotes.ts';
import type { SuggestedGroup } from '../../shared/similarity/suggestGroups.ts';
import { runJob, type JobOptions } from './runJob.ts';
import type { SentOptions } from './similarityJobs.ts';

function startWorker(): Worker {
  return new Worker(new URL('./similarityWorker.ts', import.meta.url), {
    type: 'module',
    name: 'similarity',
  });
}

/**
 * Suggests groups (see shared/similarity/suggestGroups.ts) without holding up the page.
 *
 * @param notes only those that have no theme yet
 * @throws the signal's reason if it was aborted; WorkerFailed if the worker could not do it
 */
export function suggestInWorker(
  notes: readonly ComparedNote[],
  options: SentOptions = {},
  job: JobOptions = {},
): Promise<SuggestedGroup[]> {
  return runJob(startWorker, 'suggest', { notes, options }, job);
}

/** Finds notes that say almost the same (see shared/similarity/nearDuplicates.ts); rejects as suggestInWorker does. */
export function findDuplicatesInWorker(
  notes: readonly ComparedNote[],
  job: JobOptions = {},
): Promise<string[][]> {
  return runJob(startWorker, 'duplicates', { notes }, job);
}

/**
 * Finds the notes most like one of them, best first (see shared/similarity/similarNotes.ts); rejects as
 * suggestInWorker does.
 */
export function similarInWorker(
  notes: readonly ComparedNote[],
  noteId: string,
  count: number,
  job: JobOptions = {},
): Promise<SimilarNote[]> {
  return runJob(startWorker, 'similar', { notes, noteId, count }, job);
}
