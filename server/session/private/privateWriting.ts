import type { PrivateWords } from '../../../shared/export/planReveal.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { WrittenTogether } from '../../storage/boardStore.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import type { CopiedRecord } from '../copies.ts';

/** What the session does with documents that people write in private, and with what was revealed of them. */
export interface PrivateWriting {
  /** What was written in a round; to be asked when nobody may write in it any more. */
  read(boardId: string, roundId: string): Promise<PrivateWords[]>;
  /** Ids of all documents that are stored of a round. */
  list(boardId: string, roundId: string): Promise<string[]>;
  /**
   * Adds the notes to the board, in one transaction under a client id of their own, together with what else has to
   * happen: all of it, or nothing. @throws (rejects) when nothing was stored
   */
  reveal(
    boardId: string,
    plan: (snapshot: BoardSnapshot) => readonly CopiedRecord[],
    together: WrittenTogether,
  ): Promise<void>;
  /** Sends everybody away from documents that are erased. */
  endErased(documentIds: readonly string[]): Promise<void>;
  /** Erases all documents of a round for ever. */
  erase(boardId: string, roundId: string): Promise<void>;
  /** Takes notes off a board for good, together with changes of the tables. */
  remove(boardId: string, noteIds: readonly string[], changes: readonly WorkshopChange[]): Promise<void>;
  /** Takes what is left of notes that are gone out of the board's moments and its journal. Not while the tables are being changed. */
  forget(boardId: string, noteIds: readonly string[]): Promise<void>;
  /** Takes the copies of a board's notes off a joint board for good. */
  removeCopies(boardId: string, fromBoardId: string, noteIds: readonly string[]): Promise<void>;
}
