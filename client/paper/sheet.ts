import type { BoardSnapshot } from '../../shared/model/snapshot.ts';

/** What a sheet is made from. */
export interface SheetProps {
  readonly snapshot: BoardSnapshot;
  /** The workshop's and the board's. */
  readonly title: string;
  /** Whose network it is, and the day: a sheet is found again on a desk. */
  readonly origin: string;
  /** Whether aliases stand for names. */
  readonly aliases: boolean;
}
