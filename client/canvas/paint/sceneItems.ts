import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { RECORD_KINDS, type RecordKind } from '../../../shared/model/tables.ts';
import type { SceneItem } from '../engine/sceneItem.ts';
import type { Painter, Painters } from './painter.ts';

/** What the server's facts say of a record: whether the person at this screen wrote it, whether it is locked. */
export interface Marks {
  readonly mine: boolean;
  readonly locked: boolean;
}

export type MarksOf = (kind: RecordKind, id: string) => Marks;

export const NO_MARKS: Marks = { mine: false, locked: false };

/** The item of a record under a painter: the record's own id, unless the painter shows it once more. */
export function itemId({ kind, records = kind }: Pick<Painter, 'kind' | 'records'>, id: string): string {
  return records === kind ? id : `${kind}:${id}`;
}

/** Which painters show records of each kind. */
export function paintersByRecord(painters: Painters): ReadonlyMap<string, readonly Painter[]> {
  const byKind = new Map<string, Painter[]>();
  for (const painter of painters.values()) {
    const kind = painter.records ?? painter.kind;
    byKind.set(kind, [...(byKind.get(kind) ?? []), painter]);
  }
  return byKind;
}

/** A record as one painter shows it; null where it does not show. */
export function sceneItem(
  painter: Painter,
  snapshot: BoardSnapshot,
  kind: RecordKind,
  id: string,
  marksOf: MarksOf,
): SceneItem | null {
  const record = snapshot[kind].get(id);
  const box = record && painter.bounds(record, snapshot);
  if (!box) return null;
  const { mine, locked } = marksOf(kind, id);
  const picture = painter.picture?.(record, snapshot) ?? record;
  return {
    id: itemId(painter, id),
    kind: painter.kind,
    box,
    z: painter.z(record, snapshot),
    record: picture,
    mine,
    locked,
  };
}

/** Everything that shows on a board. */
export function* sceneItems(
  snapshot: BoardSnapshot,
  painters: Painters,
  marksOf: MarksOf,
): Generator<SceneItem> {
  const paintersOf = paintersByRecord(painters);
  for (const kind of RECORD_KINDS) {
    for (const painter of paintersOf.get(kind) ?? []) {
      for (const id of snapshot[kind].keys()) {
        const item = sceneItem(painter, snapshot, kind, id, marksOf);
        if (item) yield item;
      }
    }
  }
}
