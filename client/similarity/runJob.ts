import type { Job, JobKind, JobNews, SimilarityJobs } from './similarityJobs.ts';

/** The part of a worker that a job needs; tests bring their own. */
export interface JobWorker {
  onmessage: ((event: MessageEvent<JobNews>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: Job): void;
  terminate(): void;
}

export interface JobOptions {
  /** The share of the work that is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Ends the work at once: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** The worker could not be started, or broke. */
export class WorkerFailed extends Error {}

/**
 * Has one job done by a worker of its own, which is gone afterwards whatever happens.
 *
 * @throws the signal's reason if it was aborted; WorkerFailed if the worker could not do it
 */
export function runJob<K extends JobKind>(
  startWorker: () => JobWorker,
  kind: K,
  input: SimilarityJobs[K]['input'],
  { onProgress, signal }: JobOptions = {},
): Promise<SimilarityJobs[K]['output']> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start(startWorker);
    const onAbort = () => finish(() => reject(signal?.reason));
    const fail = (reason: string) => finish(() => reject(new WorkerFailed(reason)));

    function finish(settle: () => void): void {
      signal?.removeEventListener('abort', onAbort);
      worker.onmessage = worker.onmessageerror = worker.onerror = null;
      worker.terminate();
      settle();
    }

    signal?.addEventListener('abort', onAbort);
    worker.onmessage = ({ data }) => {
      if (data.type === 'progress') onProgress?.(data.done);
      else if (data.type === 'failed') fail(data.reason);
      else finish(() => resolve(data.output as SimilarityJobs[K]['output']));
    };
    worker.onmessageerror = () => fail('an answer of the worker could not be read');
    worker.onerror = (event) => fail(event.message || 'the worker could not be started');
    try {
      worker.postMessage({ kind, input } as Job);
    } catch (error) {
      fail(String(error));
    }
  });
}

function start(startWorker: () => JobWorker): JobWorker {
  try {
    return startWorker();
  } catch (error) {
    throw new WorkerFailed(String(error), { cause: error });
  }
}
