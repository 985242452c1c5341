import * as Y from 'yjs';
import type { GuardVerdict } from '../../server/sync/guard/guard.ts';
import { completeRecord } from '../../shared/model/recordTable.ts';
import { tableOf, type RecordKind } from '../../shared/model/tables.ts';
import type { FieldValue } from '../../shared/model/field.ts';
import type { Role } from '../../shared/permissions/can.ts';
import { createBoardDoc, recordText } from '../../shared/document/roots.ts';
import { addRecord, writeField } from '../../shared/document/writeRecord.ts';
import type { GuardedRoom, Sending } from './guardedRoom.ts';

/** One tab of one participant: a document of its own, and updates on their way. */
export class Person {
  readonly room: GuardedRoom;
  readonly name: string;
  readonly role: Role;
  doc: Y.Doc;
  /** Written, not yet sent. */
  readonly outbox: Uint8Array[] = [];
  private received = 0;

  constructor(room: GuardedRoom, name: string, role: Role = 'participant') {
    this.room = room;
    this.name = name;
    this.role = role;
    this.doc = this.open();
  }

  get client(): number {
    return this.doc.clientID;
  }

  /** A fresh document with a new client id, as the real client takes after a refusal. */
  swap(): void {
    this.doc = this.open();
    this.outbox.length = 0;
  }

  /** Takes over what the room accepted since. */
  sync(): void {
    for (; this.received < this.room.accepted.length; this.received++) {
      const update = this.room.accepted[this.received];
      if (update) Y.applyUpdate(this.doc, update, this.room);
    }
  }

  write(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc));
  }

  /** Sends the oldest update that waits. */
  sendNext(sending: Sending = {}): GuardVerdict {
    const update = this.outbox.shift();
    if (!update) throw new Error('nothing to send');
    return this.send(update, sending);
  }

  /** Sends all that waits, one by one. */
  flush(sending: Sending = {}): GuardVerdict[] {
    const verdicts: GuardVerdict[] = [];
    while (this.outbox.length > 0) verdicts.push(this.sendNext(sending));
    return verdicts;
  }

  send(update: Uint8Array, sending: Sending = {}): GuardVerdict {
    return this.room.receive(this.name, update, { role: this.role, ...sending });
  }

  /** Writes and sends at once. */
  do(change: (doc: Y.Doc) => void, sending: Sending = {}): GuardVerdict {
    this.sync();
    this.write(change);
    const verdicts = this.flush(sending);
    this.sync();
    const last = verdicts.at(-1);
    if (!last) throw new Error('nothing was written');
    return last;
  }

  /** All that waits as one update, as a stock client sends what was written offline. */
  asOneBatch(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.room.doc));
  }

  private open(): Y.Doc {
    const doc = createBoardDoc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.room.doc), this.room);
    this.received = this.room.accepted.length;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.room) this.outbox.push(update);
    });
    return doc;
  }
}

export function add(
  kind: RecordKind,
  id: string,
  given: Readonly<Record<string, FieldValue>> = {},
): (doc: Y.Doc) => void {
  return (doc) => addRecord(doc, kind, completeRecord(tableOf(kind), id, given));
}

export function set(kind: RecordKind, id: string, field: string, value: FieldValue): (doc: Y.Doc) => void {
  return (doc) => writeField(doc, kind, id, field, value);
}

export function type(id: string, index: number, text: string): (doc: Y.Doc) => void {
  return (doc) => textOf(doc, id).insert(index, text);
}

export function erase(id: string, index: number, length: number): (doc: Y.Doc) => void {
  return (doc) => textOf(doc, id).delete(index, length);
}

export function textOf(doc: Y.Doc, id: string): Y.Text {
  const text = recordText(doc, 'postIt', id, 'text');
  if (!text) throw new Error(`no note ${id}`);
  return text;
}
