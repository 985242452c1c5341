import type { BoardStore } from '../../server/storage/boardStore.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { StorageError, type StorageErrorKind } from '../../server/storage/storageError.ts';
import type { ServerSecretName, WorkshopStore } from '../../server/storage/workshopStore.ts';

/** What can be made to go wrong. Writes are counted over both stores, in the order of the calls. */
export interface Faults {
  /** Writes asked for so far, failed ones included. */
  readonly writes: number;
  /** Writes that reached the disk. */
  readonly durable: number;
  /**
   * Makes the n-th write from now (1 = the next) fail. `before`: nothing was written. `after`: it was written, yet
   * the caller hears an error, as when the answer of the disk is lost.
   */
  failWrite(n: number, when?: 'before' | 'after', kind?: StorageErrorKind): void;
  /** From now on every write fails with `diskFull`; reads work. */
  fillDisk(): void;
  freeDisk(): void;
  /** Keeps writes waiting, neither written nor answered, until `releaseWrites`. */
  holdWrites(): void;
  /** Resolves once all that waited has been written (or has failed). */
  releaseWrites(): Promise<void>;
  /** The disk lies: writes are answered and can be read, but a power cut loses them until `sync`. */
  stopSyncing(): void;
  /** Makes everything answered so far durable, and ends the lying. */
  sync(): void;
  /**
   * Cuts the power: waiting writes are refused, everything that is not durable is lost except the first `surviving`
   * of those writes, and the old storage is closed. Resolves to the storage after the restart.
   */
  cutPower(surviving?: number): Promise<Storage>;
}

type Write = (storage: Storage) => Promise<unknown>;

interface Held {
  readonly write: () => Promise<void>;
  readonly refuse: () => void;
}

const boardWrites = ['appendBatch', 'compact', 'erase', 'eraseBoard'] as const;
const workshopWrites = ['write', 'delete', 'forgetOldCommands'] as const;

/**
 * A storage with faults on demand. `open` makes an empty storage; it is called again after each power cut, and
 * what was durable is written to the new one.
 */
export function createFaultStorage(open: () => Storage): { storage: Storage; faults: Faults } {
  const log: Write[] = [];
  const planned = new Map<number, { when: 'before' | 'after'; kind: StorageErrorKind }>();
  const secrets = new Map<ServerSecretName, Uint8Array>();
  let live = open();
  let generation = 0;
  let writes = 0;
  let durable = 0;
  let full = false;
  let syncing = true;
  let held: Held[] | null = null;

  async function perform<Result>(
    number: number,
    write: (storage: Storage) => Promise<Result>,
  ): Promise<Result> {
    const fault = planned.get(number);
    if (full) throw new StorageError('diskFull', 'The disk is full (on purpose).');
    if (fault?.when === 'before') throw new StorageError(fault.kind, 'The write failed (on purpose).');
    const result = await write(live);
    log.push(write);
    if (syncing) durable = log.length;
    if (fault !== undefined) throw new StorageError(fault.kind, 'The answer was lost (on purpose).');
    return result;
  }

  function hold<Result>(list: Held[], run: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      list.push({
        write: () => run().then(resolve, reject),
        refuse: () => reject(new StorageError('closed', 'The power was cut (on purpose).')),
      });
    });
  }

  function connect(): Storage {
    const own = generation;

    function check(): void {
      if (own !== generation) throw new StorageError('closed', 'The power was cut (on purpose).');
    }

    async function submit<Result>(write: (storage: Storage) => Promise<Result>): Promise<Result> {
      check();
      writes += 1;
      const number = writes;
      const run = () => perform(number, write);
      return held === null ? run() : hold(held, run);
    }

    async function readSecret(name: ServerSecretName): Promise<Uint8Array> {
      check();
      const secret = secrets.get(name) ?? (await live.workshops.secret(name));
      secrets.set(name, secret);
      return secret.slice();
    }

    return {
      boards: wrap<BoardStore>((storage) => storage.boards, boardWrites),
      workshops: {
        ...wrap<WorkshopStore>((storage) => storage.workshops, workshopWrites),
        secret: readSecret,
      },
      async close() {
        if (own === generation) await live.close();
      },
    };

    function wrap<Store extends object>(
      pick: (storage: Storage) => Store,
      writing: readonly string[],
    ): Store {
      const wrapped: Record<string, (...parameters: unknown[]) => Promise<unknown>> = {};
      for (const name of Object.keys(pick(live))) {
        const call = async (storage: Storage, parameters: unknown[]): Promise<unknown> => {
          const store = pick(storage);
          const method: unknown = Reflect.get(store, name);
          return typeof method === 'function' ? Reflect.apply(method, store, parameters) : method;
        };
        wrapped[name] = async (...parameters) => {
          if (!writing.includes(name)) {
            check();
            return call(live, parameters);
          }
          // Copied, since the log is played again after the caller may have changed its bytes.
          const kept = structuredClone(parameters);
          return submit((storage) => call(storage, kept));
        };
      }
      return wrapped as Store;
    }
  }

  return {
    storage: connect(),
    faults: {
      get writes() {
        return writes;
      },
      get durable() {
        return durable;
      },
      failWrite(n, when = 'before', kind = 'failed') {
        planned.set(writes + n, { when, kind });
      },
      fillDisk: () => void (full = true),
      freeDisk: () => void (full = false),
      holdWrites: () => void (held ??= []),
      async releaseWrites() {
        const waiting = held ?? [];
        held = null;
        for (const { write } of waiting) await write();
      },
      stopSyncing: () => void (syncing = false),
      sync() {
        syncing = true;
        durable = log.length;
      },
      async cutPower(surviving = 0) {
        generation += 1;
        for (const { refuse } of held ?? []) refuse();
        held = null;
        await live.close();
        log.splice(Math.min(log.length, durable + surviving));
        durable = log.length;
        syncing = true;
        live = open();
        for (const write of log) await write(live);
        return connect();
      },
    },
  };
}
