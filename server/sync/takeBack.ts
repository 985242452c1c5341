import type * as Y from 'yjs';
import { findSplice } from '../../shared/document/spliceText.ts';
import { sameValue, type FieldValue } from '../../shared/model/field.ts';
import type { PlainRecord } from '../../shared/model/recordTable.ts';
import { tableOf } from '../../shared/model/tables.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { readyOperation } from '../../shared/operations/registry.ts';
import type { RecentChange } from './recentChanges.ts';

/** Sets the fields back that still stand as this change left them. */
function fieldsBack({ kind, id, before, after }: RecentChange): OperationCall | null {
  const fields: Record<string, FieldValue> = {};
  const expect: Record<string, FieldValue> = {};
  for (const [name, field] of Object.entries(tableOf(kind).fields)) {
    const was = (before as PlainRecord | null)?.[name];
    const is = (after as PlainRecord | null)?.[name];
    if (field.type === 'text' || was === undefined || is === undefined || sameValue(was, is)) continue;
    fields[name] = was;
    expect[name] = is;
  }
  if (Object.keys(fields).length === 0) return null;
  return { name: 'changeRecords', input: { changes: [{ kind, id, fields, expect }] } };
}

/** Takes the typing out again, and puts back what was deleted; others' letters around it stay. */
function textsBack({ kind, id, before, after }: RecentChange): OperationCall[] {
  const calls: OperationCall[] = [];
  for (const [name, field] of Object.entries(tableOf(kind).fields)) {
    const was = (before as PlainRecord | null)?.[name];
    const is = (after as PlainRecord | null)?.[name];
    if (field.type !== 'text' || typeof was !== 'string' || typeof is !== 'string' || was === is) continue;
    calls.push({ name: 'editText', input: { kind, id, field: name, ...findSplice(is, was) } });
  }
  return calls;
}

/** A record that this person made goes to the bin; others' words in it can be brought back from there. */
function creationBack({ kind, id }: RecentChange): OperationCall {
  const change = { kind, id, fields: { deleted: true }, expect: { deleted: false } };
  return { name: 'changeRecords', input: { changes: [change] } };
}

/**
 * The operations that undo what one person did, newest first. Each leaves alone what others
 * changed since: fields by their expected value, text by finding its words where they are now.
 */
export function planTakeBack(changes: readonly RecentChange[]): OperationCall[] {
  const made = new Set(
    changes.filter(({ before }) => before === null).map(({ kind, id }) => `${kind} ${id}`),
  );
  return changes.toReversed().flatMap((change) => {
    if (change.before === null) return [creationBack(change)];
    if (made.has(`${change.kind} ${change.id}`)) return [];
    const fields = fieldsBack(change);
    return [...textsBack(change), ...(fields ? [fields] : [])];
  });
}

/** Runs the plan on a document; gives how many operations changed something. */
export function applyTakeBack(doc: Y.Doc, calls: readonly OperationCall[]): number {
  let done = 0;
  for (const call of calls) {
    const ready = readyOperation(call);
    if (ready.ok && ready.value.operation.apply(doc, ready.value.call.input) !== null) done += 1;
  }
  return done;
}
