import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '../../convergence/seededRandom.ts';
import type { ContentChange, DiskChange, NameChange } from './diskLog.ts';

/** A file, or (with `isFolder`) a folder. */
interface Node {
  readonly isFolder: boolean;
  synced: Buffer;
  unsynced: ContentChange[];
}

/**
 * What becomes of what was not synced when the power goes. `dropped`: all of it is lost. `partly`: each write and
 * name survives or not. `torn`: each sector of each write does. `kept`: all survives, as after a kill.
 */
export const CUTS = ['dropped', 'partly', 'torn', 'kept'] as const;
export type Cut = (typeof CUTS)[number];

const SECTOR = 512;

/** A disk that keeps for sure only what was synced: contents by a sync of the file, names by one of their folder. */
export class SimulatedDisk {
  readonly #folder: string;
  /** As the program sees it, and as it is for sure. */
  readonly #seen = new Map<string, Node>();
  readonly #kept = new Map<string, Node>();
  #names: { change: NameChange; node: Node }[] = [];
  readonly #isLying: boolean;

  /** @param isLying it says that it synced, and did not */
  constructor(folder: string, isLying = false) {
    this.#folder = folder;
    this.#isLying = isLying;
    this.#read(folder);
  }

  /** What is there at the beginning is there for sure. */
  #read(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory();
      this.#keep(path, { isFolder, synced: isFolder ? Buffer.alloc(0) : readFileSync(path), unsynced: [] });
      if (isFolder) this.#read(path);
    }
  }

  #keep(path: string, node: Node): void {
    this.#seen.set(path, node);
    this.#kept.set(path, node);
  }

  /** Whether something would be lost if the power went now. */
  get hasUnsynced(): boolean {
    return this.#names.length > 0 || [...this.#seen.values()].some(({ unsynced }) => unsynced.length > 0);
  }

  apply(change: DiskChange): void {
    switch (change.do) {
      case 'write':
      case 'truncate':
        this.#find(change.path).unsynced.push(change);
        break;
      case 'sync':
        this.#sync(this.#find(change.path));
        break;
      case 'syncFolder':
        this.#syncFolder(change.path);
        break;
      default:
        this.#rename(change);
    }
  }

  #find(path: string): Node {
    const node = this.#seen.get(path);
    if (!node) throw new Error(`${path} was written before it was there`);
    return node;
  }

  #sync(node: Node): void {
    if (this.#isLying) return;
    node.synced = layOver(node.synced, node.unsynced, () => true);
    node.unsynced = [];
  }

  #syncFolder(folder: string): void {
    if (this.#isLying) return;
    const isIn = ({ change }: { change: NameChange }) => dirname(change.path) === folder;
    for (const { change, node } of this.#names.filter(isIn)) setName(this.#kept, change, node);
    this.#names = this.#names.filter((one) => !isIn(one));
  }

  #rename(change: NameChange): void {
    const isNew = change.do === 'create' || change.do === 'makeFolder';
    const fresh = { isFolder: change.do === 'makeFolder', synced: Buffer.alloc(0), unsynced: [] };
    const node = isNew ? fresh : this.#find(change.path);
    setName(this.#seen, change, node);
    this.#names.push({ change, node });
  }

  /** Writes what is left after a power cut into an empty place; the disk itself goes on. */
  writeAfterCut(target: string, cut: Cut, random: Random): void {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    const names = this.#namesAfter(cut, random);
    const paths = [...names.keys()].sort();
    for (const path of paths) {
      const node = names.get(path);
      const isHere = dirname(path) === this.#folder || names.get(dirname(path))?.isFolder === true;
      if (!node || !isHere) continue;
      const to = join(target, relative(this.#folder, path));
      if (node.isFolder) mkdirSync(to, { recursive: true });
      else writeFileSync(to, contentAfter(node, cut, random));
    }
  }

  /** File systems keep the order of names: some first part of the changes survives. */
  #namesAfter(cut: Cut, random: Random): Map<string, Node> {
    const count = this.#names.length;
    const some = Math.floor(random() * (count + 1));
    const surviving = cut === 'dropped' ? 0 : cut === 'kept' ? count : some;
    const names = new Map(this.#kept);
    for (const { change, node } of this.#names.slice(0, surviving)) setName(names, change, node);
    return names;
  }
}

function setName(names: Map<string, Node>, change: NameChange, node: Node): void {
  if (change.do === 'create' || change.do === 'makeFolder') names.set(change.path, node);
  else names.delete(change.path);
  if (change.do === 'rename') names.set(change.to, node);
}

function contentAfter({ synced, unsynced }: Node, cut: Cut, random: Random): Buffer {
  if (cut === 'dropped') return synced;
  if (cut === 'kept') return layOver(synced, unsynced, () => true);
  const survivors = unsynced.filter((change) => random() < 0.5 || (cut === 'torn' && change.do === 'write'));
  return layOver(synced, survivors, () => cut === 'partly' || random() < 0.5);
}

/** @param hasSector whether the next sector of a write arrived */
function layOver(content: Buffer, changes: readonly ContentChange[], hasSector: () => boolean): Buffer {
  let length = content.length;
  let size = length;
  for (const change of changes) {
    size = Math.max(size, change.do === 'write' ? change.offset + change.bytes.length : change.length);
  }
  const result = Buffer.alloc(size);
  content.copy(result);
  for (const change of changes) {
    if (change.do === 'truncate') {
      result.fill(0, Math.min(length, change.length), Math.max(length, change.length));
      length = change.length;
    } else {
      writeSectors(result, change.bytes, change.offset, hasSector);
      length = Math.max(length, change.offset + change.bytes.length);
    }
  }
  return result.subarray(0, length);
}

function writeSectors(target: Buffer, bytes: Buffer, offset: number, hasSector: () => boolean): void {
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + SECTOR - ((offset + at) % SECTOR));
    if (hasSector()) bytes.copy(target, offset + at, at, end);
    at = end;
  }
}
