import type * as Y from 'yjs';
import type { GuardLimits } from './limits.ts';
import { newStructIn, type NewStruct, type Sections } from './newStructs.ts';
import type { Slot } from './touchedRecord.ts';
import { cutsCharacter, endOf, type Id } from './struct.ts';
import {
  firstOf,
  indexAt,
  isItem,
  newestOf,
  stringIn,
  structAt,
  structsOf,
  typeIn,
  type SharedType,
  type StoredItem,
} from './yjsInternals.ts';

/**
 * A piece of a list as it will be once this update is in: of an item in the document, or of a new
 * struct. Neighbours that nobody asked for are not looked up: `undefined`.
 */
interface Piece {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  readonly source: StoredItem | NewStruct;
  left: Piece | null | undefined;
  right: Piece | null | undefined;
}

/** Where the list of a slot begins, and (for fields) how many values the document has of the key. */
interface ListStart {
  first: Piece | null;
  readonly values: number;
}

/**
 * Why a struct can not be placed. `bad-value`: it would cut a character of the text in half;
 * `reference`: its right neighbour stands left of its left one.
 */
export type Misplaced = 'scan' | 'bad-value' | 'reference';

function isStored(source: StoredItem | NewStruct): source is StoredItem {
  return 'parentSub' in source;
}

function textOf(source: StoredItem | NewStruct): string | null {
  if (isStored(source)) return stringIn(source);
  return source.content.type === 'string' ? source.content.text : null;
}

function clockOf(source: StoredItem | NewStruct): number {
  return isStored(source) ? source.id.clock : source.clock;
}

function sameId(a: Id | null, b: Id | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

/**
 * Does in advance, on a sketch, what Yjs will do to place new items among old ones, and counts the
 * steps (step 8). Yjs walks without limit: a 26 kB update can hold it for minutes (rows 18, 19).
 * The sketch holds only what was looked at; the document is never touched.
 */
export class Placement {
  /** List entries walked over so far. */
  scanned = 0;
  /** Array entries that splitting will shift. */
  shifted = 0;
  private readonly doc: Y.Doc;
  private readonly limits: GuardLimits;
  private readonly pieces = new Map<StoredItem | NewStruct, Piece[]>();
  private readonly lists = new Map<Slot, ListStart>();
  private readonly sections: Sections;

  constructor(doc: Y.Doc, limits: GuardLimits, sections: Sections) {
    this.doc = doc;
    this.limits = limits;
    this.sections = sections;
  }

  /** Places a struct in its slot, or tells why not. Its neighbours are in the same slot: that was checked. */
  place(struct: NewStruct, slot: Slot): Misplaced | null {
    const { origin, rightOrigin } = struct;
    const [before, after] = [origin && struct.left, rightOrigin && struct.right];
    // Both splits come before both looks: they may fall into one item.
    if (before && origin && this.cut(before, origin.clock + 1)) return 'bad-value';
    if (after && rightOrigin && this.cut(after, rightOrigin.clock)) return 'bad-value';
    const left = before && origin && this.pieceFrom(before, origin.clock);
    const right = after && rightOrigin && this.pieceFrom(after, rightOrigin.clock);
    if (left && right && !this.isBefore(left, right)) return this.isOver() ? 'scan' : 'reference';
    const piece = this.pieceFrom(struct, struct.clock);
    const settled = this.leftOf(piece, left, right, slot);
    if (this.isOver()) return 'scan';
    this.insert(piece, settled, slot);
    return this.isOver() ? 'scan' : null;
  }

  /** Splits an item before a clock, unless that is its edge. True when that would cut a character in half. */
  cut(source: StoredItem | NewStruct, clock: number): boolean {
    const offset = clock - clockOf(source);
    if (offset <= 0 || offset >= source.length) return false;
    const piece = this.pieceFrom(source, clock);
    if (piece.clock === clock) return false;
    const text = textOf(source);
    if (text !== null && cutsCharacter(text, offset)) return true;
    this.split(piece, clock);
    return false;
  }

  isOver(): boolean {
    return this.scanned > this.limits.scan || this.shifted > this.limits.shift;
  }

  private sourceAt(id: Id): StoredItem | NewStruct | null {
    const struct = newStructIn(this.sections, id);
    if (struct) return struct;
    const stored = structAt(this.doc, id);
    return stored && isItem(stored) ? stored : null;
  }

  private pieceAt(id: Id): Piece | null {
    const source = this.sourceAt(id);
    return source && this.pieceFrom(source, id.clock);
  }

  /** The piece of a source that covers a clock. */
  private pieceFrom(source: StoredItem | NewStruct, clock: number): Piece {
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

  private piecesOf(source: StoredItem | NewStruct): Piece[] {
    const known = this.pieces.get(source);
    if (known) return known;
    const { origin, rightOrigin, length } = source;
    const id = isStored(source) ? source.id : source;
    const pieces: Piece[] = [
      {
        client: id.client,
        clock: id.clock,
        length,
        origin,
        rightOrigin,
        source,
        left: undefined,
        right: undefined,
      },
    ];
    this.pieces.set(source, pieces);
    return pieces;
  }

  private firstPiece(source: StoredItem): Piece {
    return this.pieceFrom(source, clockOf(source));
  }

  private rightOf(piece: Piece): Piece | null {
    if (piece.right !== undefined) return piece.right;
    const next = isStored(piece.source) ? piece.source.right : null;
    const right = next && this.firstPiece(next);
    piece.right = right;
    if (right) right.left = piece;
    return right;
  }

  /**
   * Whether one piece stands left of another. Yjs takes crossed neighbours as they come, and then
   * two replicas that got the same updates in another order read different texts for ever.
   */
  private isBefore(left: Piece, right: Piece): boolean {
    for (let piece = this.rightOf(left); piece !== null; piece = this.rightOf(piece)) {
      if (piece === right) return true;
      this.scanned += 1;
      if (this.isOver()) return false;
    }
    return false;
  }

  private hasLeft(piece: Piece): boolean {
    if (piece.left !== undefined) return piece.left !== null;
    return isStored(piece.source) && piece.source.left !== null;
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

  /** The list of a slot from its head. Of a key's values Yjs has only the newest at hand, and walks back from it each time. */
  private listOf(slot: Slot): ListStart {
    const list = this.lists.get(slot) ?? this.startOf(slot);
    this.lists.set(slot, list);
    if (slot.level === 'field') this.scanned += list.values + slot.items;
    return list;
  }

  private startOf(slot: Slot): ListStart {
    const { stored } = slot.record;
    const record = slot.record.isNew || stored === null || stored.deleted ? null : typeIn(stored);
    if (record === null) return { first: null, values: 0 };
    return slot.level === 'text' ? this.startOfText(record, slot.field) : this.startOfKey(record, slot.field);
  }

  private startOfText(record: SharedType, field: string): ListStart {
    const holder = newestOf(record, field);
    const text = holder && typeIn(holder);
    const first = text ? firstOf(text) : null;
    return { first: first && this.firstPiece(first), values: 0 };
  }

  private startOfKey(record: SharedType, field: string): ListStart {
    let item = newestOf(record, field);
    let values = 0;
    // Over the limit it does not matter any more how many there are.
    while (item?.left && values <= this.limits.scan) {
      item = item.left;
      values += 1;
    }
    return { first: item && this.firstPiece(item), values };
  }

  /** Finds the piece that the new one comes to stand behind: the walk of Yjs's `Item.integrate`, step by step. */
  private leftOf(piece: Piece, left: Piece | null, right: Piece | null, slot: Slot): Piece | null {
    const isPlain = left ? this.rightOf(left) === right : right !== null && !this.hasLeft(right);
    if (isPlain) return left;
    const list = left ? null : this.listOf(slot);
    let other = left ? this.rightOf(left) : (list?.first ?? null);
    let settled = left;
    const conflicting = new Set<Piece>();
    const before = new Set<Piece>();
    while (other !== null && other !== right) {
      this.scanned += 1;
      if (this.isOver()) return settled;
      before.add(other);
      conflicting.add(other);
      if (sameId(piece.origin, other.origin)) {
        if (other.client < piece.client) {
          settled = other;
          conflicting.clear();
        } else if (sameId(piece.rightOrigin, other.rightOrigin)) break;
      } else {
        const origin = other.origin && this.pieceAt(other.origin);
        if (!origin || !before.has(origin)) break;
        if (!conflicting.has(origin)) {
          settled = other;
          conflicting.clear();
        }
      }
      other = this.rightOf(other);
    }
    return settled;
  }

  private insert(piece: Piece, left: Piece | null, slot: Slot): void {
    const list = left ? null : this.listOf(slot);
    const right = left ? this.rightOf(left) : (list?.first ?? null);
    piece.left = left;
    piece.right = right;
    if (left) left.right = piece;
    if (list) list.first = piece;
    if (right) right.left = piece;
    slot.items += 1;
  }
}
