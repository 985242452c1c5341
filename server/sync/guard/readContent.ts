import * as decoding from 'lib0/decoding';
import { readValue } from './readValue.ts';
import type { Content } from './struct.ts';

/** Numbers of the content kinds in Yjs's update encoding V1. */
export const CONTENT = {
  deleted: 1,
  json: 2,
  bytes: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  values: 8,
  doc: 9,
} as const;
/** Numbers of the shared types. */
export const TYPE = { map: 1, text: 2, xmlElement: 3, xmlHook: 5, last: 6 } as const;

/** Content and how many clocks it covers. */
export interface SizedContent {
  readonly content: Content;
  readonly length: number;
}

const FORBIDDEN: Content = { type: 'forbidden' };
const MAP: SizedContent = { content: { type: 'map' }, length: 1 };
const TEXT: SizedContent = { content: { type: 'text' }, length: 1 };
const FORBIDDEN_ONE: SizedContent = { content: FORBIDDEN, length: 1 };
const DELETED: Content = { type: 'deleted' };

function readType(decoder: decoding.Decoder): SizedContent {
  const type = decoding.readVarUint(decoder);
  if (type === TYPE.map) return MAP;
  if (type === TYPE.text) return TEXT;
  if (type > TYPE.last) throw new Error('unknown shared type');
  if (type === TYPE.xmlElement || type === TYPE.xmlHook) skipBytes(decoder);
  return FORBIDDEN_ONE;
}

/** A declared count is never believed: each entry takes at least one byte, so more than that are not there. */
export function readCount(decoder: decoding.Decoder): number {
  const count = decoding.readVarUint(decoder);
  if (count > decoder.arr.length - decoder.pos) throw new Error('more declared than there is');
  return count;
}

function readValues(decoder: decoding.Decoder): SizedContent {
  const length = readCount(decoder);
  const values: unknown[] = [];
  for (let i = 0; i < length; i++) values.push(readValue(decoder));
  return { content: { type: 'values', values }, length };
}

function skipBytes(decoder: decoding.Decoder): void {
  decoding.readVarUint8Array(decoder);
}

function skipStrings(decoder: decoding.Decoder, count: number): void {
  for (let i = 0; i < count; i++) skipBytes(decoder);
}

function readForbidden(decoder: decoding.Decoder, kind: number): SizedContent {
  if (kind === CONTENT.json) {
    const length = readCount(decoder);
    skipStrings(decoder, length);
    return { content: FORBIDDEN, length };
  }
  skipStrings(decoder, kind === CONTENT.format ? 2 : 1);
  if (kind === CONTENT.doc) readValue(decoder);
  return FORBIDDEN_ONE;
}

/**
 * Reads an item's content, and past content that Netboard never writes without building it: its
 * length is still needed, so that filler can take its place. Throws on bytes that are no content.
 */
export function readContent(decoder: decoding.Decoder, kind: number): SizedContent {
  switch (kind) {
    case CONTENT.string: {
      const text = decoding.readVarString(decoder);
      return { content: { type: 'string', text }, length: text.length };
    }
    case CONTENT.values:
      return readValues(decoder);
    case CONTENT.type:
      return readType(decoder);
    case CONTENT.deleted:
      return { content: DELETED, length: decoding.readVarUint(decoder) };
    case CONTENT.json:
    case CONTENT.bytes:
    case CONTENT.embed:
    case CONTENT.format:
    case CONTENT.doc:
      return readForbidden(decoder, kind);
    default:
      throw new Error('unknown content');
  }
}
