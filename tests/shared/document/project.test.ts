import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createProjection, type RecordChange } from '../../../shared/document/project.ts';
import { createBoardDoc, recordMap, recordText, rootOf } from '../../../shared/document/roots.ts';
import { addRecord, writeField } from '../../../shared/document/writeRecord.ts';
import { newId } from '../../../shared/model/ids.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';

function docWithNote(text = 'kia ora') {
  const doc = createBoardDoc();
  const id = newId();
  addRecord(doc, 'postIt', completeRecord(postItTable, id, { text }));
  return { doc, id };
}

test('reads what is there when it starts', () => {
  const { doc, id } = docWithNote();
  const { snapshot } = createProjection(doc);
  expect(snapshot.postIt.get(id)).toMatchObject({ id, text: 'kia ora', color: 'yellow', deleted: false });
  expect(Object.isFrozen(snapshot.postIt.get(id))).toBe(true);
});

test('tells each transaction once, with the records before and after, and its origin', () => {
  const { doc, id } = docWithNote();
  const projection = createProjection(doc);
  const told: [readonly RecordChange[], unknown][] = [];
  projection.onChange((changes, origin) => told.push([changes, origin]));
  doc.transact(() => {
    writeField(doc, 'postIt', id, 'color', 'blue');
    recordText(doc, 'postIt', id, 'text')?.insert(0, 'Tēnā koe, ');
  }, 'me');
  expect(told).toHaveLength(1);
  expect(told[0]?.[1]).toBe('me');
  expect(told[0]?.[0]).toMatchObject([
    { kind: 'postIt', id, before: { color: 'yellow' }, after: { color: 'blue', text: 'Tēnā koe, kia ora' } },
  ]);
});

test('records that did not change keep their identity', () => {
  const { doc, id } = docWithNote();
  const { snapshot } = createProjection(doc);
  const before = snapshot.postIt.get(id);
  addRecord(doc, 'postIt', completeRecord(postItTable, newId(), {}));
  expect(snapshot.postIt.get(id)).toBe(before);
  expect(snapshot.postIt.size).toBe(2);
});

test('a damaged record reads as defaults and breaks nothing', () => {
  const { doc, id } = docWithNote();
  recordMap(doc, 'postIt', id)?.set('place', 'nowhere');
  recordMap(doc, 'postIt', id)?.delete('text');
  rootOf(doc, 'postIt').set('junk', 5);
  const { snapshot } = createProjection(doc);
  expect(snapshot.postIt.get(id)).toMatchObject({ place: ['board', 0, 0, 'a0'], text: '' });
  expect(snapshot.postIt.size).toBe(1);
});

test('after its end it tells nothing', () => {
  const { doc, id } = docWithNote();
  const projection = createProjection(doc);
  let told = 0;
  projection.onChange(() => told++);
  projection.destroy();
  writeField(doc, 'postIt', id, 'color', 'rose');
  expect(told).toBe(0);
});

test('a record that another replica removed goes', () => {
  const { doc, id } = docWithNote();
  const projection = createProjection(doc);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.getMap('postIt').delete(id);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(projection.snapshot.postIt.has(id)).toBe(false);
});

test('reads ahead within a transaction, and tells of that as its own change and not again at the end', () => {
  const { doc, id } = docWithNote();
  const other = newId();
  const projection = createProjection(doc);
  const told: [string[], unknown][] = [];
  projection.onChange((changes, origin) => told.push([changes.map((change) => change.id), origin]));
  doc.transact(() => {
    writeField(doc, 'postIt', id, 'color', 'blue');
    projection.readAhead([{ kind: 'postIt', id }], 'ada');
    expect(projection.snapshot.postIt.get(id)?.color).toBe('blue');
    writeField(doc, 'postIt', id, 'color', 'green');
    projection.readAhead([{ kind: 'postIt', id }], 'ben');
    addRecord(doc, 'postIt', completeRecord(postItTable, other, {}));
  }, 'all');
  expect(told).toEqual([
    [[id], 'ada'],
    [[id], 'ben'],
    [[other], 'all'],
  ]);
  expect(projection.snapshot.postIt.get(id)?.color).toBe('green');
  writeField(doc, 'postIt', id, 'color', 'rose');
  expect(projection.snapshot.postIt.get(id)?.color).toBe('rose');
});

test('a snapshot from before what was read ahead is another object', () => {
  const { doc, id } = docWithNote();
  const projection = createProjection(doc);
  const { snapshot, version } = projection;
  doc.transact(() => {
    writeField(doc, 'postIt', id, 'color', 'blue');
    projection.readAhead([{ kind: 'postIt', id }], 'ada');
    expect(projection.snapshot).not.toBe(snapshot);
  });
  expect(projection.version).toBe(version + 1);
});
