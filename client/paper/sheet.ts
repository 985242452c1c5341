import type { BoardSnapshot } from '../../shared/model/snapshot.ts';

/** What a sheet is made from. */
export interface SheetProps {
  readonly snapshot: BoardSnapshot;
  /** The board's. */
  readonly title: string;
  /** Whether aliases stand for names. */
  readonly aliases: boolean;
}
