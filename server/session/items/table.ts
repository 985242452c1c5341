import * as z from 'zod/mini';
import { createItemReader } from './itemChanges.ts';

/** A table: a share of the notes and who sits there. */
const tableDetails = z.object({
  title: z.string(),
  kind: z.enum(['table', 'person']),
  people: z.array(z.string()),
  size: z.number(),
  noteIds: z.array(z.string()),
  area: z.nullable(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
  help: z.boolean(),
  /** Tables of earlier versions have none. */
  coming: z.optional(z.boolean()),
});

export type TableDetails = z.infer<typeof tableDetails>;
export const readTable = createItemReader(tableDetails);
