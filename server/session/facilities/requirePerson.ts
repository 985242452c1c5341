import type { StoredParticipant } from '../../storage/workshopStore.ts';
import { CommandRefused } from '../commandRun.ts';
import { isWaiting } from '../waiting.ts';
import type { WorkshopState } from '../workshopState.ts';

/** Somebody of the workshop. A wall is a window, not somebody; and who waits at the door is not in yet. */
export function requirePerson(state: WorkshopState, participantId: string): StoredParticipant {
  const person = state.participants.get(participantId);
  if (person !== undefined && person.visibility !== 'wall' && !isWaiting(person)) return person;
  throw new CommandRefused('not-found', 'There is nobody of this id in the workshop.');
}
