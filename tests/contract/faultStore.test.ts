import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../support/memoryStorage/memoryStorage.ts';
import { createFaultStorage } from '../support/faultStore.ts';
import { describeBoardStore } from './boardStoreContract.ts';
import { makeEntry, readText } from './entries.ts';
import { describeWorkshopStore } from './workshopStoreContract.ts';

// Without a fault it is a storage like the others.
describeBoardStore(
  'fault store',
  (time) => createFaultStorage(() => createMemoryStorage(() => time.now)).storage,
);
describeWorkshopStore('fault store', () => createFaultStorage(() => createMemoryStorage()).storage);

const board = 'board00000000000';

function open() {
  const { storage, faults } = createFaultStorage(() => createMemoryStorage());
  return {
    storage,
    faults,
    write: (text: string, to = storage) => to.boards.appendBatch([makeEntry(board, text)]),
    read: async (from = storage) => (await from.boards.load(board))?.tail.map(readText) ?? [],
  };
}

describe('fault store', () => {
  it('fails the n-th write only, and nothing of it is written', async () => {
    const { faults, write, read } = open();
    await write('a');
    faults.failWrite(2);
    await write('b');
    await expect(write('c')).rejects.toMatchObject({ kind: 'failed' });
    await write('d');
    expect(await read()).toEqual(['a', 'b', 'd']);
    expect([faults.writes, faults.durable]).toEqual([4, 3]);
  });

  it('counts the writes of both stores', async () => {
    const { storage, faults, write } = open();
    faults.failWrite(3, 'before', 'notWritable');
    await write('a');
    await storage.workshops.forgetOldCommands(0);
    await expect(storage.workshops.delete('nothing')).rejects.toMatchObject({ kind: 'notWritable' });
  });

  it('loses the answer to a write that was made', async () => {
    const { faults, write, read } = open();
    faults.failWrite(1, 'after');
    await expect(write('a')).rejects.toMatchObject({ kind: 'failed' });
    expect(await read()).toEqual(['a']);
    expect(await read(await faults.cutPower())).toEqual(['a']);
  });

  it('has a full disk for a while, and reads work meanwhile', async () => {
    const { faults, write, read } = open();
    await write('a');
    faults.fillDisk();
    await expect(write('b')).rejects.toMatchObject({ kind: 'diskFull' });
    await expect(write('b')).rejects.toMatchObject({ kind: 'diskFull' });
    expect(await read()).toEqual(['a']);
    faults.freeDisk();
    await write('b');
    expect(await read()).toEqual(['a', 'b']);
  });

  it('keeps writes waiting and writes them in order', async () => {
    const { faults, write, read } = open();
    faults.holdWrites();
    const both = Promise.all([write('a'), write('b')]);
    await Promise.resolve();
    expect(await read()).toEqual([]);
    await faults.releaseWrites();
    expect(await both).toEqual([[1], [2]]);
    expect(await read()).toEqual(['a', 'b']);
  });

  it('refuses at a power cut what was waiting, and closes the old storage', async () => {
    const { faults, write, read } = open();
    await write('a');
    faults.holdWrites();
    const waiting = write('b');
    const refused = expect(waiting).rejects.toMatchObject({ kind: 'closed' });
    const after = await faults.cutPower();
    await refused;
    expect(await read(after)).toEqual(['a']);
    await expect(write('late')).rejects.toMatchObject({ kind: 'closed' });
    await expect(read()).rejects.toMatchObject({ kind: 'closed' });
    expect(await write('c', after)).toEqual([2]);
  });

  it('loses at a power cut what a lying disk had not synced', async () => {
    const { faults, write, read } = open();
    await write('a');
    faults.stopSyncing();
    await write('b');
    faults.sync();
    faults.stopSyncing();
    await write('c');
    await write('d');
    expect(await read()).toEqual(['a', 'b', 'c', 'd']);
    const once = await faults.cutPower(1);
    expect(await read(once)).toEqual(['a', 'b', 'c']);
    await write('e', once);
    expect(await read(await faults.cutPower())).toEqual(['a', 'b', 'c', 'e']);
  });

  it('keeps the secrets of the server over a power cut', async () => {
    const { storage, faults } = open();
    const key = await storage.workshops.secret('hostKey');
    expect(await (await faults.cutPower()).workshops.secret('hostKey')).toEqual(key);
  });
});
