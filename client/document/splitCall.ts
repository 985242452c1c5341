import type { OperationCall } from '../../shared/operations/operation.ts';

/** Largest operation, in bytes of its JSON: a Yjs update of it is about as large. */
const CALL_LIMIT = 48 * 1024;

const encoder = new TextEncoder();

function sizeOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).byteLength;
}

/** Cuts a list so that each part's JSON stays within the limit; a single item that is larger stays alone. */
function cut(items: readonly unknown[], limit: number): unknown[][] {
  const parts: unknown[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item) + 1;
    const part = parts.at(-1);
    if (part && size <= room) part.push(item);
    else {
      parts.push([item]);
      room = limit;
    }
    room -= size;
  }
  return parts;
}

/** The list that an operation can be cut along, or null when it only makes sense whole. */
function listOf(input: Readonly<Record<string, unknown>>): 'records' | 'changes' | null {
  if (Array.isArray(input.records)) return 'records';
  return Array.isArray(input.changes) && input.together !== true ? 'changes' : null;
}

/** A parsed call as several smaller ones that do the same in order; usually just itself. */
export function splitCall(call: OperationCall, limit = CALL_LIMIT): readonly OperationCall[] {
  const input = call.input as Readonly<Record<string, unknown>>;
  const name = listOf(input);
  if (!name || sizeOf(input) <= limit) return [call];
  const parts = cut(input[name] as unknown[], limit);
  return parts.map((part) => ({ name: call.name, input: { ...input, [name]: part } }));
}
