import * as z from 'zod/mini';
import { STEMS } from '../../../shared/session/themingFacts.ts';
import { createItemReader } from './itemChanges.ts';

/** A distilled theme; `shown` is the text that the group saw last, null = never offered. */
const distilledDetails = z.object({
  stem: z.enum(STEMS),
  text: z.string(),
  rank: z.string(),
  state: z.enum(['draft', 'offered']),
  themes: z.array(z.string()),
  notes: z.array(z.string()),
  evidence: z.string(),
  wordings: z.array(z.string()),
  shown: z.nullable(z.string()),
});

export type DistilledDetails = z.infer<typeof distilledDetails>;
export const readDistilled = createItemReader(distilledDetails);
