import { laneTable, type Lane } from '../../shared/model/lane.ts';
import { newId } from '../../shared/model/ids.ts';
import { postItTable, type PostIt } from '../../shared/model/postIt.ts';
import { completeRecord } from '../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../shared/model/snapshot.ts';
import { themeTable, type Theme } from '../../shared/model/theme.ts';

// Each record is complete by its own table, so it has that table's type.

export function aNote(fields: Partial<PostIt> = {}): PostIt {
  return completeRecord(postItTable, fields.id ?? newId(), fields) as unknown as PostIt;
}

export function aTheme(fields: Partial<Theme> = {}): Theme {
  return completeRecord(themeTable, fields.id ?? newId(), fields) as unknown as Theme;
}

export function aLane(fields: Partial<Lane> = {}): Lane {
  return completeRecord(laneTable, fields.id ?? newId(), fields) as unknown as Lane;
}

function byId<R extends { readonly id: string }>(records: readonly R[] = []): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

/** A board of some records. */
export function aBoard(records: {
  readonly notes?: readonly PostIt[];
  readonly themes?: readonly Theme[];
  readonly lanes?: readonly Lane[];
}): BoardSnapshot {
  const { notes, themes, lanes } = records;
  return { ...EMPTY_SNAPSHOT, postIt: byId(notes), theme: byId(themes), lane: byId(lanes) };
}
