import * as Y from 'yjs';
import { newId } from '../../../shared/model/ids.ts';
import { GuardedRoom } from '../../support/guardedRoom.ts';
import { add, set, textOf } from '../../support/person.ts';
import { createRandom, type Random } from '../../support/random.ts';

export const NOTES = 1000;
export const CLIENTS = 20;
export const OPERATIONS = 100_000;

/** A board after a long workshop, and whose notes are whose. */
export interface BigBoard {
  readonly room: GuardedRoom;
  readonly notes: readonly string[];
  /** The participant under test: author of every twentieth note. */
  readonly own: readonly string[];
}

export const WRITER = 'writer';

function edit(doc: Y.Doc, notes: readonly string[], random: Random, step: number): void {
  const id = random.pick(notes);
  if (step % 4 === 0)
    set('postIt', id, 'place', ['board', random.below(9000), random.below(9000), 'a0'])(doc);
  else if (step % 16 === 1) set('postIt', id, 'color', random.pick(['blue', 'rose', 'sand'] as const))(doc);
  else {
    const text = textOf(doc, id);
    if (text.length > 300) text.delete(random.below(text.length - 20), 20);
    else text.insert(random.below(text.length + 1), 'x');
  }
}

/** Builds the board past the guard: what is measured comes later. */
export function createBigBoard(): BigBoard {
  const random = createRandom(1);
  const room = new GuardedRoom();
  const { doc } = room;
  const server = doc.clientID;
  const notes = Array.from({ length: NOTES }, newId);
  const clients = Array.from({ length: CLIENTS }, (_, index) => 10_000 + index * 77);
  for (const [index, id] of notes.entries()) {
    doc.clientID = clients[index % CLIENTS] ?? server;
    doc.transact(() => add('postIt', id, { text: 'Kia ora koutou katoa' })(doc));
    room.recordOwners.set(`postIt/${id}`, index % CLIENTS === 0 ? WRITER : `person${index % CLIENTS}`);
  }
  for (let step = 0; step < OPERATIONS; step++) {
    doc.clientID = random.pick(clients);
    doc.transact(() => edit(doc, notes, random, step));
  }
  doc.clientID = server;
  for (const [index, client] of clients.entries())
    room.clientOwners.set(client, index === 0 ? WRITER : `person${index}`);
  return { room, notes, own: notes.filter((_, index) => index % CLIENTS === 0) };
}

/** Ordinary updates of one participant, in order: mostly typing, some moves and colours, seldom a new note. */
export function liveUpdates({ room, notes, own }: BigBoard, count: number, seed: number): Uint8Array[] {
  const random = createRandom(seed);
  const doc = room.copy();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let step = 0; updates.length < count; step++) {
    doc.transact(() => {
      if (step % 25 === 0) add('postIt', newId(), { text: 'a new note' })(doc);
      else edit(doc, step % 4 === 0 || step % 16 === 1 ? notes : own, random, step);
    });
  }
  return updates;
}
