import type { GuardContext } from './guardContext.ts';
import { refusedWhole, type GuardVerdict } from './guardVerdict.ts';
import { judgeUpdate } from './judgeUpdate.ts';

export type { GuardContext, GuardVerdict };

/**
 * Decides what of a client's update may stand (security.md 4.2, steps 2 to 10), before anything is
 * applied, stored or sent on. Changes nothing; the caller applies `canonical`. Never throws: what
 * can not be judged is refused.
 */
export function checkUpdate(context: GuardContext, update: Uint8Array): GuardVerdict {
  try {
    return judgeUpdate(context, update);
  } catch {
    // Nothing is known to lead here; were there something, an answer of "no" is the one that does no harm.
    return refusedWhole('malformed');
  }
}
