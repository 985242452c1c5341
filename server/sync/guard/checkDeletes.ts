import { whyNotWrite } from '../../../shared/permissions/can.ts';
import { heardUntil } from './guardContext.ts';
import { nameOf, type Judgement } from './judgement.ts';
import { newStructAt, type NewStruct, type Section } from './newStructs.ts';
import { isSlot } from './resolveSlot.ts';
import type { Slot } from './touchedRecord.ts';
import { endOf, type DeletedRange } from './struct.ts';
import { indexAt, isItem, stateOf, structsOf, type StoredItem, type StoredStruct } from './yjsInternals.ts';

/** The ranges of each client in order, without overlap and without empty ones. */
function tidy(ranges: readonly DeletedRange[]): DeletedRange[] {
  if (ranges.length < 2) return ranges.filter(({ length }) => length > 0);
  const sorted = [...ranges].sort((a, b) => a.client - b.client || a.clock - b.clock);
  const tidied: DeletedRange[] = [];
  for (const range of sorted) {
    if (range.length === 0) continue;
    const last = tidied.at(-1);
    if (last && last.client === range.client && endOf(last) >= range.clock) {
      const length = Math.max(endOf(last), endOf(range)) - last.clock;
      tidied[tidied.length - 1] = { ...last, length };
    } else tidied.push(range);
  }
  return tidied;
}

/** The part of a range that lies within some struct. */
function within(
  range: DeletedRange,
  struct: { readonly clock: number; readonly length: number },
): DeletedRange {
  const clock = Math.max(range.clock, struct.clock);
  return { client: range.client, clock, length: Math.min(endOf(range), endOf(struct)) - clock };
}

/**
 * Checks what an update deletes (step 7): records never, values only where another follows, text
 * by whoever may write it. What is deleted already is dropped: stock clients send all of it each time.
 */
export function checkDeletes(judgement: Judgement, ranges: readonly DeletedRange[]): void {
  for (const range of tidy(ranges)) {
    const { doc } = judgement.context;
    const state = stateOf(doc, range.client);
    const section = judgement.sections.get(range.client) ?? null;
    // A deletion of what is not there yet would wait for it: the victim's next note would vanish (row 20).
    const end = Math.max(section?.end ?? 0, heardUntil(judgement.context, range.client));
    if (endOf(range) > end) judgement.refuseWhole('future-delete');
    else {
      checkStored(judgement, range, Math.min(endOf(range), state));
      if (section) checkNew(judgement, range, section);
    }
    if (judgement.whole) return;
  }
}

function checkStored(judgement: Judgement, range: DeletedRange, end: number): void {
  if (range.clock >= end) return;
  const structs = structsOf(judgement.context.doc, range.client);
  for (let index = indexAt(structs, range.clock); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end || judgement.whole) return;
    if (isLive(struct))
      checkItem(judgement, struct, within(range, { clock: struct.id.clock, length: struct.length }));
  }
}

function isLive(struct: StoredStruct): struct is StoredItem {
  return !struct.deleted && isItem(struct);
}

function checkItem(judgement: Judgement, item: StoredItem, part: DeletedRange): void {
  const { actor } = judgement.context;
  if (actor.role === 'observer') {
    judgement.refuseWhole('observer');
    return;
  }
  const slot = judgement.resolver.ofItem(item);
  if (!isSlot(slot) || slot.level === 'record')
    judgement.refuseWhole('hard-delete', isSlot(slot) ? slot : null);
  else if (slot.level === 'field') checkValue(judgement, slot, part, item.id.clock + item.length);
  else {
    const reason = whyNotWrite(actor, slot.record.table, slot.field, slot.record.target);
    if (reason) judgement.refuse(reason, slot);
    removeText(judgement, slot, item, part);
  }
}

function checkNew(judgement: Judgement, range: DeletedRange, section: Section): void {
  const end = endOf(range);
  for (let clock = Math.max(range.clock, section.from); clock < end;) {
    const struct = newStructAt(section, clock);
    if (!struct || judgement.whole) return;
    checkNewItem(judgement, struct, within(range, struct));
    clock = endOf(struct);
  }
}

function checkNewItem(judgement: Judgement, struct: NewStruct, part: DeletedRange): void {
  const { slot, content } = struct;
  if (!slot || content.type === 'deleted') return;
  if (content.type === 'values') checkValue(judgement, slot, part, endOf(struct));
  else if (content.type === 'string') removeText(judgement, slot, struct, part);
  else judgement.refuseWhole('hard-delete', slot);
}

/** A value may go only because another follows it: a field is replaced, never emptied. */
function checkValue(judgement: Judgement, slot: Slot, part: DeletedRange, end: number): void {
  judgement.mustBeFollowed.push({ slot, last: nameOf(part.client, end - 1) });
  judgement.deletes.push({ ...part, record: slot.record });
}

function removeText(
  judgement: Judgement,
  slot: Slot,
  source: StoredItem | NewStruct,
  part: DeletedRange,
): void {
  const { placement } = judgement;
  slot.removed += part.length;
  // Half a character would stay behind, as a mark of replacement.
  if (placement.cut(source, part.clock) || placement.cut(source, endOf(part))) {
    judgement.refuseWhole('bad-value', slot);
  } else if (placement.isOver()) judgement.refuseWhole('scan', slot);
  judgement.deletes.push({ ...part, record: slot.record });
}
