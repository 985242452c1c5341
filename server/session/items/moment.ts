import * as z from 'zod/mini';
import { STEP_KINDS } from '../../../shared/model/step.ts';
import { createItemReader } from './itemChanges.ts';

/** What is known of a moment without opening it. `document` holds the board as it was. */
const momentDetails = z.object({
  title: z.string(),
  step: z.nullable(z.enum(STEP_KINDS)),
  at: z.number(),
  notes: z.number(),
  people: z.catch(z.number(), 0),
  /** How many records there were of each kind when it was kept. */
  counts: z.catch(z.record(z.string(), z.number()), {}),
  document: z.string(),
});

export const readMoment = createItemReader(momentDetails);
