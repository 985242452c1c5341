import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { Arrivals } from '../bench/sync/arrivals.ts';
import { encodeSync, readRanges, readShared } from '../bench/sync/frames.ts';

describe('what arrived', () => {
  it('counts a change once a reader, in however many frames it comes', () => {
    const arrivals = new Arrivals();
    arrivals.send([], 7, 3, 100);
    const seen: number[] = [];
    const told: number[] = [];
    arrivals.receive(seen, [{ client: 7, from: 0, to: 2 }], (at) => told.push(at));
    arrivals.receive(seen, [{ client: 7, from: 0, to: 3 }], (at) => told.push(at));
    expect(told).toEqual([100, 100, 100]);
    expect(arrivals.missing(2)).toBe(3);
    expect(arrivals.missing(1)).toBe(0);
  });

  it('does not count a client’s own changes', () => {
    const arrivals = new Arrivals();
    const own: number[] = [];
    arrivals.send(own, 7, 2, 100);
    arrivals.receive(own, [{ client: 7, from: 0, to: 2 }], () => undefined);
    expect(arrivals.missing(1)).toBe(2);
  });

  it('leaves what was skipped missing', () => {
    const arrivals = new Arrivals();
    arrivals.send([], 7, 4, 100);
    arrivals.receive([], [{ client: 7, from: 2, to: 4 }], () => undefined);
    expect(arrivals.missing(1)).toBe(2);
  });

  it('finds every change in a large update too', () => {
    const doc = new Y.Doc();
    for (let n = 0; n < 4_000; n++) doc.getArray('words').push([`words number ${n}, some more`]);
    const update = Y.encodeStateAsUpdate(doc);
    expect(update.length).toBeGreaterThan(64 * 1024);
    const { ranges } = readShared(Buffer.from(encodeSync(2, update)));
    const found = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(found).toBe(Y.getState(doc.store, doc.clientID));
  });

  it('does not take a gap in an update for changes', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const word of ['one', 'two', 'three']) doc.getText('words').insert(0, word);
    const [first, , third] = updates;
    const ranges = readRanges(Y.mergeUpdates([first, third].filter((update) => update !== undefined)));
    expect(ranges.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(8);
  });
});
