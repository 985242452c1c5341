import type { RevealedNote } from '../../../shared/export/planReveal.ts';
import type { Spotlight } from '../../../shared/session/facts.ts';

/**
 * What goes onto the wall when notes are shown: the first part that some came into, else those that answer no part. Read
 * one after the other, by everybody at once; as dots on a board nobody can read them.
 *
 * @param laneIds parts of the board, in its order
 */
export function firstShown(
  roundId: string,
  laneIds: readonly string[],
  notes: readonly Pick<RevealedNote, 'lane'>[],
): Spotlight {
  const lane = laneIds.find((id) => notes.some((note) => note.lane === id));
  return lane === undefined ? { kind: 'round', id: roundId } : { kind: 'lane', id: lane };
}
