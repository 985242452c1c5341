/**
 * Why storage could not do what was asked.
 * - `diskFull`: nothing was written; may be tried again once there is room.
 * - `notWritable`: the data folder or file can't be written or opened by this process.
 * - `locked`: another server (or a program that holds on to the file) uses the same data.
 * - `corrupt`: stored bytes are not what was written; nothing was changed or blanked.
 * - `tooNew`: the data was written by a newer version.
 * - `conflict`: a uniqueness rule stands against it (same client and clock, id or client of somebody else's).
 * - `erased`: the document was erased for ever.
 * - `missing`: what the call refers to does not exist.
 * - `closed`: the storage was closed.
 * - `failed`: any other failure of disk or database; whether it was written is known only by reloading.
 */
export type StorageErrorKind =
  | 'diskFull'
  | 'notWritable'
  | 'locked'
  | 'corrupt'
  | 'tooNew'
  | 'conflict'
  | 'erased'
  | 'missing'
  | 'closed'
  | 'failed';

/** Every error that leaves server/storage. The message holds no words of people, no ids, no secrets. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: StorageErrorKind;
  /** Index in the batch of the entry (or change) that was the cause, when one was. */
  readonly entry: number | null;

  constructor(kind: StorageErrorKind, message: string, options: { cause?: unknown; entry?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.entry = options.entry ?? null;
  }
}
