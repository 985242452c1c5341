import { rootOf } from '../../shared/document/roots.ts';
import { parseDocumentId } from '../../shared/model/documentId.ts';
import type { PrivateWriting } from '../session/private/privateWriting.ts';
import type { BoardStore } from '../storage/boardStore.ts';
import type { RoomRegistry } from '../sync/roomRegistry.ts';
import type { BoardDocuments } from './boardDocuments.ts';

/** Makes the session's door to private documents. Only here are they read by anybody but their writer. */
export function createPrivateWriting(
  rooms: Pick<RoomRegistry, 'change' | 'compact' | 'endErased' | 'read' | 'settled'>,
  boards: Pick<BoardDocuments, 'addCopies'>,
  store: BoardStore,
): PrivateWriting {
  async function list(boardId: string, roundId: string): Promise<string[]> {
    const isOfRound = (documentId: string) => writerOf(documentId, boardId, roundId) !== null;
    // What was accepted last may be the first that is stored of a document.
    await rooms.settled(isOfRound);
    return (await store.list(boardId)).filter(isOfRound);
  }

  async function removeAll(
    boardId: string,
    fits: (note: { readonly id: string; readonly from: string }) => boolean,
    together?: Parameters<BoardDocuments['addCopies']>[2],
  ): Promise<void> {
    await rooms.change(
      boardId,
      null,
      (doc, { postIt }) => {
        for (const note of [...postIt.values()].filter(fits)) rootOf(doc, 'postIt').delete(note.id);
      },
      undefined,
      together,
    );
    // A word that was taken back does not wait in the journal for the next compaction.
    await rooms.compact(boardId);
  }

  return {
    list,
    async read(boardId, roundId) {
      const words = [];
      for (const documentId of await list(boardId, roundId)) {
        const participantId = writerOf(documentId, boardId, roundId) ?? '';
        const notes = await rooms.read(documentId, ({ privateNote }) => [...privateNote.values()]);
        words.push({ participantId, notes });
      }
      return words;
    },
    async reveal(boardId, plan, together) {
      try {
        await boards.addCopies(boardId, plan, { underOwnClient: true, together });
      } catch (error) {
        // The answer of the disk may be lost, the change is not: it happened as a whole, or not at all.
        const [first] = together.erased;
        if (first === undefined || !(await store.isTombstoned(first))) throw error;
      }
    },
    endErased: (documentIds) => rooms.endErased(documentIds),
    async erase(boardId, roundId) {
      const ids = await list(boardId, roundId);
      await rooms.endErased(ids);
      for (const documentId of ids) await store.erase(documentId);
      await rooms.endErased(ids);
    },
    remove: (boardId, noteIds, changes) =>
      removeAll(boardId, ({ id }) => noteIds.includes(id), { together: { erased: [], changes } }),
    removeCopies(boardId, fromBoardId, noteIds) {
      const originals = new Set(noteIds.map((id) => `${fromBoardId}/${id}`));
      return removeAll(boardId, ({ from }) => originals.has(from));
    },
  };
}

/** Who writes in a document of this round; null for every other document. */
function writerOf(documentId: string, boardId: string, roundId: string): string | null {
  const scope = parseDocumentId(documentId);
  const fits = scope?.scope === 'private' && scope.boardId === boardId && scope.roundId === roundId;
  return fits ? scope.participantId : null;
}
