import type { GuardContext } from './guardContext.ts';
import { refusedWhole, type GuardVerdict } from './guardVerdict.ts';
import { judgeUpdate } from './judgeUpdate.ts';

export type { GuardContext, GuardVerdict };

/**
 * Decides what of a client's update may stand, before anything is applied, stored or sent on. Changes nothing; the
 * caller applies `canonical`. Never throws: what can not be judged is refused.
 *
 * Its steps, by the numbers that comments in this folder give them:
 *
 * 1. Before it, the room asks whether this participant may write at all.
 * 2. Decode, without ever giving the client's bytes to Yjs, and no more structs and clocks than the caps allow.
 * 3. Each Yjs client id is this participant's, or nobody's yet.
 * 4. Nothing is missing before a struct, and all it refers to is there, further back, and side by side.
 * 5. Find the record, field and place in the text that each struct is about.
 * 6. Ask the record tables and the rights: kind, field, type, range, length, owner, lock, step.
 * 7. Deletions: never a record, a value only where another follows, text as far as its words may be changed.
 * 8. Count the list entries that Yjs would walk over, and refuse before it walks too far.
 * 9. Reasons that an honest, late client can meet refuse one record; every other refuses all.
 * 10. Write what stands anew, with filler for what does not.
 */
export function checkUpdate(context: GuardContext, update: Uint8Array): GuardVerdict {
  try {
    return judgeUpdate(context, update);
  } catch {
    // Nothing is known to lead here; were there something, an answer of "no" is the one that does no harm.
    return refusedWhole('malformed');
  }
}
