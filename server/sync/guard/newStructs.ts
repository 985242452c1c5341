import type { ClientStructs, DecodedUpdate } from './decodeUpdate.ts';
import { heardUntil, type GuardContext } from './guardContext.ts';
import type { Slot } from './touchedRecord.ts';
import { endOf, FILLER, fillerOf, type Content, type Id, type Struct } from './struct.ts';
import { isItem, stateOf, structAt, structsOf, type StoredItem } from './yjsInternals.ts';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import { fail, succeed, type Result } from '../../../shared/model/result.ts';

/** A struct that the document does not have yet, and what the guard found out about it. */
export interface NewStruct extends Struct {
  /** Where it belongs; null until it is resolved, and for filler and orphans. */
  slot: Slot | null;
  /** What its origin and right origin are pieces of, once resolved. */
  left: StoredItem | NewStruct | null;
  right: StoredItem | NewStruct | null;
  /** May be rewritten: `-0` is stored as `0`. */
  content: Content;
}

/** What is new of one client, from the document's state on. */
export interface Section {
  readonly client: number;
  /** First new clock: what the document expects next of this client. */
  readonly from: number;
  readonly end: number;
  readonly structs: readonly NewStruct[];
  /** Nobody has written under this id so far. */
  readonly isNewClient: boolean;
}

export type Sections = ReadonlyMap<number, Section>;

function sliceContent(content: Content, offset: number): Content {
  if (content.type === 'string') return { type: 'string', text: content.text.slice(offset) };
  if (content.type === 'values') return { type: 'values', values: content.values.slice(offset) };
  return content;
}

/**
 * The part of a struct from a clock on. Like Yjs, what is left of a partly known item hangs on
 * the clock before it; unlike Yjs, which would read the parent from the sender's right neighbour,
 * the container is then found from what the document really has there (row 17).
 */
function sliceStruct(struct: Struct, clock: number): Struct {
  const length = endOf(struct) - clock;
  if (struct.content.type === 'filler') return { ...struct, clock, length };
  const content = sliceContent(struct.content, clock - struct.clock);
  const origin = { client: struct.client, clock: clock - 1 };
  return { ...struct, clock, length, content, origin, parent: null, key: null };
}

/** Written out field by field: there may be thousands, and copying by spreading takes ten times as long. */
function newStruct(struct: Struct): NewStruct {
  return {
    client: struct.client,
    clock: struct.clock,
    length: struct.length,
    origin: struct.origin,
    rightOrigin: struct.rightOrigin,
    parent: struct.parent,
    key: struct.key,
    content: struct.content,
    slot: null,
    left: null,
    right: null,
  };
}

/** What of a client's structs the document does not have; what was refused before them stands at their head as filler. */
function freshStructs({ client, clock, structs }: ClientStructs, state: number): NewStruct[] {
  const fresh: NewStruct[] = [];
  for (const struct of structs) {
    if (endOf(struct) <= state) continue;
    if (struct.clock > state && fresh.length === 0)
      fresh.push(newStruct(fillerOf(client, state, clock - state)));
    const part = struct.clock < state ? sliceStruct(struct, state) : struct;
    fresh.push(newStruct(part));
  }
  return fresh;
}

/** Why a client id may not be written under by this sender; `bind` when it is to be bound to them, as the `count`th. */
function checkClient(context: GuardContext, client: number, count: number): RefusalReason | 'bind' | null {
  const owner = context.clientOwner(client);
  if (owner === context.participantId) return null;
  // The room's own document writes under an id of its own; an id with content but without an owner is nobody's to take.
  const reserved = client === context.doc.clientID || structsOf(context.doc, client).length > 0;
  if (owner !== null || reserved) return 'foreign-client';
  return context.whyNotBind(context.participantId, count) ?? 'bind';
}

/**
 * Whether something was sent that the document has filler for: it was refused before, and its
 * sender, who sends it again, has not heard so.
 */
function isRefusedBefore(context: GuardContext, { client, structs }: ClientStructs, state: number): boolean {
  return structs.some((struct) => {
    if (struct.content.type === 'filler' || struct.clock >= state) return false;
    const stored = structAt(context.doc, { client, clock: struct.clock });
    return stored !== null && !isItem(stored);
  });
}

/** The new structs of an update by client. */
export interface NewStructs {
  readonly sections: Sections;
  /** Some of what the document has already stands there as filler. */
  readonly refusedBefore: boolean;
}

/**
 * Drops what the document has, cuts what it has in part, and refuses gaps and clients that are not
 * the sender's (steps 3 and 4). A refusal here leaves nothing that filler could stand in for.
 */
export function findNewStructs(
  context: GuardContext,
  update: DecodedUpdate,
): Result<NewStructs, RefusalReason> {
  const sections = new Map<number, Section>();
  let newClients = 0;
  let refusedBefore = false;
  for (const sent of update.clients) {
    const state = stateOf(context.doc, sent.client);
    refusedBefore ||= isRefusedBefore(context, sent, state);
    const structs = freshStructs(sent, state);
    const last = structs.at(-1);
    if (!last) continue;
    if (sent.clock > heardUntil(context, sent.client)) return fail('gap');
    const binding = checkClient(context, sent.client, newClients + 1);
    const isNewClient = binding === 'bind';
    if (isNewClient) newClients += 1;
    else if (binding) return fail(binding);
    sections.set(sent.client, { client: sent.client, from: state, end: endOf(last), structs, isNewClient });
    if (sections.size > context.limits.clients) return fail('too-many-clients');
  }
  return succeed({ sections, refusedBefore });
}

/** The new struct of a section that covers a clock. */
export function newStructAt(section: Section, clock: number): NewStruct | null {
  let low = 0;
  let high = section.structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const struct = section.structs[middle];
    if (!struct) return null;
    if (clock < struct.clock) high = middle - 1;
    else if (clock >= endOf(struct)) low = middle + 1;
    else return struct;
  }
  return null;
}

/** The new struct that covers an id, or null when it is not new. */
export function newStructIn(sections: Sections, { client, clock }: Id): NewStruct | null {
  const section = sections.get(client);
  return section && clock >= section.from ? newStructAt(section, clock) : null;
}

export function isFiller(struct: NewStruct): boolean {
  return struct.content === FILLER;
}
