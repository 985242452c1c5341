import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Refusal } from '../../shared/operations/operation.ts';
import type { Difference } from '../../shared/queries/scenarioDiff.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { getText } from '../i18n/texts.ts';
import { showToast } from '../ui/toasts.ts';

/** Says in passing why a difference did not become part of how it is; tells whether it did. */
export function tellCarried(
  { imaginedPostIt }: Pick<BoardSnapshot, 'imaginedPostIt'>,
  { id }: Pick<Difference, 'id'>,
  result: Result<unknown, Refusal>,
): boolean {
  const isVoiced = (imaginedPostIt.get(id)?.voice ?? 'own') !== 'own';
  // Words from a seat are spoken by whoever sits there, also when they become part of how it is.
  if (!result.ok && isVoiced && result.reason.reason === 'seat-voice')
    showToast(getText('scenario.fromSeat'), { tone: 'attention' });
  else tellRefusal(result);
  return result.ok;
}
