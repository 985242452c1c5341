/** Most notes whose live drag is shown to others; beyond that only the first ones. */
export const DRAGGED_MOST = 40;

/**
 * What a client tells about itself, volatile, at most 20 times a second. Never an identity: the server knows who
 * speaks. Event `presence`, client to server.
 */
export interface PresenceUp {
  /** World units. */
  readonly pointer: readonly [x: number, y: number] | null;
  /** What it drags, with the live position of its top left corner. */
  readonly dragging: readonly (readonly [id: string, x: number, y: number])[];
  /** The record that it types in. */
  readonly typing: string | null;
}

/** One person in a frame; `away` clears them. */
export interface PresenceState {
  readonly participantId: string;
  readonly pointer: readonly [x: number, y: number] | null;
  readonly dragging: readonly (readonly [id: string, x: number, y: number])[];
  readonly typing: string | null;
}

/** One frame of a board and tick: only who changed since the last one. */
export interface PresenceFrame {
  readonly boardId: string;
  readonly people: readonly PresenceState[];
  /** Participants who left or hid themselves. */
  readonly gone: readonly string[];
}

/** One person on the wire: what is at its end and empty is left out, since sixty of these go to sixty people fifteen times a second. */
export type PackedState = readonly [
  participantId: string,
  x?: number | null,
  y?: number | null,
  typing?: string | null,
  dragging?: PresenceState['dragging'],
];

/** A frame as it travels. Event `presence`, server to client, volatile. */
export type PackedFrame = readonly [boardId: string, people: readonly PackedState[], gone: readonly string[]];

function packState({ participantId, pointer, dragging, typing }: PresenceState): PackedState {
  const [x, y] = pointer ?? [null, null];
  if (dragging.length > 0) return [participantId, x, y, typing, dragging];
  if (typing !== null) return [participantId, x, y, typing];
  return pointer ? [participantId, x, y] : [participantId];
}

function unpackState([
  participantId,
  x = null,
  y = null,
  typing = null,
  dragging = [],
]: PackedState): PresenceState {
  return { participantId, pointer: x === null || y === null ? null : [x, y], dragging, typing };
}

export function packFrame({ boardId, people, gone }: PresenceFrame): PackedFrame {
  return [boardId, people.map(packState), gone];
}

export function unpackFrame([boardId, people, gone]: PackedFrame): PresenceFrame {
  return { boardId, people: people.map(unpackState), gone };
}
