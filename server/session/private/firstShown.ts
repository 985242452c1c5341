import type { RevealedNote } from '../../../shared/export/planReveal.ts';
import type { Spotlight } from '../../../shared/session/facts.ts';

/**
 * What goes onto the wall when notes are shown: the first part that some came into, else the part of its own. Read
 * one after the other, by everybody at once; as dots on a board nobody can read them.
 *
 * @param laneIds parts of the board, in its order
 * @param ownLane where those go that answer none of them
 */
export function firstShown(
  laneIds: readonly string[],
  notes: readonly Pick<RevealedNote, 'lane'>[],
  ownLane: string,
): Spotlight {
  return { kind: 'lane', id: laneIds.find((id) => notes.some((note) => note.lane === id)) ?? ownLane };
}
