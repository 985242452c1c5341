import * as z from 'zod/mini';
import { FARTHEST } from '../model/place.ts';

const coordinate = z.number().check(z.minimum(-FARTHEST), z.maximum(FARTHEST));
const recordId = z.string().check(z.regex(/^[A-Za-z0-9]{16}$/));

/** Most notes whose live drag is shown to others; beyond that only the first ones. */
export const DRAGGED_MOST = 40;

/**
 * What a client tells about itself, volatile, at most 20 times a second: pointer in world units,
 * what it drags (with the live position, top left), what it types in. Never an identity: the
 * server knows who speaks. Event `presence`, client to server.
 */
export const presenceUpParser = z.strictObject({
  pointer: z.nullable(z.tuple([coordinate, coordinate])),
  dragging: z.array(z.tuple([recordId, coordinate, coordinate])).check(z.maxLength(DRAGGED_MOST)),
  typing: z.nullable(recordId),
});
export type PresenceUp = z.infer<typeof presenceUpParser>;

/** One person in a frame; `away` clears them. */
export interface PresenceState {
  readonly participantId: string;
  readonly pointer: readonly [x: number, y: number] | null;
  readonly dragging: readonly (readonly [id: string, x: number, y: number])[];
  readonly typing: string | null;
}

/** One frame of a board and tick: only who changed since the last one. Event `presence`, server to client, volatile. */
export interface PresenceFrame {
  readonly boardId: string;
  readonly people: readonly PresenceState[];
  /** Participants who left or hid themselves. */
  readonly gone: readonly string[];
}
