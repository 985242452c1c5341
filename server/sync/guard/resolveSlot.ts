import type * as Y from 'yjs';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import { isRecordKind } from '../../../shared/model/tables.ts';
import { newStructAt, isFiller, type NewStruct, type Sections } from './newStructs.ts';
import type { Slot } from './touchedRecord.ts';
import type { Id } from './struct.ts';
import type { TouchedRecords } from './touchedRecords.ts';
import { holderOf, isItem, kindOfRoot, parentOf, structAt, typeIn, type StoredItem } from './yjsInternals.ts';

/** The place is no more: filler stands there, or its record was purged. What belongs there is an orphan. */
export const GONE = 'gone';
/** A slot; or that it is gone; or why there is none. */
export type Resolved =
  Slot | typeof GONE | { readonly reason: RefusalReason; readonly kind?: never; readonly level?: never };

export function isSlot(resolved: Resolved): resolved is Slot {
  return typeof resolved === 'object' && resolved.level !== undefined;
}

/** Finds where structs belong: through the document for what it has, through the update for the rest (step 5). */
export interface Resolver {
  /** Where a new struct belongs. All it refers to was resolved before. */
  ofStruct(struct: NewStruct): Resolved;
  /** Where an item of the document is. */
  ofItem(item: StoredItem): Resolved;
}

const REFERENCE: Resolved = { reason: 'reference' };
const UNKNOWN_ROOT: Resolved = { reason: 'unknown-root' };
const UNKNOWN_CONTENT: Resolved = { reason: 'unknown-content' };

export function createResolver(doc: Y.Doc, sections: Sections, records: TouchedRecords): Resolver {
  function entryOfRoot(root: string, key: string | null): Resolved {
    if (!isRecordKind(root)) return UNKNOWN_ROOT;
    return key === null ? UNKNOWN_CONTENT : records.at(root, key).slot('record', '');
  }

  /** What may lie within the type that an item of a slot holds: fields in a record, letters in a text field. */
  function inside(holder: Slot, key: string | null): Resolved {
    if (holder.level === 'record' && key !== null) return holder.record.slot('field', key);
    if (holder.level === 'field' && key === null) return holder.record.slot('text', holder.field);
    return UNKNOWN_CONTENT;
  }

  function ofItem(item: StoredItem): Resolved {
    const type = parentOf(item);
    const holder = holderOf(type);
    if (holder === null) {
      const kind = kindOfRoot(doc, type);
      return kind === null ? UNKNOWN_ROOT : entryOfRoot(kind, item.parentSub);
    }
    if (holder.deleted) return GONE;
    const above = ofItem(holder);
    return isSlot(above) ? inside(above, item.parentSub) : above;
  }

  /** The slot that a neighbour is in. */
  function ofNeighbour(id: Id): Resolved {
    const struct = newStruct(id);
    if (struct) return struct.slot ?? GONE;
    const stored = structAt(doc, id);
    if (stored === null) return REFERENCE;
    return isItem(stored) ? ofItem(stored) : GONE;
  }

  function newStruct(id: Id): NewStruct | null {
    const section = sections.get(id.client);
    return section && id.clock >= section.from ? newStructAt(section, id.clock) : null;
  }

  function insideNew(holder: NewStruct, key: string | null): Resolved {
    const { type } = holder.content;
    if (!holder.slot || isFiller(holder) || type === 'deleted') return GONE;
    return type === 'map' || type === 'text' ? inside(holder.slot, key) : REFERENCE;
  }

  function insideStored(id: Id, key: string | null): Resolved {
    const stored = structAt(doc, id);
    if (stored === null) return REFERENCE;
    if (!isItem(stored) || stored.deleted) return GONE;
    const above = ofItem(stored);
    if (!isSlot(above)) return above;
    return typeIn(stored) ? inside(above, key) : REFERENCE;
  }

  function ofParent(parent: string | Id | null, key: string | null): Resolved {
    if (parent === null) return REFERENCE;
    if (typeof parent === 'string') return entryOfRoot(parent, key);
    const struct = newStruct(parent);
    return struct ? insideNew(struct, key) : insideStored(parent, key);
  }

  function ofStruct({ origin, rightOrigin, parent, key }: NewStruct): Resolved {
    if (!origin && !rightOrigin) return ofParent(parent, key);
    const left = origin ? ofNeighbour(origin) : null;
    const right = rightOrigin ? ofNeighbour(rightOrigin) : null;
    if (left !== null && !isSlot(left) && left !== GONE) return left;
    if (right !== null && !isSlot(right) && right !== GONE) return right;
    if (left === GONE || right === GONE) return GONE;
    // Neighbours in two containers make Yjs throw half-way through (row 16).
    if (left !== null && right !== null && left !== right) return REFERENCE;
    return left ?? right ?? REFERENCE;
  }

  return { ofStruct, ofItem };
}
