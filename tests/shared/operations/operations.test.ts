import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { createProjection } from '../../../shared/document/project.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { addLanes } from '../../../shared/operations/lane.ts';
import { binInNetwork } from '../../../shared/operations/network.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import {
  addPostIts,
  binPostIts,
  colorPostIts,
  movePostIts,
  restorePostIts,
  sizePostIts,
} from '../../../shared/operations/postIt.ts';
import { readyOperation } from '../../../shared/operations/registry.ts';
import { actorOf, OPEN_TARGET, OWN_TARGET, type Actor } from '../../../shared/permissions/can.ts';
import { OPEN_LAYERS } from '../../../shared/permissions/layers.ts';
import { NO_SEATING } from '../../../shared/permissions/seating.ts';
import { typePostItText } from '../../support/typePostItText.ts';

function board() {
  const doc = createBoardDoc();
  return { doc, snapshot: createProjection(doc).snapshot };
}

function run(doc: Y.Doc, call: OperationCall): OperationCall | null {
  // Through JSON, as the outbox stores it.
  const ready = readyOperation(JSON.parse(JSON.stringify(call)) as OperationCall);
  if (!ready.ok) throw new Error(ready.reason.reason);
  return doc.transact(() => ready.value.operation.apply(doc, ready.value.call.input));
}

function ask(snapshot: BoardSnapshot, call: OperationCall, actor: Actor, mine: boolean) {
  const ready = readyOperation(call);
  if (!ready.ok) return ready.reason.reason;
  const context = {
    snapshot,
    actor,
    targetOf: () => (mine ? OWN_TARGET : OPEN_TARGET),
    layers: OPEN_LAYERS,
    seating: NO_SEATING,
  };
  const allowed = ready.value.operation.allow(context, ready.value.call.input);
  return allowed.ok ? null : allowed.reason.reason;
}

describe('each operation is taken back by its inverse', () => {
  const id = newId();
  const cases: [string, OperationCall][] = [
    ['move', movePostIts([{ id, place: ['board', 40, 50, 'a1'] }])],
    ['color', colorPostIts([id], 'violet')],
    ['size', sizePostIts([id], 'L')],
    ['bin', binPostIts([id])],
    ['type', typePostItText(id, 'first idea', 'first good idea') as OperationCall],
  ];
  test.each(cases)('%s', (_name, call) => {
    const { doc, snapshot } = board();
    run(doc, addPostIts([{ id, text: 'first idea' }]));
    const before = snapshot.postIt.get(id);
    const inverse = run(doc, call);
    expect(snapshot.postIt.get(id)).not.toEqual(before);
    run(doc, inverse as OperationCall);
    expect(snapshot.postIt.get(id)).toEqual(before);
  });
});

test('taking back an addition bins the note and keeps what others typed in it', () => {
  const { doc, snapshot } = board();
  const id = newId();
  const inverse = run(doc, addPostIts([{ id, text: 'mine' }]));
  run(doc, typePostItText(id, 'mine', 'mine and yours') as OperationCall);
  run(doc, inverse as OperationCall);
  expect(snapshot.postIt.get(id)).toMatchObject({ deleted: true, text: 'mine and yours' });
});

test('undo leaves alone what somebody changed since', () => {
  const { doc, snapshot } = board();
  const id = newId();
  run(doc, addPostIts([{ id }]));
  const inverse = run(doc, colorPostIts([id], 'blue'));
  run(doc, colorPostIts([id], 'rose'));
  expect(run(doc, inverse as OperationCall)).toBeNull();
  expect(snapshot.postIt.get(id)?.color).toBe('rose');
});

test('an addition that runs twice adds once', () => {
  const { doc, snapshot } = board();
  const call = addPostIts([{ text: 'once' }]);
  run(doc, call);
  expect(run(doc, call)).toBeNull();
  expect(snapshot.postIt.size).toBe(1);
});

test('what changes nothing writes nothing', () => {
  const { doc } = board();
  const id = newId();
  run(doc, addPostIts([{ id, color: 'blue' }]));
  let updates = 0;
  doc.on('update', () => updates++);
  expect(run(doc, colorPostIts([id], 'blue'))).toBeNull();
  expect(updates).toBe(0);
});

test('text is stored clean', () => {
  const { doc, snapshot } = board();
  const id = newId();
  run(doc, addPostIts([{ id, text: 'wha\u0304nau\u200b' }]));
  expect(snapshot.postIt.get(id)?.text).toBe('whānau');
});

test('restored notes are back', () => {
  const { doc, snapshot } = board();
  const id = newId();
  run(doc, addPostIts([{ id }]));
  run(doc, binPostIts([id]));
  run(doc, restorePostIts([id]));
  expect(snapshot.postIt.get(id)?.deleted).toBe(false);
});

test('changes that belong together are refused together', () => {
  const call = binInNetwork('actor', [newId(), newId()]);
  const ready = readyOperation(call);
  expect(ready.ok && ready.value.operation.atomic(ready.value.call.input)).toBe(true);
});

describe('operations ask before they write', () => {
  const participant = actorOf('p', 'participant');
  const { doc, snapshot } = board();
  const id = newId();
  run(doc, addPostIts([{ id, text: 'x'.repeat(4999) }]));

  test.each([
    ['an observer adds', addPostIts([{}]), actorOf('o', 'observer'), true, 'observer'],
    ['a participant bins another’s note', binPostIts([id]), participant, false, 'not-author'],
    ['a participant bins their own', binPostIts([id]), participant, true, null],
    ['a participant types in another’s note', typePostItText(id, 'x', 'y'), participant, false, 'not-author'],
    ['text grows too long', typePostItText(id, '', 'yy'), participant, true, 'too-long'],
    ['text grows to the limit', typePostItText(id, '', 'y'), participant, true, null],
    ['a note that is not there', colorPostIts([newId()], 'blue'), participant, true, 'not-found'],
    ['a participant adds a lane', addLanes([{}]), participant, true, 'not-facilitator'],
  ] as const)('%s', (_name, call, actor, mine, reason) => {
    expect(ask(snapshot, call as OperationCall, actor, mine)).toBe(reason);
  });
});

describe('inputs from anywhere are read with care', () => {
  const id = newId();
  test.each([
    ['unknown operation', { name: 'dropAll', input: {} }, 'bad-input'],
    ['no input', { name: 'addRecords', input: null }, 'bad-input'],
    ['unknown kind', { name: 'addRecords', input: { kind: 'secret', records: [{ id }] } }, 'bad-input'],
    ['bad id', { name: 'addRecords', input: { kind: 'postIt', records: [{ id: '__proto__' }] } }, 'bad-id'],
    [
      'unknown field',
      { name: 'addRecords', input: { kind: 'postIt', records: [{ id, author: id }] } },
      'unknown-field',
    ],
    ['51 notes', addPostIts(Array.from({ length: 51 }, () => ({}))), 'too-many'],
    [
      'text as a field',
      { name: 'changeRecords', input: { changes: [{ kind: 'postIt', id, fields: { text: 'x' } }] } },
      'bad-input',
    ],
    [
      'negative index',
      {
        name: 'editText',
        input: { kind: 'postIt', id, field: 'text', index: -1, removed: '', inserted: '' },
      },
      'bad-input',
    ],
    [
      'editing what is no text',
      {
        name: 'editText',
        input: { kind: 'postIt', id, field: 'color', index: 0, removed: '', inserted: '' },
      },
      'unknown-field',
    ],
  ])('%s', (_name, call, reason) => {
    const ready = readyOperation(call);
    expect(ready.ok ? null : ready.reason.reason).toBe(reason);
  });
});
