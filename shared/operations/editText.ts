import { fieldOf, isRecordId } from '../model/recordTable.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import { isRecordKind, tableOf, type RecordKind } from '../model/tables.ts';
import { whyNotWrite } from '../permissions/can.ts';
import { recordText } from '../document/roots.ts';
import { applySplice, type TextSplice } from '../document/spliceText.ts';
import type { PlainRecord } from '../model/recordTable.ts';
import type { Operation, Refusal } from './operation.ts';

/** One change of a record's text, as typing makes it: letters merge with what others type at the same time. */
export interface EditTextInput extends TextSplice {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
}

function longest(input: EditTextInput): number {
  const field = fieldOf(tableOf(input.kind), input.field);
  return field?.type === 'text' ? field.max : 0;
}

function parseEditText(input: unknown): Result<EditTextInput, Refusal> {
  const { kind, id, field, index, removed, inserted } = (input ?? {}) as Record<string, unknown>;
  if (!isRecordKind(kind) || !isRecordId(id) || typeof field !== 'string')
    return fail({ reason: 'bad-input' });
  if (fieldOf(tableOf(kind), field)?.type !== 'text')
    return fail({ reason: 'unknown-field', kind, id, field });
  if (typeof removed !== 'string' || typeof inserted !== 'string')
    return fail({ reason: 'bad-input', kind, id });
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0)
    return fail({ reason: 'bad-input', kind, id });
  return succeed({ kind, id, field, index, removed, inserted });
}

/** Types into a text field. */
export const editText: Operation<EditTextInput> = {
  name: 'editText',
  parse: parseEditText,
  allow({ actor, snapshot, targetOf }, input) {
    const { kind, id, field } = input;
    const record = snapshot[kind].get(id) as PlainRecord | undefined;
    if (!record) return fail({ reason: 'not-found', kind, id });
    const reason = whyNotWrite(actor, tableOf(kind), field, targetOf(kind, id));
    if (reason) return fail({ reason, kind, id, field });
    const length = String(record[field] ?? '').length + input.inserted.length - input.removed.length;
    return length > longest(input) ? fail({ reason: 'too-long', kind, id, field }) : succeed(null);
  },
  apply(doc, input) {
    const { kind, id, field } = input;
    const text = recordText(doc, kind, id, field);
    if (!text) return null;
    const done = applySplice(text, input);
    if (!done.inserted && !done.removed) return null;
    const inverse: EditTextInput = {
      kind,
      id,
      field,
      index: done.index,
      removed: done.inserted,
      inserted: done.removed,
    };
    return { name: 'editText', input: inverse };
  },
  words: ({ inserted }) => (inserted ? [inserted] : []),
  atomic: () => false,
};
