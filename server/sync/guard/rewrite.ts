import { encodeUpdate, type WrittenClient } from './encodeUpdate.ts';
import type { CheckedDelete, Judgement } from './judgement.ts';
import type { NewStruct, Section, Sections } from './newStructs.ts';
import { FILLER, type DeletedRange, type Struct } from './struct.ts';

function fillerOf(client: number, clock: number, length: number): Struct {
  return { client, clock, length, origin: null, rightOrigin: null, parent: null, key: null, content: FILLER };
}

function stands({ slot }: NewStruct): boolean {
  return slot !== null && slot.record.refused === null;
}

/** A section with filler of the same length for all that does not stand, so that its author's later clocks still fit. */
function writtenSection({ client, from, structs }: Section): WrittenClient {
  const written: Struct[] = [];
  let filled = 0;
  for (const struct of structs) {
    if (!stands(struct)) {
      filled += struct.length;
      continue;
    }
    if (filled > 0) written.push(fillerOf(client, struct.clock - filled, filled));
    filled = 0;
    written.push(struct);
  }
  const last = structs.at(-1);
  if (filled > 0 && last) written.push(fillerOf(client, last.clock + last.length - filled, filled));
  return { client, clock: from, structs: written };
}

/** Neighbouring ranges as one. They come in order. */
function joined(deletes: readonly CheckedDelete[]): DeletedRange[] {
  const ranges: DeletedRange[] = [];
  for (const { client, clock, length, record } of deletes) {
    if (record.refused) continue;
    const last = ranges.at(-1);
    if (last && last.client === client && last.clock + last.length === clock) {
      ranges[ranges.length - 1] = { ...last, length: last.length + length };
    } else ranges.push({ client, clock, length });
  }
  return ranges;
}

/** What stands of an update, or null when nothing of it is new. */
export function rewrite(judgement: Judgement): Uint8Array | null {
  const deletes = joined(judgement.deletes);
  if (judgement.sections.size === 0 && deletes.length === 0) return null;
  return encodeUpdate([...judgement.sections.values()].map(writtenSection), deletes);
}

/** Filler alone, where an update is refused whole. */
export function rewriteAsFiller(sections: Sections): Uint8Array | null {
  if (sections.size === 0) return null;
  const clients = [...sections.values()].map(({ client, from, end }) => ({
    client,
    clock: from,
    structs: [fillerOf(client, from, end - from)],
  }));
  return encodeUpdate(clients, []);
}
