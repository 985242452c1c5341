import * as z from 'zod/mini';
import { createItemReader } from './itemChanges.ts';

/** A link for people outside; its grant, of the same id, holds the secret as a hash, this row holds it sealed. */
const shareLinkDetails = z.object({ secret: z.string(), expiresAt: z.nullable(z.number()) });

export type ShareLinkDetails = z.infer<typeof shareLinkDetails>;
export const readShareLink = createItemReader(shareLinkDetails);
