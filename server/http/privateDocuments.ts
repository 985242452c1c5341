import { rootOf } from '../../shared/document/roots.ts';
import type { BoardArchive } from '../../shared/export/boardArchive.ts';
import { parseDocumentId } from '../../shared/model/documentId.ts';
import type { PlainRecord } from '../../shared/model/recordTable.ts';
import type { Moments } from '../session/moments.ts';
import type { PrivateWriting } from '../session/private/privateWriting.ts';
import type { BoardStore } from '../storage/boardStore.ts';
import type { RoomRegistry } from '../sync/roomRegistry.ts';
import type { ChangeManner } from '../sync/liveDocument.ts';
import type { BoardDocuments } from './boardDocuments.ts';

/** Makes the session's door to private documents. Only here are they read by anybody but their writer. */
export function createPrivateWriting(
  rooms: Pick<RoomRegistry, 'change' | 'compact' | 'endErased' | 'read' | 'settled'>,
  boards: Pick<BoardDocuments, 'addCopies'>,
  store: BoardStore,
  moments: Pick<Moments, 'rewrite'>,
): PrivateWriting {
  async function list(boardId: string, roundId: string): Promise<string[]> {
    const isOfRound = (documentId: string) => writerOf(documentId, boardId, roundId) !== null;
    // What was accepted last may be the first that is stored of a document.
    await rooms.settled(isOfRound);
    return (await store.list(boardId)).filter(isOfRound);
  }

  /** Takes notes off a board. */
  function takeOff(
    boardId: string,
    fits: (note: { readonly id: string; readonly from: string }) => boolean,
    manner?: ChangeManner,
  ): Promise<void> {
    return rooms.change(
      boardId,
      null,
      (doc, { postIt }) => {
        const ids = [...postIt.values()].filter(fits).map(({ id }) => id);
        for (const id of ids) rootOf(doc, 'postIt').delete(id);
      },
      undefined,
      manner,
    );
  }

  async function forget(boardId: string, isGone: (note: PlainRecord) => boolean): Promise<void> {
    await moments.rewrite(boardId, (archive) => withoutNotes(archive, isGone));
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
    async remove(boardId, noteIds, changes) {
      await takeOff(boardId, ({ id }) => noteIds.includes(id), { together: { erased: [], changes } });
    },
    forget(boardId, noteIds) {
      const gone = new Set(noteIds);
      return forget(boardId, ({ id }) => gone.has(id));
    },
    async removeCopies(boardId, fromBoardId, noteIds) {
      const originals = new Set(noteIds.map((id) => `${fromBoardId}/${id}`));
      await takeOff(boardId, ({ from }) => originals.has(from));
      // Though there is none any more: of one that went before, this may have failed.
      await forget(boardId, ({ from }) => typeof from === 'string' && originals.has(from));
    },
  };
}

/** Who writes in a document of this round; null for every other document. */
function writerOf(documentId: string, boardId: string, roundId: string): string | null {
  const scope = parseDocumentId(documentId);
  const fits = scope?.scope === 'private' && scope.boardId === boardId && scope.roundId === roundId;
  return fits ? scope.participantId : null;
}

/** A kept moment of a board without these notes; null when it holds none of them. */
function withoutNotes(archive: BoardArchive, isGone: (note: PlainRecord) => boolean): BoardArchive | null {
  const postIt = archive.records.postIt.filter((note) => !isGone(note));
  if (postIt.length === archive.records.postIt.length) return null;
  return { ...archive, records: { ...archive.records, postIt } };
}
