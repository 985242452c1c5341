import type { StoredItem } from '../storage/workshopStore.ts';

/** The items of one workshop in memory, found by id, by kind, and rows by the item that they hang on. */
export class ItemShelf {
  readonly all = new Map<string, StoredItem>();
  readonly #byKind = new Map<string, Map<string, StoredItem>>();
  readonly #byParent = new Map<string, Map<string, StoredItem>>();

  constructor(items: Iterable<StoredItem> = []) {
    for (const item of items) this.put(item);
  }

  /** An item of this kind, or undefined. */
  get(kind: string, id: string): StoredItem | undefined {
    const item = this.all.get(id);
    return item?.kind === kind ? item : undefined;
  }

  /** All items of a kind by id, in the order in which they were made. */
  ofKind(kind: string): ReadonlyMap<string, StoredItem> {
    return this.#byKind.get(kind) ?? none;
  }

  /** All items of a kind on one board. */
  onBoard(kind: string, boardId: string): StoredItem[] {
    return [...this.ofKind(kind).values()].filter((item) => item.boardId === boardId);
  }

  /** The rows whose `of` names this item. */
  rowsOf(parentId: string): ReadonlyMap<string, StoredItem> {
    return this.#byParent.get(parentId) ?? none;
  }

  put(item: StoredItem): void {
    this.all.set(item.id, item);
    add(this.#byKind, item.kind, item);
    const parent = item.more['of'];
    if (typeof parent === 'string') add(this.#byParent, parent, item);
  }

  drop(id: string): void {
    const item = this.all.get(id);
    if (item === undefined) return;
    this.all.delete(id);
    remove(this.#byKind, item.kind, id);
    const parent = item.more['of'];
    if (typeof parent === 'string') remove(this.#byParent, parent, id);
  }

  dropWhere(isGone: (item: StoredItem) => boolean): void {
    for (const item of [...this.all.values()]) if (isGone(item)) this.drop(item.id);
  }
}

type Index = Map<string, Map<string, StoredItem>>;

const none: ReadonlyMap<string, StoredItem> = new Map();

function add(index: Index, key: string, item: StoredItem): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, new Map([[item.id, item]]));
  else found.set(item.id, item);
}

function remove(index: Index, key: string, id: string): void {
  const found = index.get(key);
  found?.delete(id);
  if (found?.size === 0) index.delete(key);
}
