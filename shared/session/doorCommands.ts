import * as z from 'zod/mini';
import { id, ids, line } from './commandFields.ts';

/** Most people that one command lets in or keeps out. */
export const MOST_AT_DOOR = 500;
/** A password for joining: long enough not to be tried out, short enough to be called across a hall. */
export const PASSWORD_LEAST = 4;
export const PASSWORD_MOST = 80;

/** Commands about the door of a workshop: who gets in, and how. */
export const DOOR_COMMANDS = {
  /** `lobby`: whoever comes by the code waits until a facilitator lets them in. `closed`: the code lets nobody in for now. */
  setDoor: z.strictObject({ lobby: z.optional(z.boolean()), closed: z.optional(z.boolean()) }),
  /** Asked for besides the code from now on; null = none. */
  setDoorPassword: z.strictObject({
    password: z.nullable(z.string().check(z.minLength(PASSWORD_LEAST), z.maxLength(PASSWORD_MOST))),
  }),
  /** A new code; the old one opens nothing any more. */
  changeCode: z.strictObject({}),
  /** Lets people in who wait; `name` mends how somebody called themselves. */
  admitPeople: z.strictObject({
    people: z
      .array(z.strictObject({ participantId: id, name: z.optional(line(80)) }))
      .check(z.minLength(1), z.maxLength(MOST_AT_DOOR)),
  }),
  /** Not now: they can not come back with the same device until somebody lets them in again. */
  turnAway: z.strictObject({ participantIds: ids(MOST_AT_DOOR) }),
  /** Takes the words of what lies in a board's bin away for good, before its time; of one's own, or as a facilitator. */
  eraseBinned: z.strictObject({
    boardId: id,
    recordIds: z.array(id).check(z.minLength(1), z.maxLength(200)),
  }),
  /** Gives somebody the facilitator's powers and lays down one's own. */
  handOver: z.strictObject({ participantId: id }),
};
