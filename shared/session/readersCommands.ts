import * as z from 'zod/mini';
import { id, line } from './commandFields.ts';
import { BEYONDS, REACHES } from './facts.ts';

/** Longest time that writers are given to answer, in minutes: a month. */
const MOST_MINUTES_TO_ANSWER = 44_640;

/** Commands about who can read. */
export const READERS_COMMANDS = {
  /** Asks the writers of a round for a wider line. What they do not agree to stays as they were told. */
  askReadersAgain: z.strictObject({
    roundId: id,
    readers: line(400),
    reach: z.enum(REACHES),
    beyond: z.enum(BEYONDS),
    minutes: z.int().check(z.minimum(1), z.maximum(MOST_MINUTES_TO_ANSWER)),
  }),
  /** For all notes of one's own in that round. Can be changed until the time is over. */
  answerReaders: z.strictObject({ askId: id, agrees: z.boolean() }),
  /** Takes the question back; nothing changes. */
  dropReadersAsk: z.strictObject({ askId: id }),
} as const;
