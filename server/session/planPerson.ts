import type { StoredParticipant } from '../storage/workshopStore.ts';
import type { Plan } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** New values for some of what is known of a person. */
export type PersonPatch = Partial<Pick<StoredParticipant, 'name' | 'cohortId' | 'role' | 'removed' | 'more'>>;

/** Plans a change of one person; nothing is stored when nothing is new. Somebody unknown is left alone. */
export function planPerson(state: WorkshopState, participantId: string, patch: PersonPatch): Plan<boolean> {
  const person = state.participants.get(participantId);
  if (person === undefined) return { changes: [], result: false };
  const isNew = Object.entries(patch).some(([name, value]) => person[name as keyof PersonPatch] !== value);
  const value = { ...person, ...patch };
  return { changes: isNew ? [{ put: 'participant', value }] : [], result: true };
}
