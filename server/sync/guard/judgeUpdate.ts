import type { RefusedObject } from '../../../shared/sync/messages.ts';
import { inCausalOrder } from './causalOrder.ts';
import { checkDeletes } from './checkDeletes.ts';
import { checkStruct } from './checkStruct.ts';
import { decodeUpdate, type DecodedUpdate } from './decodeUpdate.ts';
import type { GuardContext } from './guardContext.ts';
import { refusedWhole, type GuardVerdict } from './guardVerdict.ts';
import { Judgement } from './judgement.ts';
import { findNewStructs, type Sections } from './newStructs.ts';
import { Placement } from './placement.ts';
import { Resolver } from './resolveSlot.ts';
import { isWritten, rewrite, rewriteAsFiller } from './rewrite.ts';
import { settle } from './settle.ts';
import type { TouchedRecord } from './touchedRecord.ts';
import { TouchedRecords } from './touchedRecords.ts';

/** The guard without its last net: throws only where there is a mistake in it, which tests want to see. */
export function judgeUpdate(context: GuardContext, update: Uint8Array): GuardVerdict {
  const decoded = decodeUpdate(update, context.limits);
  if (!decoded.ok) return refusedWhole(decoded.reason);
  const found = findNewStructs(context, decoded.value);
  const { role } = context.actor;
  if (!found.ok) return refusedWhole(role === 'observer' ? 'observer' : found.reason);
  const { sections } = found.value;
  // A stock client answers step 1 even when it has nothing to tell: only what is new is a write.
  if (role === 'observer' && sections.size > 0) return refusedWhole('observer');

  const judgement = createJudgement(context, sections);
  judge(judgement, decoded.value);
  const counts = {
    structs: decoded.value.structCount,
    scanned: judgement.placement.scanned,
    deletes: decoded.value.deletes.length,
  };
  return { ...verdictOf(judgement, found.value.refusedBefore), counts };
}

function createJudgement(context: GuardContext, sections: Sections): Judgement {
  const records = new TouchedRecords(context);
  const resolver = new Resolver(context.doc, sections, records);
  const placement = new Placement(context.doc, context.limits, sections);
  return new Judgement(context, sections, records, resolver, placement);
}

function judge(judgement: Judgement, { deletes }: DecodedUpdate): void {
  const { context, sections } = judgement;
  const complete = inCausalOrder(context, sections, (struct) => checkStruct(judgement, struct));
  if (!complete) judgement.refuseWhole('reference');
  if (!judgement.whole) checkDeletes(judgement, deletes);
  if (!judgement.whole) settle(judgement);
  if (!judgement.whole && context.atomic && whatDoesNotStand(judgement).length > 0)
    judgement.refuseWhole('group');
}

function verdictOf(judgement: Judgement, refusedBefore: boolean): Omit<GuardVerdict, 'counts'> {
  const { whole } = judgement;
  const sections = [...judgement.sections.values()];
  const written = sections.filter((section) => isWritten(judgement, section));
  const unwritten = sections.filter((section) => !written.includes(section));
  return {
    canonical: whole ? rewriteAsFiller(written) : rewrite(judgement, written),
    refused: whole ? wholeRefusal(judgement, whole) : refusedRecords(judgement),
    orphaned: whole ? [] : orphans(judgement, refusedBefore),
    touched: whole ? [] : [...judgement.records.all()].filter(({ refused }) => refused === null),
    owned: whole ? [] : ownedRecords(judgement),
    newClients: written.filter(({ isNewClient }) => isNewClient).map(({ client }) => client),
    firstClocks: written.map(({ client, from }) => ({ client, clock: from })),
    unwritten: unwritten.map(({ client, end }) => ({ client, end })),
  };
}

function wholeRefusal(judgement: Judgement, whole: RefusedObject): RefusedObject[] {
  if (whole.reason === 'group') return [{ reason: 'group' }, ...whatDoesNotStand(judgement)];
  return whole.kind ? [{ reason: whole.reason }, whole] : [whole];
}

function whatDoesNotStand(judgement: Judgement): RefusedObject[] {
  return [...refusedRecords(judgement), ...orphans(judgement)];
}

function refusedRecords({ records }: Judgement): RefusedObject[] {
  const refused: RefusedObject[] = [];
  for (const { kind, id, refused: why } of records.all()) {
    if (why) refused.push({ reason: why.reason, kind, id, ...(why.field ? { field: why.field } : {}) });
  }
  return refused;
}

/**
 * What an orphan belonged to went with its place, so it can not be named: one entry stands for all.
 * What was refused before and is sent again is one too: why it was refused nobody remembers.
 */
function orphans({ orphans }: Judgement, refusedBefore = false): RefusedObject[] {
  return orphans.length > 0 || refusedBefore ? [{ reason: 'not-found' }] : [];
}

function ownedRecords({ records }: Judgement): { kind: TouchedRecord['kind']; recordId: string }[] {
  const owned: { kind: TouchedRecord['kind']; recordId: string }[] = [];
  for (const { kind, id, isNew, refused } of records.all())
    if (isNew && !refused) owned.push({ kind, recordId: id });
  return owned;
}
