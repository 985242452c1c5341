import { findSplice } from '../../shared/document/spliceText.ts';
import type { EditTextInput } from '../../shared/operations/editText.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';

/** The typing that turns a note's text from one state into the next, or null when nothing changed. */
export function typePostItText(
  id: string,
  before: string,
  after: string,
): OperationCall<EditTextInput> | null {
  const splice = findSplice(before, after);
  if (!splice.removed && !splice.inserted) return null;
  return { name: 'editText', input: { kind: 'postIt', id, field: 'text', ...splice } };
}
