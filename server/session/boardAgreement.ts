import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { readAgreement, type ReadAgreement } from '../../shared/queries/agreement.ts';
import { listAnswers } from './items/agreementAnswer.ts';
import { readSeat } from './items/seat.ts';
import type { WorkshopState } from './workshopState.ts';

/** An agreement of a board, which is a document, with its seats and answers, which are facts; null where there is none. */
export function boardAgreement(
  state: WorkshopState,
  snapshot: BoardSnapshot,
  boardId: string,
  agreementId: string,
): ReadAgreement | null {
  const agreement = snapshot.agreement.get(agreementId);
  if (agreement?.deleted !== false) return null;
  const seats = state.items.onBoard('seat', boardId).map(readSeat);
  return readAgreement(snapshot, agreement, seats, listAnswers(state, boardId, agreementId));
}
