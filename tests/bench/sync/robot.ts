import { unpackFrame, type PackedFrame } from '../../../shared/session/presence.ts';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { newId } from '../../../shared/model/ids.ts';
import { addRecords } from '../../../shared/operations/addRecords.ts';
import { changeRecords } from '../../../shared/operations/changeRecords.ts';
import { editText } from '../../../shared/operations/editText.ts';
import { addPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import type { Arrivals, Seen } from './arrivals.ts';
import { encodeCursor, encodeSync, readContents, readShared, type ClockRange } from './frames.ts';
import type { Person } from './people.ts';
import type { Subject } from './subjects.ts';

const cursorWrap = 900_000;

/** A time that fits a coordinate. */
function cursorTime(): number {
  return performance.now() % cursorWrap;
}

export interface RobotEvents {
  onEdits(robot: Robot, ranges: readonly ClockRange[]): void;
  /** @param ages milliseconds since each of some cursors was sent */
  onCursors(ages: readonly number[]): void;
}

/** Milliseconds since cursors were sent. */
function agesOf(sentAt: readonly number[]): number[] {
  const now = cursorTime();
  return sentAt.map((at) => (now - at + cursorWrap) % cursorWrap);
}

/** One person: writes on a note of their own with real operations, moves a cursor, and reads what comes. */
export class Robot {
  readonly person: Person;
  readonly doc = createBoardDoc();
  readonly #noteId = newId();
  readonly #arrivals: Arrivals;
  /** What it has of everybody's edits. */
  readonly seen: Seen = [];
  #sync: WebSocket | null = null;
  #session: WebSocket | null = null;
  #isMoving = false;
  #length = 0;
  /** Sync updates sent, and the last that was told to be durable. */
  updates = 0;
  durable = 0;
  /** Clock of the own client after each update. */
  readonly clocks: number[] = [0];

  constructor(person: Person, arrivals: Arrivals) {
    this.person = person;
    this.#arrivals = arrivals;
    this.doc.on('update', (update: Uint8Array) => this.#send(update));
  }

  get clientId(): number {
    return this.doc.clientID;
  }

  /** Opens the document, and on the real server the session beside it. */
  async connect(subject: Subject, boardId: string, events: RobotEvents): Promise<void> {
    this.#sync = await openSync(subject, boardId, this.person, (frame) => {
      const { durable, ranges, cursors } = readShared(frame);
      if (durable > 0) this.durable = durable;
      if (ranges.length > 0) events.onEdits(this, ranges);
      if (cursors.length > 0) events.onCursors(agesOf(cursors));
    });
    if (subject.name !== 'real') return;
    this.#session = await openSession(subject, boardId, this.person, (cursors) =>
      events.onCursors(agesOf(cursors)),
    );
  }

  begin(): void {
    const call = addPostIts([{ id: this.#noteId, text: '' }]);
    this.doc.transact(() => void addRecords.apply(this.doc, call.input));
  }

  /** Half of the edits are moves, half one typed letter. */
  edit(): void {
    this.#isMoving = !this.#isMoving;
    this.doc.transact(() => (this.#isMoving ? this.#move() : this.#type()));
  }

  #move(): void {
    const place = [
      'board',
      Math.round(Math.random() * 5_000),
      Math.round(Math.random() * 5_000),
      'a0',
    ] as const;
    changeRecords.apply(this.doc, movePostIts([{ id: this.#noteId, place }]).input);
  }

  #type(): void {
    const splice = {
      index: this.#length,
      removed: '',
      inserted: String.fromCharCode(97 + (this.#length % 26)),
    };
    this.#length += 1;
    editText.apply(this.doc, { kind: 'postIt', id: this.#noteId, field: 'text', ...splice });
  }

  #send(update: Uint8Array): void {
    const clock = Y.getState(this.doc.store, this.clientId);
    this.#arrivals.send(this.seen, this.clientId, clock, performance.now());
    this.updates += 1;
    this.clocks.push(clock);
    this.#sync?.send(encodeSync(2, update));
  }

  moveCursor(): void {
    const now = cursorTime();
    if (this.#session !== null) {
      const up = { pointer: [Math.round(now * 10) / 10, 1], dragging: [], typing: null };
      this.#session.send(`42${JSON.stringify(['presence', up])}`);
    } else this.#sync?.send(encodeCursor(this.person.participantId, now));
  }

  /** Reads nothing more from now on, as a device that went to sleep. */
  stall(): void {
    this.#sync?.pause();
  }

  close(): void {
    this.#sync?.terminate();
    this.#session?.terminate();
  }
}

/** A socket at a document that has asked for what it is missing; resolves when it is open. */
export function openSync(
  subject: Subject,
  boardId: string,
  { participantId, token }: Person,
  onFrame: (frame: Buffer) => void,
): Promise<WebSocket> {
  const options = { headers: { Authorization: `Bearer ${token}` }, perMessageDeflate: false };
  const url = `ws://${subject.host}/sync/${boardId}?as=${participantId}`;
  const socket = new WebSocket(url, subject.name === 'real' ? ['netboard.1'] : [], options);
  socket.on('message', onFrame);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => {
      socket.send(encodeSync(0, Uint8Array.of(0)));
      resolve(socket);
    });
  });
}

const presenceStart = Buffer.from('42["presence",');
const lastFrames: { readonly bytes: Buffer; readonly cursors: readonly number[] }[] = [];

/** Reads a presence frame once for all who get it, one after another. */
function readCursors(bytes: Buffer): readonly number[] {
  const known = lastFrames.find((frame) => frame.bytes.equals(bytes));
  if (known !== undefined) return known.cursors;
  if (lastFrames.length === 4) lastFrames.shift();
  const [, packed] = JSON.parse(bytes.toString('utf8', 2)) as [string, PackedFrame];
  const cursors = unpackFrame(packed).people.flatMap(({ pointer }) => (pointer === null ? [] : [pointer[0]]));
  lastFrames.push({ bytes, cursors });
  return cursors;
}

function isPresence(bytes: Buffer): boolean {
  return bytes.subarray(0, presenceStart.length).equals(presenceStart);
}

/** The session's socket, spoken by hand (engine.io 4, socket.io 5): a client library for each robot would be the bottleneck. */
function openSession(
  subject: Subject,
  boardId: string,
  { participantId, token }: Person,
  onCursors: (cursors: readonly number[]) => void,
): Promise<WebSocket> {
  const headers = { Authorization: `Bearer ${token}` };
  const socket = new WebSocket(`ws://${subject.host}/socket.io/?EIO=4&transport=websocket`, {
    headers,
    perMessageDeflate: false,
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (bytes: Buffer) => {
      if (isPresence(bytes)) return onCursors(readCursors(bytes));
      const text = bytes.toString();
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ as: participantId, boardId })}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40')) resolve(socket);
      else if (text.startsWith('44')) reject(new Error(`the session refused: ${text}`));
    });
  });
}

/** The document as somebody who comes now is given it, and the milliseconds until it was all there. */
export async function readFresh(
  subject: Subject,
  boardId: string,
  person: Person,
): Promise<{ doc: Y.Doc; ms: number }> {
  const { frames, ms } = await joinOnce(subject, boardId, person);
  const doc = createBoardDoc();
  doc.transact(() => {
    for (const frame of frames) for (const update of readContents(frame).updates) Y.applyUpdate(doc, update);
  });
  return { doc, ms };
}

/** Joins, waits until everything is there, and leaves. */
export async function joinOnce(
  subject: Subject,
  boardId: string,
  person: Person,
): Promise<{ frames: readonly Buffer[]; ms: number }> {
  const start = performance.now();
  const frames: Buffer[] = [];
  let socket: WebSocket | null = null;
  const ms = await new Promise<number>((resolve, reject) => {
    const opened = openSync(subject, boardId, person, (frame) => {
      frames.push(frame);
      if (frame[0] === 0 && frame[1] === 1) resolve(performance.now() - start);
    });
    opened.then((open) => {
      socket = open;
      open.once('close', () => reject(new Error('closed before it was complete')));
    }, reject);
  });
  (socket as WebSocket | null)?.terminate();
  return { frames, ms };
}
