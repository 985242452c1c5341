import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { createBoardDoc, rootOf } from '../../../shared/document/roots.ts';
import { readRecord } from '../../../shared/document/readRecord.ts';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { addRecords, type AddRecordsInput } from '../../../shared/operations/addRecords.ts';
import { actorOf, type Role } from '../../../shared/permissions/can.ts';
import {
  decodeHello,
  decodeVerdict,
  MESSAGE,
  type Hello,
  type Verdict,
} from '../../../shared/sync/messages.ts';
import type { Grant, RevokeListener } from '../../../server/access/grants.ts';
import { NO_LOCKS, type SyncAdmission } from '../../../server/sync/admission.ts';
import type { Clock } from '../../../server/sync/clock.ts';
import type { Wire } from '../../../server/sync/wire.ts';

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  /** Runs everything that falls due, in order, letting promises settle in between. */
  advance(milliseconds: number): Promise<void>;
}

export function createFakeClock(): FakeClock {
  let time = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => time,
    date: () => 1_000_000_000_000 + time,
    after(milliseconds, run) {
      const timer = { at: time + milliseconds, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    async advance(milliseconds) {
      const end = time + milliseconds;
      await settle();
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((other) => other !== due);
        time = Math.max(time, due.at);
        due.run();
        await settle();
      }
      time = end;
    },
  };
}

/** Lets everything happen that only waits for promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  await new Promise<void>((resolve) => setImmediate(resolve));
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** The payloads of WebSocket frames that were written one after another. */
export function splitFrames(bytes: Buffer): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const short = bytes.readUInt8(at + 1);
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length =
      short < 126
        ? short
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : Number(bytes.readBigUInt64BE(at + 2));
    payloads.push(bytes.subarray(at + header, at + header + length));
    at += header + length;
  }
  return payloads;
}

/** What a server said, read. */
export type Said =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'step2' | 'update'; update: Uint8Array }
  | { type: 'verdict'; verdict: Verdict }
  | { type: 'hello'; hello: Hello }
  | { type: 'heartbeat' };

export function readServerMessage(payload: Uint8Array): Said {
  const decoder = decoding.createDecoder(payload);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.verdict) return { type: 'verdict', verdict: decodeVerdict(decoder) };
  if (type === MESSAGE.hello) return { type: 'hello', hello: decodeHello(decoder) };
  if (type === MESSAGE.heartbeat) return { type: 'heartbeat' };
  const kind = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (kind === 0) return { type: 'step1', stateVector: bytes };
  return { type: kind === 1 ? 'step2' : 'update', update: bytes };
}

/** A socket that keeps what it is sent. */
export interface FakeWire extends Wire {
  queued: number;
  readonly said: Said[];
  readonly closed: { code: number; reason: string }[];
  terminated: boolean;
  paused: boolean;
  pings: number;
}

export function createFakeWire(): FakeWire {
  const said: Said[] = [];
  const closed: { code: number; reason: string }[] = [];
  return {
    queued: 0,
    said,
    closed,
    terminated: false,
    paused: false,
    pings: 0,
    write(frames) {
      said.push(...splitFrames(frames).map(readServerMessage));
    },
    ping() {
      this.pings += 1;
    },
    pause() {
      this.paused = true;
    },
    resume() {
      this.paused = false;
    },
    close: (code, reason) => void closed.push({ code, reason }),
    terminate() {
      this.terminated = true;
    },
  };
}

export function verdictsOf(wire: FakeWire): Verdict[] {
  return wire.said.flatMap((one) => (one.type === 'verdict' ? [one.verdict] : []));
}

/** The document as a reader of this wire has it. */
export function docOf(wire: FakeWire): Y.Doc {
  const doc = createBoardDoc();
  for (const one of wire.said) if ('update' in one) Y.applyUpdate(doc, one.update);
  return doc;
}

/** Texts of all notes, sorted. */
export function textsOf(doc: Y.Doc): string[] {
  return [...rootOf(doc, 'postIt').keys()].map((id) => readRecord(doc, 'postIt', id)?.text ?? '').sort();
}

/** A client's document; gives the bytes of each change. */
export function createWriter(): { doc: Y.Doc; addNote: (text: string, id?: string) => Uint8Array } {
  const doc = createBoardDoc();
  return {
    doc,
    addNote(text, id) {
      const input: AddRecordsInput = addPostIts([id === undefined ? { text } : { text, id }]).input;
      return captureUpdate(doc, () => void addRecords.apply(doc, input));
    },
  };
}

/** The one update that a change of a document makes. */
export function captureUpdate(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on('update', keep);
  doc.transact(change);
  doc.off('update', keep);
  const [update] = updates;
  if (update === undefined) throw new Error('nothing was changed');
  return update;
}

export const BOARD = 'boardboardboard1';
/** Of the same workshop. */
export const OTHER_BOARD = 'otherboardother1';
const WORKSHOP = 'workshopworkshop';

export interface FakeAdmission extends SyncAdmission {
  readonly people: Map<string, Grant>;
  allow(participantId: string, role?: Role): void;
  revoke(participantId: string, reason: Parameters<RevokeListener>[1]): void;
}

/** One workshop with two boards; who has no cookie, token or ticket is whoever `as` says. */
export function createFakeAdmission(): FakeAdmission {
  const people = new Map<string, Grant>();
  const listeners = new Set<RevokeListener>();
  return {
    people,
    allow(participantId, role = 'participant') {
      people.set(participantId, {
        participantId,
        workshopId: WORKSHOP,
        role,
        visibility: 'normal',
        removed: false,
      });
    },
    revoke(participantId, reason) {
      const grant = people.get(participantId);
      if (grant) people.set(participantId, { ...grant, removed: true });
      for (const listener of listeners) listener(participantId, reason);
    },
    originRule: ({ origin }) => (origin === 'http://foreign.example' ? 'foreign' : 'own'),
    identify: async ({ as }) =>
      as === null ? { ok: false, reason: 'unknown' } : { ok: true, participantId: as },
    currentGrant: (participantId) => people.get(participantId) ?? null,
    onRevoked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    workshopOfBoard: (boardId) => (boardId === BOARD || boardId === OTHER_BOARD ? WORKSHOP : null),
    privateRound: () => 'open',
    actorFor(participantId) {
      const grant = people.get(participantId);
      return grant === undefined || grant.removed ? null : actorOf(participantId, grant.role);
    },
    locksOf: () => NO_LOCKS,
  };
}
