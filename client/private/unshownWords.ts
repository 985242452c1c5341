import type { Workspace } from '../board/workspace.ts';
import { shelfOf } from './desks.ts';
import { findOwnNotes } from './ownNotes.ts';

/** One's own private words that nobody was ever shown: held back, too late, or not revealed before the end. */
export async function readUnshown(workspace: Workspace): Promise<readonly string[]> {
  const { notes } = await shelfOf(workspace);
  const rounds = new Set(notes.map(({ roundId }) => roundId));
  const { kept } = findOwnNotes(notes, workspace.board.snapshot, rounds);
  return kept.filter(({ shownAs }) => shownAs === null).map(({ text }) => text);
}
