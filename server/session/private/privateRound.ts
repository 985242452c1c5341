import * as z from 'zod/mini';
import { ASKED_OF_WRITERS, NAMINGS, PRIVATE_STATES, REVEALS } from '../../../shared/session/privateFacts.ts';
import type { PrivateRoundDoor } from '../../sync/admission.ts';
import type { JsonObject, StoredRound, WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';

const privateDetails = z.object({
  naming: z.enum(NAMINGS),
  lane: z.nullable(z.string()),
  state: z.enum(PRIVATE_STATES),
  /** Another one each time that writing stops: tells whether it went on in between. */
  closing: z.nullable(z.string()),
  revealedAs: z.nullable(z.enum(REVEALS)),
  asking: z.nullable(z.enum(ASKED_OF_WRITERS)),
  /** What people were told last of how many are ready. */
  told: z.object({ ready: z.number(), of: z.number() }),
});

/** What makes a round one of private writing. */
export type PrivateDetails = z.infer<typeof privateDetails>;

const known = new WeakMap<JsonObject, PrivateDetails | null>();

/** A round as one of private writing; null for all others, and for what a joint board keeps of one. */
export function readPrivateRound({ more }: Pick<StoredRound, 'more'>): PrivateDetails | null {
  const found = known.get(more);
  if (found !== undefined) return found;
  const parsed = privateDetails.safeParse(more['private']);
  const details = parsed.success && typeof more['from'] !== 'string' ? parsed.data : null;
  known.set(more, details);
  return details;
}

/** Gives a round of private writing new details, and other fields of the round where they are given. */
export function changePrivateRound(
  round: StoredRound,
  details: PrivateDetails,
  patch: Partial<PrivateDetails>,
  others: JsonObject = {},
): WorkshopChange {
  const more = { ...round.more, ...others, private: { ...details, ...patch } };
  return { put: 'round', value: { ...round, more } };
}

/** The rounds of private writing that are not over, of one board or of all. */
export function listLiveRounds(
  { rounds }: WorkshopState,
  boardId?: string,
): { readonly round: StoredRound; readonly details: PrivateDetails }[] {
  return [...rounds.values()].flatMap((round) => {
    if (boardId !== undefined && round.boardId !== boardId) return [];
    const details = readPrivateRound(round);
    return details !== null && doorOf(details) !== 'over' ? [{ round, details }] : [];
  });
}

/** What the state of a round means for its private documents. */
export function doorOf({ state }: PrivateDetails): PrivateRoundDoor {
  return state === 'open' || state === 'closed' ? state : 'over';
}
