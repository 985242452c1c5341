import { expect, test } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { GuardedRoom } from '../../../support/guardedRoom.ts';
import { add, Person, type } from '../../../support/person.ts';

function lockedNote() {
  const room = new GuardedRoom();
  const ada = new Person(room, 'ada');
  const note = newId();
  ada.do(add('postIt', note, { text: 'Kia ora' }));
  room.locked.add(`postIt/${note}`);
  ada.write(type(note, 7, ' koutou'));
  return { room, ada, note, update: ada.outbox[0] ?? new Uint8Array() };
}

test('what was refused and is sent again, because the verdict was lost, is not told to be stored', () => {
  const { room, ada, update } = lockedNote();
  expect(ada.sendNext().refused).toMatchObject([{ reason: 'locked' }]);
  const content = room.content();
  const again = ada.send(update);
  expect(again.orphaned).toEqual([{ reason: 'not-found' }]);
  expect(again.canonical).toBeNull();
  expect(room.content()).toBe(content);
});

test('nor once the lock is gone: its place is filled', () => {
  const { room, ada, note, update } = lockedNote();
  ada.sendNext();
  room.locked.clear();
  expect(ada.send(update).orphaned).toEqual([{ reason: 'not-found' }]);
  ada.swap();
  expect(ada.do(type(note, 7, ' koutou')).refused).toEqual([]);
});

test('what was stored and is sent again is stored', () => {
  const { room, ada, update } = lockedNote();
  room.locked.clear();
  ada.sendNext();
  expect(ada.send(update)).toMatchObject({ refused: [], orphaned: [], canonical: null });
});
