import type { Capability } from '../../../shared/model/capability.ts';
import { allowedNow } from '../../../shared/session/agenda.ts';
import { findAgenda } from '../items/agenda.ts';
import type { WorkshopState } from '../workshopState.ts';
import { listLiveRounds } from './privateRound.ts';

/** What participants may do on a board now, by the step and by the question that is answered privately there. */
export function allowedOn(state: WorkshopState, boardId: string): ReadonlySet<Capability> {
  return allowedNow(findAgenda(state), listLiveRounds(state, boardId)[0]?.details.state ?? null);
}
