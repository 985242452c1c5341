import * as z from 'zod/mini';
import { id, ids, line } from './commandFields.ts';
import { NEEDS } from './roomFacts.ts';
import { MOST_GROUPED, MOST_GROUPS, PARKED_MAX } from './roomLimits.ts';

const coordinate = z.number().check(z.minimum(-1_000_000), z.maximum(1_000_000));
const side = z.number().check(z.minimum(1), z.maximum(1_000_000));
const view = z.strictObject({ x: coordinate, y: coordinate, width: side, height: side });

/** Commands that hold the room together. */
export const ROOM_COMMANDS = {
  pauseRoom: z.strictObject({ paused: z.boolean() }),
  setPhotoView: z.strictObject({ photo: z.boolean() }),
  /** Asks everybody to look here, once. */
  bringHere: z.strictObject({ boardId: id, view }),
  /** Where the giver looks now; people follow until it is null. */
  followMe: z.strictObject({ boardId: id, view: z.nullable(view) }),

  /** Null takes one's own back. */
  sendNeed: z.strictObject({ need: z.nullable(z.enum(NEEDS)) }),
  /** A facilitator has seen it: it is forgotten. */
  seeNeed: z.strictObject({ needId: id }),

  raiseHand: z.strictObject({ raised: z.boolean() }),
  /** Null = nobody's turn. Who had it before has spoken, and leaves the queue. */
  giveTurn: z.strictObject({ handId: z.nullable(id) }),
  lowerHand: z.strictObject({ handId: id }),

  /** By lot, of about one size. Takes the place of the groups before. */
  makeGroups: z.strictObject({
    people: ids(MOST_GROUPED).check(z.minLength(1)),
    groups: z.int().check(z.minimum(1), z.maximum(MOST_GROUPS)),
  }),
  endGroups: z.strictObject({}),

  parkThought: z.strictObject({ text: line(PARKED_MAX) }),
  /** Wherever it stands, and whenever it is typed again; `instead` stands in its place. `boardId`: where people look now, which comes first. */
  coverName: z.strictObject({ name: line(120), instead: line(40), boardId: z.optional(id) }),
  /** It may be typed again; what is covered stays covered. */
  endCover: z.strictObject({ coverId: id }),
  dropParked: z.strictObject({ parkedId: id }),
} as const;
