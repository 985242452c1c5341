import { encodeUpdate, type WrittenClient } from './encodeUpdate.ts';
import type { CheckedDelete, Judgement } from './judgement.ts';
import type { NewStruct, Section } from './newStructs.ts';
import { endOf, fillerOf, type Content, type DeletedRange, type Struct } from './struct.ts';

const DELETED: Content = { type: 'deleted' };

function stands({ slot }: NewStruct): boolean {
  return slot !== null && slot.record.refused === null;
}

/** A section with filler of the same length for all that does not stand, so that its author's later clocks still fit. */
function writtenSection({ client, from, structs }: Section, deletes: readonly DeletedRange[]): WrittenClient {
  const written: Struct[] = [];
  let filled = 0;
  for (const struct of structs) {
    if (!stands(struct)) {
      filled += struct.length;
      continue;
    }
    if (filled > 0) written.push(fillerOf(client, struct.clock - filled, filled));
    filled = 0;
    written.push(...withoutDeleted(struct, deletes));
  }
  const last = structs.at(-1);
  if (filled > 0 && last) written.push(fillerOf(client, last.clock + last.length - filled, filled));
  return { client, clock: from, structs: written };
}

/** The piece of a struct between two clocks, as Yjs itself would cut it. */
function pieceOf(struct: Struct, from: number, to: number, isDeleted: boolean): Struct {
  const { client, clock, rightOrigin, content } = struct;
  const kept =
    content.type === 'string' ? { ...content, text: content.text.slice(from - clock, to - clock) } : content;
  const head = from === clock ? struct : { origin: { client, clock: from - 1 }, parent: null, key: null };
  return {
    client,
    clock: from,
    length: to - from,
    rightOrigin,
    origin: head.origin,
    parent: head.parent,
    key: head.key,
    content: isDeleted ? DELETED : kept,
  };
}

/** A struct without the words that the same update deletes: nobody ever saw them, so nobody is sent them (promise 6). */
function withoutDeleted(struct: Struct, deletes: readonly DeletedRange[]): readonly Struct[] {
  if (struct.content.type !== 'string') return [struct];
  const end = endOf(struct);
  const pieces: Struct[] = [];
  let at = struct.clock;
  for (const range of deletes) {
    const from = Math.max(range.clock, at);
    const to = Math.min(endOf(range), end);
    if (from >= to) continue;
    if (from > at) pieces.push(pieceOf(struct, at, from, false));
    pieces.push(pieceOf(struct, from, to, true));
    at = to;
  }
  if (at === struct.clock) return [struct];
  if (at < end) pieces.push(pieceOf(struct, at, end, false));
  return pieces;
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

/**
 * Whether a section is written at all. Under an id that nobody used before, filler alone is not: a
 * client id once in a document is carried by everybody for ever, so a refusal must not bring one in.
 */
export function isWritten({ whole }: Judgement, { isNewClient, structs }: Section): boolean {
  return !isNewClient || (whole === null && structs.some(stands));
}

/** What stands of an update, or null when nothing of it is written. */
export function rewrite(judgement: Judgement, sections: readonly Section[]): Uint8Array | null {
  const deletes = joined(judgement.deletes);
  if (sections.length === 0 && deletes.length === 0) return null;
  const written = sections.map((section) =>
    writtenSection(
      section,
      deletes.filter(({ client }) => client === section.client),
    ),
  );
  return encodeUpdate(written, deletes);
}

/** Filler alone, where an update is refused whole. */
export function rewriteAsFiller(sections: readonly Section[]): Uint8Array | null {
  if (sections.length === 0) return null;
  const clients = sections.map(({ client, from, end }) => ({
    client,
    clock: from,
    structs: [fillerOf(client, from, end - from)],
  }));
  return encodeUpdate(clients, []);
}
