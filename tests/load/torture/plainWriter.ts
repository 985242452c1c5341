import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { createBoardDoc, recordText } from '../../../shared/document/roots.ts';
import { addRecord } from '../../../shared/document/writeRecord.ts';
import { newId } from '../../../shared/model/ids.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { decodeVerdict, MESSAGE, SYNC_PROTOCOL, TICKET_PREFIX } from '../../../shared/sync/messages.ts';
import type { Random } from '../../convergence/seededRandom.ts';
import type { AcknowledgementLedger } from '../robots/acknowledgementLedger.ts';
import type { Joined } from '../robots/joinAsProgram.ts';
import type { Writer } from './clientWriter.ts';
import type { MeantNote } from './intent.ts';

const YJS_UPDATE = 2;

/**
 * Writes on a bare socket and counts the verdicts itself, so that the real client's bookkeeping is not the only
 * witness. Reads nothing: what it writes hangs on nobody else's.
 */
export class PlainWriter implements Writer {
  readonly meant = new Map<string, MeantNote>();
  edits = 0;
  refused = 0;
  /** Times the server said that it could not store something. */
  notSaved = 0;
  readonly #joined: Joined;
  readonly #random: Random;
  readonly #ledger: AcknowledgementLedger;
  /** Characters that each new note has besides its mark. */
  readonly #bulk: number;
  readonly #doc = createBoardDoc();
  readonly #waiting: Uint8Array[] = [];
  readonly #savedWaiters: (() => void)[] = [];
  #socket: WebSocket | null = null;
  /** How many of `waiting` were sent on this connection, and how many of this connection are settled. */
  #sent = 0;
  #settled = 0;
  #isClosed = false;

  constructor(joined: Joined, random: Random, ledger: AcknowledgementLedger, bulk = 0) {
    this.#joined = joined;
    this.#random = random;
    this.#ledger = ledger;
    this.#bulk = bulk;
    this.#doc.on('update', (update: Uint8Array) => {
      this.#waiting.push(update);
      this.#sendWaiting();
    });
    void this.#connect();
  }

  async #connect(): Promise<void> {
    while (!this.#isClosed) {
      const ticket = await this.#joined.ticket().catch(() => null);
      if (ticket !== null && !this.#isClosed) await this.#live(ticket);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** One connection, from its beginning to its end. */
  #live(ticket: string): Promise<void> {
    const { serverUrl, boardId, participantId } = this.#joined;
    const url = `${serverUrl.replace('http', 'ws')}/sync/${boardId}?as=${participantId}`;
    const socket = new WebSocket(url, [SYNC_PROTOCOL, TICKET_PREFIX + ticket]);
    return new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (this.#socket === socket) this.#socket = null;
        resolve();
      });
      socket.on('message', (bytes: Buffer) => this.#hear(socket, bytes));
      if (this.#isClosed) socket.terminate();
    });
  }

  #hear(socket: WebSocket, bytes: Buffer): void {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.hello) {
      this.#socket = socket;
      this.#sent = this.#settled = 0;
      this.#sendWaiting();
    } else if (type === MESSAGE.verdict && socket === this.#socket) {
      const { n, outcome } = decodeVerdict(decoder);
      if (outcome === 'durable') this.#settle(n);
      else if (outcome === 'not-saved') this.#tryLater(socket);
      else this.refused++;
    }
  }

  /** Everything up to the n-th update of this connection is stored. */
  #settle(n: number): void {
    const stored = this.#waiting.splice(0, n - this.#settled);
    this.#sent -= stored.length;
    this.#settled = n;
    for (const update of stored) this.#ledger.add(this.#joined.boardId, update);
    if (this.#waiting.length === 0) for (const tell of this.#savedWaiters.splice(0)) tell();
  }

  /** The server can not store now: all that waits is sent again on a new connection. */
  #tryLater(socket: WebSocket): void {
    this.notSaved++;
    this.#socket = null;
    setTimeout(() => socket.terminate(), 200);
  }

  #sendWaiting(): void {
    while (this.#socket?.readyState === WebSocket.OPEN && this.#sent < this.#waiting.length) {
      const update = this.#waiting[this.#sent++];
      if (!update) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, YJS_UPDATE);
      encoding.writeVarUint8Array(encoder, update);
      this.#socket.send(encoding.toUint8Array(encoder));
    }
  }

  get unsaved(): number {
    return this.#waiting.length;
  }

  /** Whether there is a connection. */
  get online(): boolean {
    return this.#socket !== null;
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  write(): void {
    const notes = [...this.meant];
    const [id, note] = notes[Math.floor(this.#random() * notes.length)] ?? [];
    if (!id || !note || this.#bulk > 0 || this.#random() < 0.4) return this.add();
    const text = recordText(this.#doc, 'postIt', id, 'text');
    const more = `${this.edits}.`;
    text?.insert(text.length, more);
    note.text += more;
    this.edits++;
  }

  add(): void {
    const id = newId();
    const text = `p${this.edits}.${'x'.repeat(this.#bulk)}`;
    const place = ['board', this.edits, 0, 'a0'] as const;
    this.#doc.transact(() =>
      addRecord(this.#doc, 'postIt', completeRecord(postItTable, id, { text, place })),
    );
    this.meant.set(id, { text, color: 'yellow', x: this.edits });
    this.edits++;
  }

  whenSaved(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#savedWaiters.push(resolve));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#socket?.terminate();
  }
}
