import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Why the library that stands before the disk can not be had on this machine. */
export class NoPreload extends Error {}

/** Compiles disk.c into a folder. @throws NoPreload */
export function compilePreload(folder: string): string {
  if (process.platform !== 'linux') throw new NoPreload('libraries can be preloaded on Linux only');
  const library = join(folder, 'disk.so');
  const source = join(import.meta.dirname, 'disk.c');
  const args = ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'];
  const { status, error, stderr } = spawnSync('cc', args, { encoding: 'utf8' });
  if (error) throw new NoPreload(`there is no C compiler (${error.message})`);
  if (status !== 0) throw new NoPreload(`disk.c can not be compiled: ${stderr}`);
  return library;
}

/** What can be made to fail for once. */
const FAILURES = { write: 1, sync: 2, name: 3 } as const;
export type Failure = keyof typeof FAILURES;

/** By this a running server's disk is made to fail; the numbers are those of disk.c. */
export class DiskControl {
  readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'disk-control');
    writeFileSync(this.path, Buffer.alloc(16));
  }

  #set(index: number, words: readonly number[]): void {
    const bytes = Buffer.alloc(words.length * 4);
    words.forEach((word, at) => bytes.writeUInt32LE(word, at * 4));
    const file = openSync(this.path, 'r+');
    writeSync(file, bytes, 0, bytes.length, index * 4);
    closeSync(file);
  }

  fill(): void {
    this.#set(0, [1]);
  }

  free(): void {
    this.#set(0, [0]);
  }

  /** Makes the n-th write, sync, or removal from now fail. */
  failNth(n: number, what: Failure): void {
    // What counts first, so that nothing else is counted in between.
    this.#set(2, [FAILURES[what]]);
    this.#set(1, [n]);
  }

  /** Takes back a failure that has not come. */
  calm(): void {
    this.#set(1, [0]);
  }

  /** How often something was made to fail. */
  get failures(): number {
    return readFileSync(this.path).readUInt32LE(12);
  }
}
