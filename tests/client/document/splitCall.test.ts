import { describe, expect, it } from 'vitest';
import { splitCall } from '../../../client/document/splitCall.ts';
import { addPostIts, colorPostIts } from '../../../shared/operations/postIt.ts';
import { newId } from '../../../shared/model/ids.ts';

const sizeOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).byteLength;

describe('splitCall', () => {
  it('leaves a small call as it is', () => {
    const call = addPostIts([{ text: 'kia ora' }]);
    expect(splitCall(call)).toEqual([call]);
  });

  it('cuts records into parts within the limit, in order, none lost', () => {
    const call = addPostIts(
      Array.from({ length: 50 }, (_, index) => ({ text: `${index} ${'ā'.repeat(900)}` })),
    );
    const parts = splitCall(call);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(sizeOf(part.input)).toBeLessThanOrEqual(49 * 1024);
    expect(parts.flatMap(({ input }) => (input as typeof call.input).records)).toEqual(call.input.records);
  });

  it('keeps a single record that is larger alone', () => {
    const call = addPostIts([{ text: 'x'.repeat(400) }, { text: 'y' }]);
    expect(splitCall(call, 300)).toHaveLength(2);
  });

  it('never cuts what only makes sense together', () => {
    const { name, input } = colorPostIts(Array.from({ length: 400 }, newId), 'blue');
    expect(splitCall({ name, input: { ...input, together: true } }, 1000)).toHaveLength(1);
    expect(splitCall({ name, input }, 1000).length).toBeGreaterThan(1);
  });
});
