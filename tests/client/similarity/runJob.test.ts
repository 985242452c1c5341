import { describe, expect, it } from 'vitest';
import { runJob, WorkerFailed, type JobOptions, type JobWorker } from '../../../client/similarity/runJob.ts';
import type { Job, JobNews } from '../../../client/similarity/similarityJobs.ts';

class FakeWorker implements JobWorker {
  onmessage: JobWorker['onmessage'] = null;
  onmessageerror: JobWorker['onmessageerror'] = null;
  onerror: JobWorker['onerror'] = null;
  readonly sent: Job[] = [];
  terminated = 0;

  postMessage(job: Job): void {
    this.sent.push(job);
  }

  terminate(): void {
    this.terminated += 1;
  }

  tell(news: JobNews): void {
    this.onmessage?.({ data: news } as MessageEvent<JobNews>);
  }
}

function start(options: JobOptions = {}) {
  const worker = new FakeWorker();
  const answer = runJob(() => worker, 'duplicates', { notes: [] }, options);
  return { worker, answer };
}

describe('running a job', () => {
  it('sends it, tells how it goes, hands over the answer and ends the worker', async () => {
    const told: number[] = [];
    const { worker, answer } = start({ onProgress: (done) => told.push(done) });
    expect(worker.sent).toEqual([{ kind: 'duplicates', input: { notes: [] } }]);
    worker.tell({ type: 'progress', done: 0.5 });
    expect(worker.terminated).toBe(0);
    worker.tell({ type: 'done', output: [['a', 'b']] });
    expect(await answer).toEqual([['a', 'b']]);
    expect(told).toEqual([0.5]);
    expect(worker.terminated).toBe(1);
  });

  it('says why the worker could not do it', async () => {
    const { worker, answer } = start();
    worker.tell({ type: 'failed', reason: 'out of breath' });
    await expect(answer).rejects.toThrow(new WorkerFailed('out of breath'));
    expect(worker.terminated).toBe(1);
  });

  it.each<[string, (worker: FakeWorker) => void, RegExp]>([
    ['broke', (worker) => worker.onerror?.({ message: 'no memory' } as ErrorEvent), /no memory/],
    ['did not load', (worker) => worker.onerror?.({} as ErrorEvent), /could not be started/],
    ['is not understood', (worker) => worker.onmessageerror?.({} as MessageEvent), /could not be read/],
  ])('rejects when the worker %s', async (_name, happen, reason) => {
    const { worker, answer } = start();
    happen(worker);
    await expect(answer).rejects.toThrow(reason);
    await expect(answer).rejects.toBeInstanceOf(WorkerFailed);
    expect(worker.terminated).toBe(1);
  });

  it('rejects where the browser refuses to start a worker', async () => {
    const refuse = () => {
      throw new TypeError('only scripts of this build may run');
    };
    await expect(runJob(refuse, 'duplicates', { notes: [] })).rejects.toThrow(/only scripts of this build/);
  });

  it('rejects what can not be sent, and ends the worker', async () => {
    const worker = new FakeWorker();
    worker.postMessage = () => {
      throw new Error('could not be cloned');
    };
    await expect(runJob(() => worker, 'duplicates', { notes: [] })).rejects.toThrow(/could not be cloned/);
    expect(worker.terminated).toBe(1);
  });

  it('ends the worker when the signal is aborted, and hears no more of it', async () => {
    const told: number[] = [];
    const controller = new AbortController();
    const { worker, answer } = start({ signal: controller.signal, onProgress: (done) => told.push(done) });
    controller.abort();
    worker.tell({ type: 'progress', done: 0.9 });
    worker.tell({ type: 'done', output: [] });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.terminated).toBe(1);
    expect(told).toEqual([]);
  });

  it('starts no worker for a signal that is aborted already', async () => {
    let started = 0;
    const startWorker = () => {
      started += 1;
      return new FakeWorker();
    };
    const answer = runJob(startWorker, 'duplicates', { notes: [] }, { signal: AbortSignal.abort() });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(started).toBe(0);
  });

  it('leaves a finished job alone when the signal is aborted later', async () => {
    const controller = new AbortController();
    const { worker, answer } = start({ signal: controller.signal });
    worker.tell({ type: 'done', output: [] });
    controller.abort();
    expect(await answer).toEqual([]);
    expect(worker.terminated).toBe(1);
  });
});
