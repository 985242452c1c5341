import { doJob, type Job } from './similarityJobs.ts';

/* The worker that compares notes: the page stays quick, and nothing leaves the device. */
const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  doJob(data, (news) => worker.postMessage(news));
});
