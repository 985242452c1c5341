import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** First byte of a relay's bundle; no message on /sync begins so. */
const BUNDLE = 250;
/** First byte of a cursor on a relay. */
const CURSOR = 251;
const cursorLength = 64;

/** Several frames in one, each after its length (4 bytes). */
export function encodeBundle(frames: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.of(BUNDLE)];
  for (const frame of frames) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(frame.length);
    parts.push(length, frame);
  }
  return Buffer.concat(parts);
}

export function isAsk(frame: Buffer): boolean {
  return frame[0] === 0 && frame[1] === 0;
}

/** A cursor of 64 bytes that carries when it was sent. */
export function encodeCursor(participantId: string, sentAt: number): Buffer {
  const frame = Buffer.alloc(cursorLength);
  frame[0] = CURSOR;
  frame.writeDoubleLE(sentAt, 1);
  frame.write(participantId, 9, 'latin1');
  return frame;
}

export function encodeSync(kind: 0 | 1 | 2, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** Changes of one client, from a clock to another (exclusive). */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** What one frame brings. */
export interface Contents {
  /** When each cursor in it was sent. */
  readonly cursors: readonly number[];
  readonly updates: readonly Uint8Array[];
  /** The number in a verdict "durable", else 0. */
  readonly durable: number;
}

const nothing: Contents = { cursors: [], updates: [], durable: 0 };

function readOne(frame: Buffer): Contents {
  if (frame[0] === CURSOR) return { ...nothing, cursors: [frame.readDoubleLE(1)] };
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === 11) {
    const n = decoding.readVarUint(decoder);
    return decoding.readVarUint(decoder) === 0 ? { ...nothing, durable: n } : nothing;
  }
  if (type !== 0 || decoding.readVarUint(decoder) === 0) return nothing;
  return { ...nothing, updates: [decoding.readVarUint8Array(decoder)] };
}

/** Reads a frame of the real server or of a relay. */
export function readContents(frame: Buffer): Contents {
  if (frame[0] !== BUNDLE) return readOne(frame);
  const all: Contents[] = [];
  for (let at = 1; at < frame.length;) {
    const length = frame.readUInt32LE(at);
    all.push(readOne(frame.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return {
    cursors: all.flatMap(({ cursors }) => cursors),
    updates: all.flatMap(({ updates }) => updates),
    durable: 0,
  };
}

/** The changes in an update, however large it is: the first notes of 500 people come in one. */
export function readRanges(update: Uint8Array): ClockRange[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Skip
      ? []
      : [{ client: struct.id.client, from: struct.id.clock, to: struct.id.clock + struct.length }],
  );
}

/** A frame that many readers get. */
export interface SharedContents extends Contents {
  readonly ranges: readonly ClockRange[];
}

const parsed = new Map<string, SharedContents>();

/** As `readContents`; the many copies of one frame are read once, so that the load process does not measure itself. */
export function readShared(frame: Buffer): SharedContents {
  const key =
    frame.length < 400
      ? frame.toString('latin1')
      : `${frame.length}:${frame.toString('latin1', frame.length - 200)}:${frame.toString('latin1', 0, 200)}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  if (parsed.size > 500) parsed.clear();
  const contents = readContents(frame);
  const shared = { ...contents, ranges: contents.updates.flatMap(readRanges) };
  parsed.set(key, shared);
  return shared;
}
