import * as z from 'zod/mini';
import { STEP_KINDS } from '../../../shared/model/step.ts';
import { createItemReader } from './itemChanges.ts';

/** What is known of a moment without opening it. `document` holds the board as it was. */
const momentDetails = z.object({
  title: z.string(),
  step: z.nullable(z.enum(STEP_KINDS)),
  at: z.number(),
  notes: z.number(),
  document: z.string(),
});

export type MomentDetails = z.infer<typeof momentDetails>;
export const readMoment = createItemReader(momentDetails);
