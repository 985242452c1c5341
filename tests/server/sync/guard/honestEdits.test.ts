import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { GuardedRoom, contentOf } from '../../../support/guardedRoom.ts';
import { add, erase, Person, set, textOf, type } from '../../../support/person.ts';
import type { GuardVerdict } from '../../../../server/sync/guard/guard.ts';

function board() {
  const room = new GuardedRoom();
  const ada = new Person(room, 'ada');
  const ben = new Person(room, 'ben');
  const fay = new Person(room, 'fay', 'facilitator');
  const note = newId();
  const lane = newId();
  expect(ada.do(add('postIt', note, { text: 'Kia ora' })).refused).toEqual([]);
  expect(fay.do(add('lane', lane, { title: 'What helps' })).refused).toEqual([]);
  ben.sync();
  return { room, ada, ben, fay, note, lane };
}

function stands(...verdicts: GuardVerdict[]): void {
  for (const verdict of verdicts)
    expect({ refused: verdict.refused, orphaned: verdict.orphaned }).toEqual({ refused: [], orphaned: [] });
}

function agree(room: GuardedRoom, ...people: Person[]): void {
  for (const person of people) {
    person.sync();
    expect(contentOf(person.doc)).toBe(room.content());
  }
  expect(room.pending()).toBeNull();
}

test('1: a new note, with all its fields', () => {
  const { room, ada, ben } = board();
  const id = newId();
  const verdict = ada.do(add('postIt', id, { text: 'two\nlines', color: 'rose' }));
  stands(verdict);
  expect(verdict.owned).toEqual([{ kind: 'postIt', recordId: id }]);
  expect(verdict.firstClocks).toEqual([{ client: ada.client, clock: expect.any(Number) }]);
  agree(room, ada, ben);
});

test('2: typing letter by letter, in the middle too', () => {
  const { room, ada, ben, note } = board();
  for (const [index, letter] of [...'He tangata'].entries()) stands(ada.do(type(note, 3 + index, letter)));
  expect(textOf(room.doc, note).toString()).toBe('KiaHe tangata ora');
  agree(room, ada, ben);
});

test('3: erasing own words, and all of them', () => {
  const { room, ada, note } = board();
  stands(ada.do(erase(note, 1, 2)), ada.do(erase(note, 0, 5)));
  expect(textOf(room.doc, note).toString()).toBe('');
  agree(room, ada);
});

test('4: moving and colouring a note of another', () => {
  const { room, ben, note } = board();
  stands(
    ben.do(set('postIt', note, 'place', ['board', 12.5, -40, 'a1'])),
    ben.do(set('postIt', note, 'color', 'blue')),
  );
  stands(ben.do(set('postIt', note, 'place', ['theme', newId(), 'a0'])));
  agree(room, ben);
});

test('5: place and lane in one gesture', () => {
  const { room, ben, note, lane } = board();
  const verdict = ben.do(
    (doc) => {
      set('postIt', note, 'place', ['lane', 1, 2, 'a0'])(doc);
      set('postIt', note, 'lane', lane)(doc);
    },
    { atomic: true },
  );
  stands(verdict);
  agree(room, ben);
});

test("6: binning and restoring a note of one's own", () => {
  const { room, ada, note } = board();
  stands(ada.do(set('postIt', note, 'deleted', true)), ada.do(set('postIt', note, 'deleted', false)));
  agree(room, ada);
});

test('7: a facilitator edits, bins and re-codes everything', () => {
  const { room, fay, note, lane } = board();
  stands(fay.do(type(note, 0, 'Re: ')), fay.do(set('postIt', note, 'source', 'paper')));
  stands(fay.do(set('postIt', note, 'deleted', true)), fay.do(set('lane', lane, 'title', 'What hinders')));
  agree(room, fay);
});

test('8: two people type in one shared note at the same place', () => {
  const { room, ada, ben, note } = board();
  room.sharedText = true;
  ada.write(type(note, 3, 'A1'));
  ben.write(type(note, 3, 'B1'));
  ada.write(type(note, 5, 'A2'));
  ben.write(erase(note, 0, 4));
  stands(...ada.flush(), ...ben.flush());
  agree(room, ada, ben);
});

test('9: two people move one note at the same time', () => {
  const { room, ada, ben, note } = board();
  for (let i = 0; i < 5; i++) {
    ada.write(set('postIt', note, 'place', ['board', i, 0, 'a0']));
    ben.write(set('postIt', note, 'place', ['board', 0, i, 'a0']));
  }
  stands(...ben.flush(), ...ada.flush());
  agree(room, ada, ben);
});

test('10: hours offline as one batch: notes made, typed, moved, binned', () => {
  const { room, ada, ben, note } = board();
  const ids = Array.from({ length: 20 }, newId);
  for (const [index, id] of ids.entries()) {
    ada.write(add('postIt', id, { text: 'offline' }));
    ada.write(type(id, 3, `-${index}-`));
    ada.write(set('postIt', id, 'place', ['board', index, index, 'a0']));
    ada.write(set('postIt', id, 'place', ['board', index, 7, 'a0']));
    ada.write(erase(id, 0, 2));
    ada.write(set('postIt', note, 'place', ['board', index, 9, 'a0']));
  }
  ada.write(set('postIt', ids[0] ?? '', 'deleted', true));
  stands(ben.do(set('postIt', note, 'color', 'sand')));
  const verdict = ada.send(ada.asOneBatch());
  stands(verdict);
  expect(verdict.owned).toHaveLength(20);
  agree(room, ada, ben);
});

test('11: the same bytes again change nothing and are no error', () => {
  const { room, ada, note } = board();
  ada.write(type(note, 0, 'x'));
  const update = ada.outbox[0] ?? new Uint8Array();
  stands(ada.sendNext());
  const again = ada.send(update);
  stands(again);
  expect(again.canonical).toBeNull();
  agree(room, ada);
});

test('12: a batch of which the server has the first part already', () => {
  const { room, ada, note } = board();
  ada.write(type(note, 7, 'ab'));
  stands(ada.sendNext());
  ada.write(type(note, 9, 'cd'));
  // One struct 'abcd' from the same place: the server knows 'ab'.
  const batch = Y.encodeStateAsUpdate(ada.doc);
  stands(ada.send(batch));
  expect(textOf(room.doc, note).toString()).toBe('Kia oraabcd');
  agree(room, ada);
});

test('13: two tabs of one person, offline, in one update', () => {
  const { room, ada, ben, note } = board();
  ada.write(type(note, 0, 'one '));
  const second = new Person(room, 'ada');
  Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(ada.doc), room);
  second.write(type(note, 4, 'two '));
  second.write(set('postIt', note, 'size', 'L'));
  stands(second.send(second.asOneBatch()));
  agree(room, ada, ben);
});

test('14: te reo, emoji, Arabic, decomposed letters, joined emoji', () => {
  const { room, ada, note } = board();
  for (const text of ['whānau ', '😀👩‍👩‍👧 ', 'سلام ', 'ma\u0304ori ', '汉字\t', '> = *'])
    stands(ada.do(type(note, 0, text)));
  stands(ada.do(type(note, 0, 'a')), ada.do(type(note, 1, '\u0304')));
  agree(room, ada);
});

test('15: a document that collects nothing, and Y.UndoManager in an edit session', () => {
  const { room, ada, ben, note } = board();
  ada.doc.gc = false;
  const undo = new Y.UndoManager(textOf(ada.doc, note), { captureTimeout: 0 });
  ada.write(type(note, 0, 'abc'));
  ada.write(erase(note, 1, 1));
  undo.undo();
  undo.undo();
  undo.redo();
  ada.write((doc) => {
    for (const color of ['rose', 'blue', 'green'] as const) set('postIt', note, 'color', color)(doc);
  });
  stands(...ada.flush());
  ada.write(set('postIt', note, 'color', 'sand'));
  ada.write(set('postIt', note, 'color', 'rose'));
  stands(ada.send(ada.asOneBatch()));
  expect(textOf(room.doc, note).toString()).toBe(textOf(ada.doc, note).toString());
  agree(room, ada, ben);
});

test('16: an empty answer to step 1, of an observer too, and a full one with nothing new', () => {
  const { room, ada } = board();
  const olga = new Person(room, 'olga', 'observer');
  for (const person of [ada, olga]) {
    const empty = person.send(Uint8Array.of(0, 0));
    stands(empty);
    expect(empty.canonical).toBeNull();
    const full = person.send(Y.encodeStateAsUpdate(person.doc));
    stands(full);
    expect(full.canonical).toBeNull();
  }
  agree(room, ada, olga);
});
