import type * as Y from 'yjs';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import { isRecordKind } from '../../../shared/model/tables.ts';
import { isFiller, newStructIn, type NewStruct, type Sections } from './newStructs.ts';
import type { Id } from './struct.ts';
import type { Slot } from './touchedRecord.ts';
import type { TouchedRecords } from './touchedRecords.ts';
import {
  holderOf,
  isItem,
  kindOfRoot,
  parentOf,
  structAt,
  typeIn,
  type SharedType,
  type StoredItem,
} from './yjsInternals.ts';

/** The place is no more: it was refused (filler stands there, or nothing), or its record was purged. What belongs there is an orphan. */
export const GONE = 'gone';
/** A slot; or that it is gone; or why there is none. */
export type Resolved = Slot | typeof GONE | { readonly reason: RefusalReason; readonly level?: never };

export function isSlot(resolved: Resolved): resolved is Slot {
  return typeof resolved === 'object' && resolved.level !== undefined;
}

const REFERENCE: Resolved = { reason: 'reference' };
const UNKNOWN_ROOT: Resolved = { reason: 'unknown-root' };
const UNKNOWN_CONTENT: Resolved = { reason: 'unknown-content' };

/** What may lie within the type that an item of a slot holds: fields in a record, letters in a text field. */
function inside(holder: Slot, key: string | null): Resolved {
  if (holder.level === 'record' && key !== null) return holder.record.fieldSlot(key);
  if (holder.level === 'field' && key === null) return holder.record.textSlot(holder.field);
  return UNKNOWN_CONTENT;
}

function slotOfSource(source: StoredItem | NewStruct, resolver: Resolver): Resolved {
  return 'parentSub' in source ? resolver.ofItem(source) : (source.slot ?? GONE);
}

/** Finds where structs belong: through the document for what it has, through the update for the rest (step 5). */
export class Resolver {
  private readonly doc: Y.Doc;
  private readonly sections: Sections;
  private readonly records: TouchedRecords;
  /** Items of one update are mostly in few containers: each is climbed up from once. */
  private readonly byType = new Map<SharedType, Resolved>();

  constructor(doc: Y.Doc, sections: Sections, records: TouchedRecords) {
    this.doc = doc;
    this.sections = sections;
    this.records = records;
  }

  /** Where a new struct belongs; also notes its neighbours. All it refers to was resolved before. */
  ofStruct(struct: NewStruct): Resolved {
    const { origin, rightOrigin } = struct;
    if (!origin && !rightOrigin) return this.ofParent(struct.parent, struct.key);
    struct.left = origin && this.sourceAt(origin);
    struct.right = rightOrigin && this.sourceAt(rightOrigin);
    if ((origin && !struct.left) || (rightOrigin && !struct.right)) return GONE;
    const left = struct.left && slotOfSource(struct.left, this);
    const right = struct.right && slotOfSource(struct.right, this);
    for (const found of [left, right]) if (found && found !== GONE && !isSlot(found)) return found;
    if (left === GONE || right === GONE) return GONE;
    // Neighbours in two containers make Yjs throw half-way through (row 16).
    if (left && right && left !== right) return REFERENCE;
    return left ?? right ?? REFERENCE;
  }

  /** Where an item of the document is. */
  ofItem(item: StoredItem): Resolved {
    const type = parentOf(item);
    const holder = holderOf(type);
    if (holder === null) {
      const kind = kindOfRoot(this.doc, type);
      return kind === null ? UNKNOWN_ROOT : this.ofEntry(kind, item.parentSub);
    }
    const above = this.byType.get(type) ?? this.ofHolder(type, holder);
    return isSlot(above) ? inside(above, item.parentSub) : above;
  }

  private ofHolder(type: SharedType, holder: StoredItem): Resolved {
    const resolved = holder.deleted ? GONE : this.ofItem(holder);
    this.byType.set(type, resolved);
    return resolved;
  }

  private ofEntry(root: string, key: string | null): Resolved {
    if (!isRecordKind(root)) return UNKNOWN_ROOT;
    return key === null ? UNKNOWN_CONTENT : this.records.at(root, key).self;
  }

  /** What covers an id, new or stored; null for what was refused. That it was heard of was checked before. */
  private sourceAt(id: Id): StoredItem | NewStruct | null {
    const struct = newStructIn(this.sections, id);
    if (struct) return struct.slot ? struct : null;
    const stored = structAt(this.doc, id);
    return stored && isItem(stored) ? stored : null;
  }

  private ofParent(parent: string | Id | null, key: string | null): Resolved {
    if (parent === null) return REFERENCE;
    if (typeof parent === 'string') return this.ofEntry(parent, key);
    const struct = newStructIn(this.sections, parent);
    return struct ? this.insideNew(struct, key) : this.insideStored(parent, key);
  }

  private insideNew(holder: NewStruct, key: string | null): Resolved {
    const { type } = holder.content;
    if (!holder.slot || isFiller(holder) || type === 'deleted') return GONE;
    return type === 'map' || type === 'text' ? inside(holder.slot, key) : REFERENCE;
  }

  private insideStored(id: Id, key: string | null): Resolved {
    const stored = structAt(this.doc, id);
    if (stored === null || !isItem(stored) || stored.deleted) return GONE;
    const above = this.ofItem(stored);
    if (!isSlot(above)) return above;
    return typeIn(stored) ? inside(above, key) : REFERENCE;
  }
}
