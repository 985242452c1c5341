import { expect, it } from 'vitest';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import type { OutboxEntry, StorageChange } from '../../../client/document/outboxStorage.ts';
import { StorageWriter } from '../../../client/document/storageWriter.ts';

function entryOf(seq: number): OutboxEntry {
  const call = { name: 'editText', input: {} };
  return {
    tabId: 'a',
    seq,
    call,
    atomic: false,
    undoId: 'u',
    update: new Uint8Array(),
    state: 'send',
    tries: 0,
  };
}

function historyOf(id: string) {
  return { undo: [{ id, calls: [] }], redo: [] };
}

/** A writer over a storage that refuses until told otherwise, and what was asked of that storage at last. */
function refusingWriter() {
  const state = { refuses: true, asked: [] as readonly StorageChange[] };
  const storage = {
    ...createMemoryStorage(),
    write: async (changes: readonly StorageChange[]) => {
      state.asked = changes;
      if (state.refuses) throw new DOMException('full', 'QuotaExceededError');
    },
  };
  return { state, writer: new StorageWriter(storage, () => undefined) };
}

it('of what a storage refuses only the newest signs and histories are tried again, and nothing that the server has', async () => {
  const { state, writer } = refusingWriter();
  for (let round = 1; round <= 50; round++) {
    writer.write(
      { do: 'heartbeat', tabId: 'a', at: round },
      { do: 'putUndo', tabId: 'a', history: historyOf(String(round)) },
      { do: 'appendAcknowledged', update: new Uint8Array(1000) },
    );
    await writer.flush();
  }
  state.refuses = false;
  await writer.flush();
  expect(state.asked).toEqual([
    { do: 'dropAcknowledged' },
    { do: 'heartbeat', tabId: 'a', at: 50 },
    { do: 'putUndo', tabId: 'a', history: historyOf('50') },
  ]);
  expect(writer.failed).toBe(false);
});

it('keeps changes of the outbox and the tray whole, in their order', async () => {
  const { state, writer } = refusingWriter();
  const changes: readonly StorageChange[] = [
    { do: 'putEntry', entry: entryOf(1) },
    { do: 'putEntry', entry: entryOf(2) },
    { do: 'dropEntry', tabId: 'a', seq: 1 },
    { do: 'dropTray', id: 't' },
    { do: 'putEntry', entry: { ...entryOf(2), state: 'replay' } },
  ];
  for (const change of changes) {
    writer.write(change);
    await writer.flush();
  }
  state.refuses = false;
  await writer.flush();
  expect(state.asked).toEqual(changes);
});

it('what came to be acknowledged after the storage had failed is kept with the rest', async () => {
  const { state, writer } = refusingWriter();
  writer.write({ do: 'appendAcknowledged', update: new Uint8Array([1]) });
  await writer.flush();
  state.refuses = false;
  writer.write({ do: 'appendAcknowledged', update: new Uint8Array([2]) });
  await writer.flush();
  expect(state.asked).toEqual([
    { do: 'dropAcknowledged' },
    { do: 'appendAcknowledged', update: new Uint8Array([2]) },
  ]);
});
