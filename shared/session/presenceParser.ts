import * as z from 'zod/mini';
import { FARTHEST } from '../model/place.ts';
import { id } from './commandFields.ts';
import { DRAGGED_MOST, type PresenceUp } from './presence.ts';

const coordinate = z.number().check(z.minimum(-FARTHEST), z.maximum(FARTHEST));

/** Reads what a client tells about itself; the page has no need of it. */
export const presenceUpParser: z.ZodMiniType<PresenceUp> = z.strictObject({
  pointer: z.nullable(z.tuple([coordinate, coordinate])),
  dragging: z.array(z.tuple([id, coordinate, coordinate])).check(z.maxLength(DRAGGED_MOST)),
  typing: z.nullable(id),
});
