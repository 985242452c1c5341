import type { ComparedNote } from '../../shared/similarity/comparedNote.ts';
import { nearDuplicates } from '../../shared/similarity/nearDuplicates.ts';
import { createNoteIndex } from '../../shared/similarity/noteIndex.ts';
import { similarNotes, type SimilarNote } from '../../shared/similarity/similarNotes.ts';
import {
  suggestGroups,
  type OnProgress,
  type SuggestedGroup,
  type SuggestOptions,
} from '../../shared/similarity/suggestGroups.ts';

/** What can be sent to a worker: no functions. */
export type SentOptions = Omit<SuggestOptions, 'families'>;

/** What the worker can do: what it is handed, and what it hands back. */
export interface SimilarityJobs {
  suggest: { input: { notes: readonly ComparedNote[]; options: SentOptions }; output: SuggestedGroup[] };
  duplicates: { input: { notes: readonly ComparedNote[] }; output: string[][] };
  similar: {
    input: { notes: readonly ComparedNote[]; noteId: string; count: number };
    output: SimilarNote[];
  };
}

export type JobKind = keyof SimilarityJobs;

/** From the page to the worker, once: one worker does one job. */
export type Job = {
  [K in JobKind]: { readonly kind: K; readonly input: SimilarityJobs[K]['input'] };
}[JobKind];

/** From the worker to the page: any number of `progress`, then one of the others. */
export type JobNews =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly output: SimilarityJobs[JobKind]['output'] }
  | { readonly type: 'failed'; readonly reason: string };

/** Smaller steps than this are not worth a message. */
const STEP = 0.01;

/** Does a job, telling how it goes; never throws. */
export function doJob(job: Job, tell: (news: JobNews) => void): void {
  try {
    tell({ type: 'done', output: compute(job, tellSteps(tell)) });
  } catch (error) {
    tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

function compute(job: Job, onProgress: OnProgress): SimilarityJobs[JobKind]['output'] {
  switch (job.kind) {
    case 'suggest':
      return suggestGroups(job.input.notes, job.input.options, onProgress);
    case 'duplicates':
      return nearDuplicates(job.input.notes);
    case 'similar':
      return similarNotes(createNoteIndex(job.input.notes), job.input.noteId, job.input.count);
  }
}

function tellSteps(tell: (news: JobNews) => void): OnProgress {
  let told = 0;
  return (done) => {
    if (done - told < STEP && done < 1) return;
    told = done;
    tell({ type: 'progress', done });
  };
}
