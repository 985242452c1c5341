import type { BoardDocument } from '../../../client/document/board.ts';
import type { Session } from '../../../client/session/openSession.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import type { Random } from '../../convergence/seededRandom.ts';

/** What a robot works with. */
export interface Hands {
  /** From 0 on: who of the crowd it is. */
  readonly number: number;
  readonly board: BoardDocument;
  readonly session: Session;
  readonly random: Random;
  /** Whether it shall come to an end. */
  isStopped(): boolean;
  pick<Item>(items: readonly Item[]): Item | undefined;
  /** Over at once when the robot is stopped. @param milliseconds as people need, who are slower than some robots */
  pause(milliseconds: number): Promise<void>;
  /** Changes the board; false when that is refused. */
  run(call: OperationCall): boolean;
  /** Counts changes that were not made by {@link run}. */
  count(edits: number): void;
}

/** What a robot does for a living. */
export interface Trade {
  /** Between two doings, ms: at least and at most. */
  readonly rest: readonly [least: number, most: number];
  /** Once, when all are there. */
  begin?(): Promise<void>;
  /** @returns a word for what it did */
  doSomething(): Promise<string>;
}

export type TradeName = 'writing' | 'theming';
