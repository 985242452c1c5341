import type { FactCollection } from '../../shared/session/facts.ts';
import { ENQUIRY_COLLECTIONS } from '../../shared/session/enquiryFacts.ts';
import { ROOM_COLLECTIONS } from '../../shared/session/roomFacts.ts';
import type { StoredItem, StoredParticipant, WorkshopChange } from '../storage/workshopStore.ts';
import { boardOfNetwork } from './items/network.ts';
import { countsAnew, parentOfRow } from './items/rows.ts';
import { themeOfWording } from './items/wording.ts';
import { isWaiting } from './waiting.ts';
import { readPrivateRound } from './private/privateRound.ts';
import { READY_KIND, roundOfReady } from './private/readiness.ts';
import { ASK_ANSWER_KIND, askOfAnswer } from './readers/ask.ts';
import type { WorkshopState } from './workshopState.ts';

/** A fact that a change may have changed. */
export interface FactKey {
  readonly collection: FactCollection;
  readonly id: string;
  /** Only for this participant. */
  readonly only?: string;
}

/** The facts that a stored change may have changed. */
export function listFacts(change: WorkshopChange, state: WorkshopState): FactKey[] {
  if ('remember' in change) return [];
  if ('drop' in change) return listDropped(change);
  if (change.put === 'grant')
    return change.value.kind === 'code' ? [{ collection: 'workshop', id: state.workshop.id }] : [];
  if (change.put === 'item') return listItem(change.value);
  if (change.put === 'participant') return listPerson(change.value);
  if (change.put === 'workshop')
    return [...listOf('workshop', change.value.id), ...listOf('door', change.value.id)];
  if (change.put === 'round' && readPrivateRound(change.value) !== null)
    return [...listOf('round', change.value.id), ...listOf('privateRound', change.value.id)];
  return [{ collection: change.put, id: change.value.id }];
}

const listOf = (collection: FactCollection, id: string): FactKey[] => [{ collection, id }];

/** Of somebody who waits, those inside hear nothing at all. */
function listPerson(person: StoredParticipant): FactKey[] {
  const waiting = listOf('waiting', person.id);
  return isWaiting(person) ? waiting : [...listOf('person', person.id), ...waiting];
}

function listItem(item: StoredItem): FactKey[] {
  // Others hear of it with the next count, which does not say of whom.
  if (item.kind === READY_KIND && item.participantId !== null)
    return [{ collection: 'privateRound', id: roundOfReady(item.id), only: item.participantId }];
  if (item.kind === ASK_ANSWER_KIND && item.participantId !== null)
    return [{ collection: 'readersAsk', id: askOfAnswer(item.id), only: item.participantId }];
  const row = rowKey(item.kind, item.id);
  if (row === null) return factOfItem(item.kind, item.id);
  // Whoever changes an answer changes nobody's count.
  const only = countsAnew(item) ? null : item.participantId;
  return [only === null ? row : { ...row, only }];
}

function listDropped(change: Extract<WorkshopChange, { drop: string }>): FactKey[] {
  const { drop, id } = change;
  if (drop === 'participant') return [...listOf('person', id), ...listOf('waiting', id)];
  if (drop === 'item') {
    const row = rowKey(change.kind, id);
    return row === null ? factOfItem(change.kind, id) : [row];
  }
  return drop === 'grant' ? [] : [{ collection: drop, id }];
}

function rowKey(kind: string, id: string): FactKey | null {
  if (kind === 'answer') return { collection: 'check', id: parentOfRow(id) };
  return kind === 'vote' ? { collection: 'ballot', id: parentOfRow(id) } : null;
}

const ownFacts = [
  ...ROOM_COLLECTIONS,
  ...ENQUIRY_COLLECTIONS,
  'seat',
  'agreementAnswer',
  'table',
  'distilled',
  'check',
  'ballot',
  'shareLink',
  'agenda',
  'timer',
  'power',
  'moment',
  'readersAsk',
] as const;

function factOfItem(kind: string, id: string): FactKey[] {
  if (kind === 'wording') return [{ collection: 'wording', id: themeOfWording(id) }];
  if (kind === 'network') return [{ collection: 'network', id: boardOfNetwork(id) }];
  const collection = ownFacts.find((name) => name === kind);
  return collection === undefined ? [] : [{ collection, id }];
}
