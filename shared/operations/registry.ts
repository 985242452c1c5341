import { fail, type Result } from '../model/result.ts';
import { addRecords } from './addRecords.ts';
import { changeRecords } from './changeRecords.ts';
import { editText } from './editText.ts';
import type { Operation, ReadyOperation, Refusal } from './operation.ts';
import { createTogether } from './together.ts';

function known<Input>(operation: Operation<Input>): Operation {
  // The registry pairs each operation with inputs that its own `parse` made, so the input type can be forgotten here.
  return operation as unknown as Operation;
}

const SINGLE: ReadonlyMap<string, Operation> = new Map(
  [known(addRecords), known(changeRecords), known(editText)].map((operation) => [operation.name, operation]),
);

const together = known(createTogether((call) => readyFrom(SINGLE, call)));
const OPERATIONS: ReadonlyMap<string, Operation> = new Map([...SINGLE, [together.name, together]]);

function readyFrom(
  operations: ReadonlyMap<string, Operation>,
  call: { name: string; input: unknown },
): Result<ReadyOperation, Refusal> {
  const operation = operations.get(call.name);
  if (!operation) return fail({ reason: 'bad-input' });
  const parsed = operation.parse(call.input);
  return parsed.ok
    ? { ok: true, value: { operation, call: { name: call.name, input: parsed.value } } }
    : parsed;
}

/** Finds and parses an operation call from anywhere: outbox, undo stack, import, network. */
export function readyOperation(call: { name: string; input: unknown }): Result<ReadyOperation, Refusal> {
  return readyFrom(OPERATIONS, call);
}
