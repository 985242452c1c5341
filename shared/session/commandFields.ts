import * as z from 'zod/mini';

/** An id of a record, participant, board or fact. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9]{16}$/));

/** A text of at most so many UTF-16 code units; commands clean it. */
export const line = (most: number) => z.string().check(z.maxLength(most));

/** At most so many ids. */
export const ids = (most: number) => z.array(id).check(z.maxLength(most));
