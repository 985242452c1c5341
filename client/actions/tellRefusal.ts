import type { RefusalReason } from '../../shared/model/refusal.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Refusal } from '../../shared/operations/operation.ts';
import { getText } from '../i18n/texts.ts';
import { describeRefusal } from '../panels/describeRefusal.ts';
import { showToast } from '../ui/toasts.ts';

/** Says in passing why a change of themes could not be made; gives the result on. */
export function tellRefusal<Value>(result: Result<Value, Refusal>): Result<Value, Refusal> {
  if (result.ok) return result;
  const { reason } = result.reason;
  const words = reason === 'frozen' ? getText('theme.frozenWhy') : describeRefusal(getText, reason);
  showToast(words, { tone: 'attention' });
  return result;
}

/** Says each reason once, for as long as somebody tries the same: typing is refused letter by letter. */
export function tellOnce(): (result: Result<unknown, Refusal>) => void {
  const told = new Set<RefusalReason>();
  return (result) => {
    if (result.ok || told.has(result.reason.reason)) return;
    told.add(result.reason.reason);
    tellRefusal(result);
  };
}
