import { fail } from '../../shared/model/result.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import type { BoardDocument, BoardTray } from './board.ts';
import type { Tray } from './tray.ts';

/** What people can do with a tray. */
export function createBoardTray(held: Tray, run: BoardDocument['run'], changed: () => void): BoardTray {
  const discard = (entryId: string) => {
    held.discard(entryId);
    changed();
  };
  return {
    get entries() {
      return held.entries;
    },
    discard,
    keepAsMyNote: (entryId, place) => {
      const entry = held.entries.find(({ id }) => id === entryId);
      if (!entry) return fail({ reason: 'not-found' });
      const kept = run(addPostIts([{ text: entry.words, place }]));
      if (kept.ok) discard(entryId);
      return kept;
    },
  };
}
