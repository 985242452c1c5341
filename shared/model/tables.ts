import { laneTable, type Lane } from './lane.ts';
import { postItTable, type PostIt } from './postIt.ts';
import type { RecordTable } from './recordTable.ts';
import { themeTable, type Theme } from './theme.ts';

/** Every record kind there is. A new noun adds its table here; creation, guard, projection and docs follow. */
export const RECORD_TABLES = { postIt: postItTable, lane: laneTable, theme: themeTable } as const;

export interface RecordTypes {
  readonly postIt: PostIt;
  readonly lane: Lane;
  readonly theme: Theme;
}

export type RecordKind = keyof RecordTypes;
export type AnyRecord = RecordTypes[RecordKind];

export const RECORD_KINDS = Object.keys(RECORD_TABLES) as RecordKind[];

export function isRecordKind(value: unknown): value is RecordKind {
  return typeof value === 'string' && Object.hasOwn(RECORD_TABLES, value);
}

export function tableOf(kind: RecordKind): RecordTable {
  return RECORD_TABLES[kind];
}
