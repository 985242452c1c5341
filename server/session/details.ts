import * as z from 'zod/mini';
import { BEYONDS, REACHES, SPOTLIGHT_KINDS } from '../../shared/session/facts.ts';
import type { JsonObject } from '../storage/workshopStore.ts';

/** What else is kept of a workshop. `openedAt`: when somebody last opened it, which moves its expiry. */
const workshopDetails = z.object({
  care: z.catch(z.string(), ''),
  catalogueDrafts: z.catch(z.boolean(), false),
  createdAt: z.catch(z.number(), 0),
  openedAt: z.catch(z.number(), 0),
  /** How long after the last opening it is erased. */
  keepDays: z.catch(z.number(), 183),
  aliases: z.catch(z.boolean(), false),
  /** Whether nothing is erased until the host says so. */
  held: z.catch(z.boolean(), false),
  /** What the host has decided about keeping, the newest last. */
  keeping: z.catch(z.array(z.object({ at: z.number(), what: z.string() })), []),
  /** Whether facilitators let in one by one whoever comes by the code. */
  lobby: z.catch(z.boolean(), false),
  /** Whether the code lets nobody in for now. */
  closed: z.catch(z.boolean(), false),
  /** What proves the password for joining; null = none is asked for. */
  password: z.catch(z.nullable(z.object({ salt: z.string(), hash: z.string() })), null),
});
const boardDetails = z.object({
  sharedText: z.catch(z.boolean(), false),
  showCursors: z.catch(z.boolean(), true),
  locked: z.catch(z.array(z.string()), []),
  frozen: z.catch(z.array(z.string()), []),
  reopened: z.catch(z.array(z.string()), []),
  spotlight: z.catch(
    z.nullable(
      z.object({
        kind: z.enum(SPOTLIGHT_KINDS),
        id: z.string(),
        since: z.catch(z.number(), 0),
        turned: z.catch(z.nullable(z.object({ at: z.number(), by: z.number() })), null),
      }),
    ),
    null,
  ),
  suggestions: z.catch(z.boolean(), false),
  joins: z.catch(z.array(z.string()), []),
  /** The board whose kept moment this one was made from; null = none. */
  restoredFrom: z.catch(z.nullable(z.string()), null),
});
const seenInBin = z.catch(z.record(z.string(), z.number()), {});
const roundDetails = z.object({
  title: z.catch(z.string(), ''),
  readers: z.catch(z.string(), ''),
  names: z.catch(z.enum(['shown', 'hidden']), 'hidden'),
  // Where nothing was said, nothing was promised: the narrowest reading.
  reach: z.catch(z.enum(REACHES), 'board'),
  beyond: z.catch(z.enum(BEYONDS), 'nothing'),
  open: z.catch(z.boolean(), false),
  openedAt: z.catch(z.number(), 0),
  widens: z.catch(z.nullable(z.string()), null),
  asked: z.catch(z.nullable(z.object({ reach: z.enum(REACHES), beyond: z.enum(BEYONDS) })), null),
});

export type WorkshopDetails = z.infer<typeof workshopDetails>;
export type BoardDetails = z.infer<typeof boardDetails>;
export type RoundDetails = z.infer<typeof roundDetails>;

interface Item {
  readonly more: JsonObject;
}

/** Stored items are never changed in place: each version is read once, since pointers and letters ask with every move. */
function readOnce<Details>(details: z.ZodMiniType<Details>): (item: Item) => Readonly<Details> {
  const known = new WeakMap<JsonObject, Details>();
  return ({ more }) => {
    const found = known.get(more) ?? details.parse(more);
    known.set(more, found);
    return found;
  };
}

/** Reads a workshop's further fields; what is missing or damaged reads as its default. */
export const readWorkshopDetails = readOnce(workshopDetails);

/** Since when what lies in a board's bin was seen there; never told to anybody. */
export function readSeenInBin({ more }: Item): Readonly<Record<string, number>> {
  return seenInBin.parse(more['binned']);
}

/** Reads a board's settings. */
export const readBoardDetails = readOnce(boardDetails);

/** Reads a round: what its writers were told. */
export const readRoundDetails = readOnce(roundDetails);
