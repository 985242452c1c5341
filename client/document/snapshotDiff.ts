import { sameValue, type FieldValue } from '../../shared/model/field.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { RECORD_KINDS, type AnyRecord, type RecordKind } from '../../shared/model/tables.ts';
import type { RecordChange } from '../../shared/document/project.ts';

function isSame(a: AnyRecord, b: AnyRecord): boolean {
  const others = new Map<string, FieldValue>(Object.entries(b));
  // A scenario has as many values as it overrides.
  if (others.size !== Object.keys(a).length) return false;
  return Object.entries(a).every(([name, value]) => sameValue(value, others.get(name) ?? null));
}

function diffKind(kind: RecordKind, before: BoardSnapshot, after: BoardSnapshot): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const [id, was] of before[kind]) {
    const is = after[kind].get(id) ?? null;
    if (!is || !isSame(was, is)) changes.push({ kind, id, before: was, after: is });
  }
  for (const [id, is] of after[kind]) {
    if (!before[kind].has(id)) changes.push({ kind, id, before: null, after: is });
  }
  return changes;
}

/** What changes for a reader who saw one snapshot and now sees another. */
export function diffSnapshots(before: BoardSnapshot, after: BoardSnapshot): RecordChange[] {
  return RECORD_KINDS.flatMap((kind) => diffKind(kind, before, after));
}
