import type { OperationCall } from '../../shared/operations/operation.ts';

interface ManyInput {
  readonly records?: readonly { readonly id: string }[];
  readonly changes?: readonly { readonly id: string }[];
  readonly together?: boolean;
}

/** The same call without one record; null when nothing is left of it, or when it only makes sense whole. */
export function callWithout(call: OperationCall, recordId: string): OperationCall | null {
  const input = call.input as ManyInput;
  if (input.together) return null;
  for (const name of ['records', 'changes'] as const) {
    const rest = input[name]?.filter(({ id }) => id !== recordId);
    if (rest && rest.length > 0 && rest.length < (input[name]?.length ?? 0)) {
      return { name: call.name, input: { ...input, [name]: rest } };
    }
  }
  return null;
}
