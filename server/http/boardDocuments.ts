import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';

/** The HTTP interface's door to the documents of boards; the rooms stand behind it. */
export interface BoardDocuments {
  /** The board as it is stored now. Throws when it cannot be loaded: an error, never a blank board. */
  read(documentId: string): Promise<BoardSnapshot>;
  /** Runs operations in one go on behalf of somebody (null = the server); resolves once they are durable. */
  run(documentId: string, participantId: string | null, calls: readonly OperationCall[]): Promise<void>;
  /** Closes the rooms of a board that is about to be erased, or is. */
  close(boardId: string): Promise<void>;
}
