import type { Authored } from './factSource.ts';

/** Who wrote on a board; only numbers of them are ever told. */
export interface BoardWriters {
  readonly byCohort: ReadonlyMap<string, ReadonlySet<string>>;
  /** Writers of notes that are of no cohort. */
  readonly others: ReadonlySet<string>;
}

/** Who made the records of the boards, as the rooms know it. */
export interface Authorship {
  /** All writers of a board's shared document so far. */
  list(boardId: string): Promise<readonly Authored[]>;
  /** Told of new records once they are stored. */
  onAuthored(listener: (authored: readonly Authored[]) => void): () => void;
  /** Who wrote the notes that lie on a board, by the cohort that each note is of. */
  writers(boardId: string): Promise<BoardWriters>;
  /** Told of a board on which notes were made or binned, or went to another cohort. */
  onWriters(listener: (boardId: string) => void): () => void;
}
