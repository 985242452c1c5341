import type { FieldValue } from '../../../shared/model/field.ts';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import type { RecordTable } from '../../../shared/model/recordTable.ts';
import { tableOf, type RecordKind } from '../../../shared/model/tables.ts';
import type { Target } from '../../../shared/permissions/can.ts';
import type { GuardContext } from './guardContext.ts';
import {
  keyCountOf,
  newestOf,
  rootOfKind,
  typeIn,
  type SharedType,
  type StoredItem,
} from './yjsInternals.ts';

/**
 * A place in the document that structs can belong to, as the record tables see it:
 * `record` = the entry of a record in its kind's root; `field` = a field of a record;
 * `text` = inside a text field. There is one object per place and update, so that two structs
 * share container and key exactly when they have the same slot.
 */
export interface Slot {
  readonly level: 'record' | 'field' | 'text';
  readonly record: TouchedRecord;
  /** Name of the field; empty on the level of records. Not known to be one of the table's yet. */
  readonly field: string;
  /** New items of this update that were placed here. */
  items: number;
  /** Ids that a new item here directly follows: those were replaced, not just removed. */
  followed: Set<string> | null;
  /** UTF-16 code units that this update adds to and takes from a text. */
  added: number;
  removed: number;
}

function createSlot(level: Slot['level'], record: TouchedRecord, field: string): Slot {
  return { level, record, field, items: 0, followed: null, added: 0, removed: 0 };
}

/** A record as far as one update touches it. Refused as a whole: what is written to one record at once makes sense together. */
export class TouchedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly table: RecordTable;
  /** What the document has under its key: deleted or not, the key is taken. */
  readonly stored: StoredItem | null;
  /** Made by this update. */
  isNew = false;
  /** The first object reason found; the rest of the update stands. */
  refused: { readonly reason: RefusalReason; readonly field: string } | null = null;
  /** The entry of the record under its kind's root. */
  readonly self: Slot = createSlot('record', this, '');
  readonly fields = new Map<string, Slot>();
  readonly texts = new Map<string, Slot>();
  /** Values of some fields that this update gives, in order: what several fields together decide is judged at the end. */
  readonly given = new Map<string, FieldValue[]>();
  /** Keys that were not in the stored record; counted as they come, since an update may bring thousands. */
  private newKeys = 0;
  private readonly context: GuardContext;
  private rights: Target | null = null;

  constructor(context: GuardContext, kind: RecordKind, id: string) {
    this.context = context;
    this.kind = kind;
    this.id = id;
    this.table = tableOf(kind);
    const root = rootOfKind(context.doc, kind);
    this.stored = root ? newestOf(root, id) : null;
  }

  /** Who owns the id; null for records of the server and ids never used. */
  get owner(): string | null {
    return this.context.recordOwner(this.kind, this.id);
  }

  /** What rights depend on, as the server knows it: never from the document. */
  get target(): Target {
    this.rights ??= {
      ...this.context.targetState(this.kind, this.id),
      mine: this.isNew || this.owner === this.context.participantId,
    };
    return this.rights;
  }

  refuse(reason: RefusalReason, field: string): void {
    this.refused ??= { reason, field };
  }

  fieldSlot(name: string): Slot {
    const known = this.fields.get(name);
    if (known) return known;
    const slot = createSlot('field', this, name);
    this.fields.set(name, slot);
    const map = this.table.overrides ? this.storedMap() : null;
    if (!map || newestOf(map, name) === null) this.newKeys += 1;
    return slot;
  }

  /** Whether it would hold more overrides than its table lets it, those included that this update brings. */
  hasTooManyOverrides(): boolean {
    const { fields, overrides } = this.table;
    const map = this.storedMap();
    const most = (overrides?.most ?? 0) + Object.keys(fields).length;
    return (map ? keyCountOf(map) : 0) + this.newKeys > most;
  }

  private storedMap(): SharedType | null {
    return this.stored && !this.stored.deleted ? typeIn(this.stored) : null;
  }

  textSlot(name: string): Slot {
    const slot = this.texts.get(name) ?? createSlot('text', this, name);
    this.texts.set(name, slot);
    return slot;
  }
}
