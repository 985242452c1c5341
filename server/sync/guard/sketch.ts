import type * as Y from 'yjs';
import { newStructIn, type NewStruct, type Sections } from './newStructs.ts';
import { cutsCharacter, endOf, type Id } from './struct.ts';
import { indexAt, isItem, stringIn, structAt, structsOf, type StoredItem } from './yjsInternals.ts';

/** What pieces are made of: an item in the document, or a new struct. */
export type Source = StoredItem | NewStruct;

/**
 * A piece of a list as it will be once this update is in. Neighbours that nobody asked for yet
 * are not looked up: `undefined`.
 */
export interface Piece {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  readonly source: Source;
  left: Piece | null | undefined;
  right: Piece | null | undefined;
}

function isStored(source: Source): source is StoredItem {
  return 'parentSub' in source;
}

function textOf(source: Source): string | null {
  if (isStored(source)) return stringIn(source);
  return source.content.type === 'string' ? source.content.text : null;
}

function clockOf(source: Source): number {
  return isStored(source) ? source.id.clock : source.clock;
}

function createPiece(source: Source): Piece {
  const { client, clock } = isStored(source) ? source.id : source;
  const { length, origin, rightOrigin } = source;
  return { client, clock, length, origin, rightOrigin, source, left: undefined, right: undefined };
}

/**
 * The lists that an update touches, as they will be: where items are split and new ones put in.
 * Holds only what was looked at; the document is never touched.
 */
export class Sketch {
  /** Array entries that splitting will shift in Yjs. */
  shifted = 0;
  private readonly doc: Y.Doc;
  private readonly sections: Sections;
  private readonly pieces = new Map<Source, Piece[]>();

  constructor(doc: Y.Doc, sections: Sections) {
    this.doc = doc;
    this.sections = sections;
  }

  /** The piece that covers an id; null for filler. */
  pieceAt(id: Id): Piece | null {
    const stored = newStructIn(this.sections, id) ?? structAt(this.doc, id);
    if (!stored || ('id' in stored && !isItem(stored))) return null;
    return this.pieceFrom(stored, id.clock);
  }

  /** The piece of a source that covers a clock. */
  pieceFrom(source: Source, clock: number): Piece {
    const pieces = this.piecesOf(source);
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((pieces[middle]?.clock ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    // There is always at least one piece.
    return pieces[low] as Piece;
  }

  firstPiece(source: Source): Piece {
    return this.pieceFrom(source, clockOf(source));
  }

  rightOf(piece: Piece): Piece | null {
    if (piece.right !== undefined) return piece.right;
    const next = isStored(piece.source) ? piece.source.right : null;
    const right = next && this.firstPiece(next);
    piece.right = right;
    if (right) right.left = piece;
    return right;
  }

  hasLeft(piece: Piece): boolean {
    if (piece.left !== undefined) return piece.left !== null;
    return isStored(piece.source) && piece.source.left !== null;
  }

  /** Splits an item before a clock, unless that is its edge. True when that would cut a character in half. */
  cut(source: Source, clock: number): boolean {
    const offset = clock - clockOf(source);
    if (offset <= 0 || offset >= source.length) return false;
    const piece = this.pieceFrom(source, clock);
    if (piece.clock === clock) return false;
    const text = textOf(source);
    if (text !== null && cutsCharacter(text, offset)) return true;
    this.split(piece, clock);
    return false;
  }

  /** Puts a new piece between two that are neighbours; null = the list's end. */
  insert(piece: Piece, left: Piece | null, right: Piece | null): void {
    piece.left = left;
    piece.right = right;
    if (left) left.right = piece;
    if (right) right.left = piece;
  }

  private piecesOf(source: Source): Piece[] {
    const known = this.pieces.get(source);
    if (known) return known;
    const pieces = [createPiece(source)];
    this.pieces.set(source, pieces);
    return pieces;
  }

  private split(piece: Piece, clock: number): void {
    const { client, rightOrigin, source, right } = piece;
    const length = endOf(piece) - clock;
    const origin = { client, clock: clock - 1 };
    const rest: Piece = { client, clock, length, origin, rightOrigin, source, left: piece, right };
    piece.length -= length;
    piece.right = rest;
    if (right) right.left = rest;
    const pieces = this.piecesOf(source);
    pieces.splice(pieces.indexOf(piece) + 1, 0, rest);
    this.countShift(client, clock, pieces.length);
  }

  /** Yjs keeps a client's structs in one array: a split moves all behind it, and its undoing does so again. */
  private countShift(client: number, clock: number, pieces: number): void {
    const structs = structsOf(this.doc, client);
    const last = structs.at(-1);
    const known = last !== undefined && clock < last.id.clock + last.length;
    this.shifted += pieces + (known ? structs.length - indexAt(structs, clock) : 0);
  }
}
