import type * as Y from 'yjs';
import { succeed, type Result } from '../../shared/model/result.ts';
import type { OperationCall, OperationContext, Refusal } from '../../shared/operations/operation.ts';
import { readyOperation } from '../../shared/operations/registry.ts';

/** What running an operation did. */
export interface Done {
  /** Takes it back; null when it changed nothing. */
  readonly inverse: OperationCall | null;
}

/** Tells, just before it happens, what the next update of the document is. */
export type Announce = (call: OperationCall, atomic: boolean) => void;

/** The one way to change a document: parse, ask the permissions, then write in one transaction with a local origin. */
export function runOperation(
  doc: Y.Doc,
  call: OperationCall,
  context: OperationContext,
  origin: unknown,
  announce: Announce,
): Result<Done, Refusal> {
  const ready = readyOperation(call);
  if (!ready.ok) return ready;
  const { operation, call: parsed } = ready.value;
  const allowed = operation.allow(context, parsed.input);
  if (!allowed.ok) return allowed;
  announce(parsed, operation.atomic(parsed.input));
  const inverse = doc.transact(() => operation.apply(doc, parsed.input), origin);
  return succeed({ inverse });
}
