/**
 * Everything the guard knows about the inside of Yjs 13.6.33, in one place. None of it is public
 * interface: the version is pinned, and each upgrade reruns all tests of the guard.
 *
 * What is relied on:
 * - `doc.store.clients`: client -> its structs in the order of their clocks, without gaps.
 * - A struct is a `GC` (filler: nothing is left of it) or an `Item`. An item's `parent` is the
 *   shared type it lies in, `parentSub` its key there; `left` and `right` are its neighbours.
 * - A shared type's `_item` is the item that holds it, null for a root. `_map` has the newest item
 *   of each key, also where that one is deleted; `_start` the first item of a text; `_length`
 *   counts what is not deleted, in UTF-16 code units.
 * - A document with `gc: true` replaces what lay in a deleted type by `GC`.
 */
import * as Y from 'yjs';
import { RECORD_KINDS, type RecordKind } from '../../../shared/model/tables.ts';
import type { Id } from './struct.ts';

export type StoredItem = Y.Item;
export type StoredStruct = Y.Item | Y.GC;
export type SharedType = Pick<Y.AbstractType<unknown>, '_item' | '_map' | '_start' | '_length'>;

/** The next clock that the document expects of a client. */
export function stateOf(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client);
}

/** A client's structs; empty when the document has none. */
export function structsOf(doc: Y.Doc, client: number): readonly StoredStruct[] {
  return doc.store.clients.get(client) ?? [];
}

/** Which of a client's structs covers a clock that is known to be there. */
export function indexAt(structs: readonly StoredStruct[], clock: number): number {
  // The search does not write; its declaration only lacks the word readonly.
  return Y.findIndexSS(structs as StoredStruct[], clock);
}

/** The struct that covers an id, or null when the document does not know it. */
export function structAt(doc: Y.Doc, id: Id): StoredStruct | null {
  if (id.clock >= stateOf(doc, id.client)) return null;
  const structs = structsOf(doc, id.client);
  return structs[indexAt(structs, id.clock)] ?? null;
}

export function isItem(struct: StoredStruct): struct is StoredItem {
  return struct instanceof Y.Item;
}

/** The type an integrated item lies in. */
export function parentOf(item: StoredItem): SharedType {
  // Integrated items have a type here; ids and null stand only in items that still wait.
  return item.parent as SharedType;
}

/** The item that holds a type; null for a root. */
export function holderOf(type: SharedType): StoredItem | null {
  return type._item;
}

/** The type that an item holds, or null when it holds something else or was deleted. */
export function typeIn(item: StoredItem): SharedType | null {
  // Not exported as a usable type: only ContentType has a `type`.
  const { type } = item.content as { type?: unknown };
  return type instanceof Y.AbstractType ? type : null;
}

/** The text an item holds, or null when it holds something else. */
export function stringIn(item: StoredItem): string | null {
  return item.content instanceof Y.ContentString ? item.content.str : null;
}

/** The root of a record kind. Never asked of the document by name: that would make one. */
export function rootOfKind(doc: Y.Doc, kind: RecordKind): SharedType | null {
  return doc.share.get(kind) ?? null;
}

export function kindOfRoot(doc: Y.Doc, root: SharedType): RecordKind | null {
  return RECORD_KINDS.find((kind) => doc.share.get(kind) === root) ?? null;
}

/** The newest item of a key, deleted or not. */
export function newestOf(type: SharedType, key: string): StoredItem | null {
  return type._map.get(key) ?? null;
}

/** How many keys a map has had, the deleted ones included. */
export function keyCountOf(type: SharedType): number {
  return type._map.size;
}

export function firstOf(type: SharedType): StoredItem | null {
  return type._start;
}

/** Length of a text, in UTF-16 code units. */
export function lengthOf(type: SharedType): number {
  return type._length;
}
