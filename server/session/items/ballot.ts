import * as z from 'zod/mini';
import { createItemReader } from './itemChanges.ts';

const counts = z.record(z.string(), z.number());

/** A vote. `closed` holds what was counted when its rows were deleted; null = still open. */
const ballotDetails = z.object({
  title: z.string(),
  about: z.enum(['postIt', 'theme', 'distilled']),
  budget: z.number(),
  closed: z.nullable(z.object({ voters: z.number(), counts })),
});

/** What one person voted for, as long as the ballot is open. */
const voteDetails = z.object({ votes: counts });

export type BallotDetails = z.infer<typeof ballotDetails>;
export type Votes = z.infer<typeof counts>;
export const readBallot = createItemReader(ballotDetails);
export const readVotes = createItemReader(voteDetails);
