import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { CommittedBytes } from '../../../server/sync/committedBytes.ts';
import { EMPTY_UPDATE } from '../../../server/sync/protocol.ts';
import { createFakeWire, createWriter, docOf, textsOf } from './roomFixture.ts';

function textsIn(frames: readonly Buffer[]): string[] {
  const wire = createFakeWire();
  for (const frame of frames) wire.write(frame);
  return textsOf(docOf(wire));
}

test('an empty document is one frame that says so', () => {
  const bytes = new CommittedBytes(EMPTY_UPDATE, 0);
  expect(bytes.framesForAll().length).toBe(1);
  expect(textsIn(bytes.framesForAll())).toEqual([]);
});

test('everybody who joins at the same state is sent the same buffers', () => {
  const writer = createWriter();
  const bytes = new CommittedBytes(writer.addNote('base'), 1);
  bytes.append(writer.addNote('tail'), 2);
  const [first, second] = [bytes.framesForAll(), bytes.framesForAll()];
  expect(first.length).toBe(2);
  first.forEach((frame, index) => expect(second[index]).toBe(frame));
  bytes.append(writer.addNote('more'), 3);
  expect(textsIn(bytes.framesForAll())).toEqual(['base', 'more', 'tail']);
});

test('whoever fell behind gets what came since, folded or not, and after compaction everything', () => {
  const writer = createWriter();
  const bytes = new CommittedBytes(EMPTY_UPDATE, 0);
  for (let seq = 1; seq <= 100; seq++) bytes.append(writer.addNote(`${seq}`.padStart(3, '0')), seq);
  expect(textsIn(bytes.framesForAll()).length).toBe(100);
  expect(bytes.framesSince(100)).toEqual([]);
  const before = createBoardDoc();
  Y.applyUpdate(before, Y.mergeUpdates([...bytes.parts().tail]));
  expect(bytes.framesSince(98).length).toBe(2);
  // The first 64 lie in one frame by now.
  expect(bytes.framesSince(30).length).toBe(37);
  expect(textsIn(bytes.framesSince(0)).length).toBe(100);

  bytes.rebase(Y.encodeStateAsUpdate(before), 100);
  bytes.append(writer.addNote('101'), 101);
  expect(bytes.tailLength).toBeLessThan(bytes.baseLength);
  expect(bytes.framesSince(100).length).toBe(1);
  expect(textsIn(bytes.framesSince(50)).length).toBe(101);
  expect(bytes.seq).toBe(101);
});

test('updates that came while it was being compacted stay', () => {
  const writer = createWriter();
  const bytes = new CommittedBytes(writer.addNote('a'), 1);
  bytes.append(writer.addNote('b'), 2);
  const parts = bytes.parts();
  bytes.append(writer.addNote('c'), 3);
  bytes.rebase(Y.mergeUpdates([parts.base, ...parts.tail]), parts.seq);
  expect(textsIn(bytes.framesForAll())).toEqual(['a', 'b', 'c']);
  expect(bytes.tailLength).toBeGreaterThan(0);
});
