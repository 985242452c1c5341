import type { Authored } from './factSource.ts';

/** Who made the records of the boards, as the rooms know it. */
export interface Authorship {
  /** All writers of a board's shared document so far. */
  list(boardId: string): Promise<readonly Authored[]>;
  /** Told of new records once they are stored. */
  onAuthored(listener: (authored: readonly Authored[]) => void): () => void;
}
