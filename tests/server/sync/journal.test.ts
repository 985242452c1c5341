import { beforeEach, expect, test } from 'vitest';
import type { JournalEntry } from '../../../server/storage/boardStore.ts';
import { StorageError } from '../../../server/storage/storageError.ts';
import { Journal, type JournalSource } from '../../../server/sync/journal.ts';
import { silentLogger } from '../../../server/telemetry/logger.ts';
import { createFakeClock, type FakeClock } from './roomFixture.ts';

interface FakeSource extends JournalSource {
  readonly seqs: number[];
  readonly errors: unknown[];
  gather(count?: number): void;
}

let clock: FakeClock;
let batches: (readonly JournalEntry[])[];
let fail: ((batch: readonly JournalEntry[]) => void) | null;
let journal: Journal;

beforeEach(() => {
  clock = createFakeClock();
  batches = [];
  fail = null;
  const appendBatch = async (batch: readonly JournalEntry[]) => {
    batches.push(batch);
    fail?.(batch);
    return batch.map((_, index) => index + 1);
  };
  journal = new Journal({ appendBatch }, clock, silentLogger);
});

function createSource(documentId: string, tickMs: number): FakeSource {
  let gathered: JournalEntry[] = [];
  const source: FakeSource = {
    tickMs,
    seqs: [],
    errors: [],
    take() {
      const taken = gathered;
      gathered = [];
      return taken;
    },
    committed: (seqs) => void source.seqs.push(...seqs),
    failed: (error) => void source.errors.push(error),
    gather(count = 1) {
      for (let n = 0; n < count; n++) {
        gathered.push({
          documentId,
          participantId: null,
          update: new Uint8Array(),
          firstClocks: [],
          owned: [],
          clients: [],
        });
      }
      journal.add(source);
    },
  };
  return source;
}

test('documents that are due together are written in one transaction; each hears of its own', async () => {
  const [a, b, slow] = [createSource('a', 4), createSource('b', 5), createSource('c', 50)];
  a.gather(2);
  b.gather();
  slow.gather();
  await clock.advance(10);
  expect(batches.map((batch) => batch.map(({ documentId }) => documentId))).toEqual([['a', 'a', 'b']]);
  expect([a.seqs, b.seqs, slow.seqs]).toEqual([[1, 2], [3], []]);
  await clock.advance(50);
  expect(slow.seqs).toEqual([1]);
});

test('a quick document does not wait for a slow one that came before it', async () => {
  const [slow, quick] = [createSource('slow', 50), createSource('quick', 4)];
  slow.gather();
  quick.gather();
  await clock.advance(5);
  expect(quick.seqs).toEqual([1]);
});

test('a fault of one document does not keep the others from being written', async () => {
  const [good, bad] = [createSource('good', 4), createSource('bad', 4)];
  fail = (batch) => {
    if (batch.some(({ documentId }) => documentId === 'bad')) throw new StorageError('conflict', 'no');
  };
  good.gather();
  bad.gather();
  await clock.advance(10);
  expect(good.seqs).toEqual([1]);
  expect(good.errors).toEqual([]);
  expect(bad.errors.length).toBe(1);
  expect(journal.isWritable).toBe(true);
});

test('a fault of the disk is told to all, and nothing is taken for a while, longer each time', async () => {
  const source = createSource('a', 4);
  fail = () => {
    throw new StorageError('diskFull', 'no');
  };
  source.gather();
  await clock.advance(4);
  expect(source.errors.length).toBe(1);
  expect(journal.isWritable).toBe(false);
  await clock.advance(250);
  expect(journal.isWritable).toBe(true);
  source.gather();
  await clock.advance(4);
  await clock.advance(499);
  expect(journal.isWritable).toBe(false);
  await clock.advance(1);
  expect(journal.isWritable).toBe(true);
});

test('a listener that throws harms only itself', async () => {
  const [broken, good] = [createSource('a', 4), createSource('b', 4)];
  broken.committed = () => {
    throw new Error('listener');
  };
  broken.gather();
  good.gather();
  await clock.advance(10);
  expect(good.seqs).toEqual([2]);
  expect(good.errors).toEqual([]);
});

test('a document that stumbles while it hands over is told, and holds up nobody', async () => {
  const [broken, good] = [createSource('a', 4), createSource('b', 4)];
  broken.take = () => {
    throw new Error('a mistake of ours');
  };
  broken.gather();
  good.gather();
  await clock.advance(10);
  expect(good.seqs).toEqual([1]);
  expect(broken.errors.length).toBe(1);
  good.gather();
  await clock.advance(10);
  expect(good.seqs).toEqual([1, 1]);
});

test('a slow disk gets fewer and larger commits, and leaves the thread to others in between', async () => {
  const source = createSource('a', 4);
  let finish = () => undefined as void;
  const appendBatch = async (batch: readonly JournalEntry[]) => {
    batches.push(batch);
    await new Promise<void>((resolve) => (finish = resolve));
    return batch.map((_, index) => index + 1);
  };
  journal = new Journal({ appendBatch }, clock, silentLogger);
  source.gather();
  await clock.advance(4);
  await clock.advance(10);
  finish();
  await clock.advance(0);
  source.gather();
  await clock.advance(19);
  expect(batches.length).toBe(1);
  source.gather();
  await clock.advance(1);
  expect(batches.map(({ length }) => length)).toEqual([1, 2]);
});
