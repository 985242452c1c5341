import * as z from 'zod/mini';
import { id, line } from './commandFields.ts';
import { BEYONDS, REACHES } from './facts.ts';
import { ASKED_OF_WRITERS, NAMINGS, REVEALS } from './privateFacts.ts';

/** Commands of writing in private. */
export const PRIVATE_COMMANDS = {
  /** Asks a question; one such round at a time on a board. */
  openPrivateRound: z.strictObject({
    boardId: id,
    title: line(200),
    readers: line(400),
    naming: z.enum(NAMINGS),
    /** Left out or null, each writer chooses among the board's lanes. */
    lane: z.optional(z.nullable(id)),
    reach: z.optional(z.enum(REACHES)),
    beyond: z.optional(z.enum(BEYONDS)),
  }),
  setReady: z.strictObject({ roundId: id, ready: z.boolean() }),
  /** Writing stops; what comes later stays with its writer. */
  closePrivateRound: z.strictObject({ roundId: id }),
  reopenPrivateRound: z.strictObject({ roundId: id }),
  /** Asks each writer whether their notes may be shown although fewer than five have written; null = no more. */
  askWriters: z.strictObject({ roundId: id, as: z.nullable(z.enum(ASKED_OF_WRITERS)) }),
  answerWriters: z.strictObject({ roundId: id, as: z.enum(ASKED_OF_WRITERS), agrees: z.boolean() }),
  /** Puts what is not held back on the board, and erases all private documents of the round for ever. */
  revealRound: z.strictObject({ roundId: id, as: z.enum(REVEALS) }),
  /** Ends the round without showing anything; the documents are erased, writers keep what their device holds. */
  putRoundAway: z.strictObject({ roundId: id }),
} as const;
