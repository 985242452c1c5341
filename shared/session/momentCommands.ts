import * as z from 'zod/mini';
import { id, line } from './commandFields.ts';

/** Commands of named moments. */
export const MOMENT_COMMANDS = {
  keepMoment: z.strictObject({ boardId: id, title: line(80) }),
  dropMoment: z.strictObject({ momentId: id }),
  /** Makes a board of its own that holds what the moment holds. */
  restoreMoment: z.strictObject({ momentId: id, title: line(80) }),
} as const;
