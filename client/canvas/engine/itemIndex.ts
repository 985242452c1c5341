import RBush from 'rbush';
import { boxAround } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import { comparePaintKeys, paintKey } from './sceneItem.ts';
import type { SceneItem } from './sceneItem.ts';

interface Entry extends Box {
  readonly item: SceneItem;
  /** Its place in the paint order: thousands are sorted when a board is shown. */
  readonly key: string;
}

function entryOf(item: SceneItem): Entry {
  return { ...item.box, item, key: paintKey(item) };
}

/** Items by id and by place. Lifted ones keep their id but leave the tree: tiles do not show them. */
export class ItemIndex {
  readonly #tree = new RBush<Entry>();
  readonly #entries = new Map<string, Entry>();
  readonly #lifted = new Set<string>();

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): SceneItem | null {
    return this.#entries.get(id)?.item ?? null;
  }

  isLifted(id: string): boolean {
    return this.#lifted.has(id);
  }

  /** Adds or replaces; returns what it replaced. */
  upsert(item: SceneItem): SceneItem | null {
    const before = this.#entries.get(item.id);
    const entry = entryOf(item);
    this.#entries.set(item.id, entry);
    if (!this.#lifted.has(item.id)) {
      if (before) this.#tree.remove(before);
      this.#tree.insert(entry);
    }
    return before?.item ?? null;
  }

  /** Replaces everything at once: a tree packed from all items is made and searched faster. What is lifted stays lifted. */
  load(items: readonly SceneItem[]): void {
    this.#tree.clear();
    this.#entries.clear();
    for (const item of items) this.#entries.set(item.id, entryOf(item));
    for (const id of this.#lifted) if (!this.#entries.has(id)) this.#lifted.delete(id);
    this.#tree.load([...this.#entries.values()].filter(({ item }) => !this.#lifted.has(item.id)));
  }

  remove(id: string): SceneItem | null {
    const entry = this.#entries.get(id);
    if (!entry) return null;
    if (!this.#lifted.delete(id)) this.#tree.remove(entry);
    this.#entries.delete(id);
    return entry.item;
  }

  lift(id: string): SceneItem | null {
    const entry = this.#entries.get(id);
    if (!entry || this.#lifted.has(id)) return null;
    this.#tree.remove(entry);
    this.#lifted.add(id);
    return entry.item;
  }

  drop(id: string): SceneItem | null {
    const entry = this.#entries.get(id);
    if (!entry || !this.#lifted.delete(id)) return null;
    this.#tree.insert(entry);
    return entry.item;
  }

  /** Resting items that touch the box, bottom first. */
  inPaintOrder(box: Box): SceneItem[] {
    return this.#tree
      .search(box)
      .sort(comparePaintKeys)
      .map(({ item }) => item);
  }

  /** Around everything, the lifted included; null on an empty board. */
  bounds(): Box | null {
    return boxAround(this.#entries.values());
  }

  all(): SceneItem[] {
    return Array.from(this.#entries.values(), ({ item }) => item);
  }
}
