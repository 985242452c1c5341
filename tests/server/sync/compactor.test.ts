import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RECORD_KINDS } from '../../../shared/model/tables.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { compactUpdates } from '../../../server/sync/compactUpdates.ts';
import { createCompactor } from '../../../server/sync/compactor.ts';
import { EMPTY_UPDATE } from '../../../server/sync/protocol.ts';
import { createWriter, textsOf } from './roomFixture.ts';

function load(update: Uint8Array): Y.Doc {
  const doc = createBoardDoc();
  Y.applyUpdate(doc, update);
  return doc;
}

describe('compacting', () => {
  test.each([
    ['on the spot', 3],
    ['in a second thread', 40],
  ])('%s gives one state with the same content', async (_where, count) => {
    const writer = createWriter();
    const tail = Array.from({ length: count }, (_, index) =>
      writer.addNote(`${index} ${'word '.repeat(900)}`),
    );
    const compacted = await createCompactor()({ base: EMPTY_UPDATE, tail, seq: count });
    expect(textsOf(load(compacted))).toEqual(textsOf(writer.doc));
  });

  test('forgets words that were deleted', () => {
    const writer = createWriter();
    const tail = [writer.addNote('a secret word', 'noteidnoteidnote')];
    writer.doc.on('update', (update: Uint8Array) => tail.push(update));
    writer.doc.getMap('postIt').delete('noteidnoteidnote');
    const compacted = compactUpdates(Y, { base: EMPTY_UPDATE, tail, roots: RECORD_KINDS });
    expect(Buffer.from(compacted).includes('secret')).toBe(false);
  });

  test.each([
    ['on the spot', 1],
    ['in a second thread', 60_000],
  ])('%s refuses a journal with a hole, and the next one is not held up', async (_where, length) => {
    const writer = createWriter();
    const base = writer.addNote('x'.repeat(Math.min(length, 5_000)));
    writer.addNote('missing');
    const padding = Array.from({ length: Math.ceil(length / 5_000) }, () =>
      createWriter().addNote('p'.repeat(5_000)),
    );
    const tail = [...padding, writer.addNote('hangs in the air')];
    const compact = createCompactor();
    await expect(compact({ base, tail, seq: 3 })).rejects.toThrow('differs');
    await expect(compact({ base, tail: [], seq: 1 })).resolves.toBeInstanceOf(Uint8Array);
  });
});
