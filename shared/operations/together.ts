import type * as Y from 'yjs';
import { fail, succeed, type Result } from '../model/result.ts';
import type { Operation, OperationCall, OperationContext, ReadyOperation, Refusal } from './operation.ts';

/** Operations that only make sense together: written in one transaction, refused as one. */
export interface TogetherInput {
  readonly calls: readonly OperationCall[];
}

const TOGETHER_MOST = 20;

type Ready = (call: OperationCall) => Result<ReadyOperation, Refusal>;

/** Makes the operation over those that it may hold. @param ready finds and parses one; never `together` itself */
export function createTogether(ready: Ready): Operation<TogetherInput> {
  function known(call: OperationCall): ReadyOperation {
    const found = ready(call);
    // Its own `parse` has read each of them before.
    if (!found.ok) throw new Error(`not an operation: ${call.name}`);
    return found.value;
  }

  return {
    name: 'together',
    parse(input) {
      const { calls } = (input ?? {}) as Record<string, unknown>;
      if (!Array.isArray(calls) || calls.length === 0) return fail({ reason: 'bad-input' });
      if (calls.length > TOGETHER_MOST) return fail({ reason: 'too-many' });
      const parsed: OperationCall[] = [];
      for (const value of calls as unknown[]) {
        const { name, input: inner } = (value ?? {}) as Record<string, unknown>;
        if (typeof name !== 'string') return fail({ reason: 'bad-input' });
        const one = ready({ name, input: inner });
        if (!one.ok) return one;
        parsed.push(one.value.call);
      }
      return succeed({ calls: parsed });
    },
    allow: (context, { calls }) => allowAll(context, calls.map(known)),
    apply: (doc, { calls }) => applyAll(doc, calls.map(known)),
    words: ({ calls }) => calls.map(known).flatMap(({ operation, call }) => operation.words(call.input)),
    atomic: () => true,
  };
}

/** Each is asked of the board as it is before any of them. */
function allowAll(context: OperationContext, all: readonly ReadyOperation[]): Result<null, Refusal> {
  for (const { operation, call } of all) {
    const allowed = operation.allow(context, call.input);
    if (!allowed.ok) return allowed;
  }
  return succeed(null);
}

function applyAll(doc: Y.Doc, all: readonly ReadyOperation[]): OperationCall | null {
  const back: OperationCall[] = [];
  for (const { operation, call } of all) {
    const inverse = operation.apply(doc, call.input);
    if (inverse) back.unshift(inverse);
  }
  return back.length > 0 ? { name: 'together', input: { calls: back } } : null;
}
