/** A change of a file's content. */
export type ContentChange =
  | { readonly do: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly do: 'truncate'; readonly path: string; readonly length: number };

/** A change of the names in a folder. */
export type NameChange =
  | { readonly do: 'create' | 'makeFolder' | 'remove'; readonly path: string }
  | { readonly do: 'rename'; readonly path: string; readonly to: string };

/** One change of the files of a folder, or a sync, as disk.c wrote it down. */
export type DiskChange =
  ContentChange | NameChange | { readonly do: 'sync' | 'syncFolder'; readonly path: string };

export interface DiskRecord {
  readonly change: DiskChange;
  /** Length of the log with this record. */
  readonly end: number;
}

const MAGIC = 0x4b534944;
const HEAD = 32;
const KINDS = [
  '',
  'write',
  'truncate',
  'sync',
  'create',
  'remove',
  'rename',
  'syncFolder',
  'makeFolder',
] as const;

/** Reads a log. @throws when it is not one */
export function readDiskLog(log: Buffer): DiskRecord[] {
  const records: DiskRecord[] = [];
  for (let at = 0; at < log.length;) {
    if (log.readUInt32LE(at) !== MAGIC) throw new Error(`the log of the disk is broken at ${at}`);
    const kind = KINDS[log.readUInt32LE(at + 4)];
    const pathEnd = at + HEAD + log.readUInt32LE(at + 8);
    const offset = Number(log.readBigUInt64LE(at + 16));
    const length = Number(log.readBigUInt64LE(at + 24));
    const path = log.toString('utf8', at + HEAD, pathEnd);
    const end = kind === 'write' ? pathEnd + length : pathEnd;
    records.push({ change: toChange(kind, path, offset, log.subarray(pathEnd, end)), end });
    at = end;
  }
  return records;
}

function toChange(
  kind: (typeof KINDS)[number] | undefined,
  path: string,
  offset: number,
  bytes: Buffer,
): DiskChange {
  if (kind === undefined || kind === '') throw new Error('the log of the disk holds an unknown change');
  if (kind === 'write') return { do: kind, path, offset, bytes };
  if (kind === 'truncate') return { do: kind, path, length: offset };
  if (kind === 'sync' || kind === 'syncFolder') return { do: kind, path };
  if (kind !== 'rename') return { do: kind, path };
  const [from = '', to = ''] = path.split('\0');
  return { do: kind, path: from, to };
}
