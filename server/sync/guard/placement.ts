import type * as Y from 'yjs';
import type { GuardLimits } from './limits.ts';
import type { NewStruct, Sections } from './newStructs.ts';
import { Sketch, type Piece, type Source } from './sketch.ts';
import type { Id } from './struct.ts';
import type { Slot } from './touchedRecord.ts';
import { firstOf, newestOf, typeIn, type SharedType } from './yjsInternals.ts';

/** Where the list of a slot begins, and (for fields) how many values the document has of the key. */
interface ListStart {
  first: Piece | null;
  readonly values: number;
}

/**
 * Why a struct can not be placed. `bad-value`: it would cut a character of the text in half;
 * `reference`: nobody can have seen its two neighbours side by side.
 */
export type Misplaced = 'scan' | 'bad-value' | 'reference';

const EMPTY: ListStart = { first: null, values: 0 };

function sameId(a: Id | null, b: Id | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

/** The last clock of each client that the writer of a piece must have known. */
type Known = ReadonlyMap<number, number>;

/**
 * What the writer of a piece knew for sure: all of their own; its neighbours, and what these hang
 * on; and with each of them all that the same client wrote before.
 */
function knownTo({ client }: Piece, left: Piece | null, right: Piece | null): Known {
  const known = new Map([[client, Infinity]]);
  for (const neighbour of [left, right]) {
    for (const id of neighbour ? [neighbour, neighbour.origin, neighbour.rightOrigin] : []) {
      if (id) known.set(id.client, Math.max(id.clock, known.get(id.client) ?? -1));
    }
  }
  return known;
}

/**
 * Does in advance, on a sketch, what Yjs will do to place new items among old ones, and counts the
 * steps (step 8). Yjs walks without limit: a 26 kB update can hold it for minutes (rows 18, 19).
 */
export class Placement {
  /** List entries walked over so far. */
  scanned = 0;
  private readonly limits: GuardLimits;
  private readonly sketch: Sketch;
  private readonly lists = new Map<Slot, ListStart>();

  constructor(doc: Y.Doc, limits: GuardLimits, sections: Sections) {
    this.limits = limits;
    this.sketch = new Sketch(doc, sections);
  }

  /** Places a struct in its slot, or tells why not. Its neighbours are in the same slot: that was checked. */
  place(struct: NewStruct, slot: Slot): Misplaced | null {
    const { origin, rightOrigin } = struct;
    const [before, after] = [origin && struct.left, rightOrigin && struct.right];
    // Both splits come before both looks: they may fall into one item.
    if (before && origin && this.sketch.cut(before, origin.clock + 1)) return 'bad-value';
    if (after && rightOrigin && this.sketch.cut(after, rightOrigin.clock)) return 'bad-value';
    const left = before && origin && this.sketch.pieceFrom(before, origin.clock);
    const right = after && rightOrigin && this.sketch.pieceFrom(after, rightOrigin.clock);
    const piece = this.sketch.firstPiece(struct);
    if (this.isPlain(left, right, slot)) this.insert(piece, left, slot);
    else {
      const from = left ? this.sketch.rightOf(left) : this.listOf(slot).first;
      if (!this.couldBeNeighbours(from, right, knownTo(piece, left, right))) {
        return this.isOver() ? 'scan' : 'reference';
      }
      const settled = this.walk(piece, left, from, right);
      if (!this.isOver()) this.insert(piece, settled, slot);
    }
    return this.isOver() ? 'scan' : null;
  }

  /** Counts what a deletion splits. True when it would cut a character in half. */
  cut(source: Source, clock: number): boolean {
    return this.sketch.cut(source, clock);
  }

  isOver(): boolean {
    return this.scanned > this.limits.scan || this.sketch.shifted > this.limits.shift;
  }

  /** Whether nothing stands between the neighbours: then Yjs does not walk. */
  private isPlain(left: Piece | null, right: Piece | null, slot: Slot): boolean {
    if (left) return this.sketch.rightOf(left) === right;
    return right ? !this.sketch.hasLeft(right) : slot.record.isNew && slot.items === 0;
  }

  /**
   * Whether the sender can have seen these two side by side: the right one stands to the right, and
   * between them is only what they did not know. Yjs takes neighbours as they come; crossed or far
   * apart, they make two replicas that got the same updates in another order read different texts
   * for ever.
   */
  private couldBeNeighbours(from: Piece | null, right: Piece | null, known: Known): boolean {
    for (let piece = from; piece !== right; piece = this.sketch.rightOf(piece)) {
      if (piece === null || piece.clock <= (known.get(piece.client) ?? -1)) return false;
      this.scanned += 1;
      if (this.isOver()) return false;
    }
    return true;
  }

  /** The list of a slot from its head. Of a key's values Yjs has only the newest at hand, and walks back from it each time. */
  private listOf(slot: Slot): ListStart {
    const list = this.lists.get(slot) ?? this.startOf(slot);
    this.lists.set(slot, list);
    if (slot.level === 'field') this.scanned += list.values + slot.items;
    return list;
  }

  private startOf({ level, field, record: { isNew, stored } }: Slot): ListStart {
    const record = isNew || stored === null || stored.deleted ? null : typeIn(stored);
    if (record === null) return { ...EMPTY };
    return level === 'text' ? this.startOfText(record, field) : this.startOfKey(record, field);
  }

  private startOfText(record: SharedType, field: string): ListStart {
    const holder = newestOf(record, field);
    const text = holder && typeIn(holder);
    const first = text && firstOf(text);
    return { ...EMPTY, first: first && this.sketch.firstPiece(first) };
  }

  private startOfKey(record: SharedType, field: string): ListStart {
    let item = newestOf(record, field);
    let values = 0;
    // Over the limit it does not matter any more how many there are.
    while (item?.left && values <= this.limits.scan) {
      item = item.left;
      values += 1;
    }
    return { first: item && this.sketch.firstPiece(item), values };
  }

  /** The walk of Yjs's `Item.integrate`, step by step: past what others put in the same place and what hangs on that. */
  private walk(piece: Piece, left: Piece | null, from: Piece | null, right: Piece | null): Piece | null {
    let settled = left;
    const conflicting = new Set<Piece>();
    const passed = new Set<Piece>();
    for (let other = from; other !== null && other !== right; other = this.sketch.rightOf(other)) {
      this.scanned += 1;
      if (this.isOver()) return settled;
      passed.add(other);
      conflicting.add(other);
      if (sameId(piece.origin, other.origin)) {
        if (other.client >= piece.client) {
          if (sameId(piece.rightOrigin, other.rightOrigin)) break;
          continue;
        }
      } else {
        const origin = other.origin && this.sketch.pieceAt(other.origin);
        if (!origin || !passed.has(origin)) break;
        if (conflicting.has(origin)) continue;
      }
      settled = other;
      conflicting.clear();
    }
    return settled;
  }

  private insert(piece: Piece, left: Piece | null, slot: Slot): void {
    const list = left ? null : this.listOf(slot);
    const right = left ? this.sketch.rightOf(left) : (list?.first ?? null);
    this.sketch.insert(piece, left, right);
    if (list) list.first = piece;
    slot.items += 1;
  }
}
