import type { CommandContext } from '../commandRun.ts';
import { planDropBoard } from '../planDropBoard.ts';

/** A board that could not be filled is not left behind half made. */
export async function orDropBoard<Result>(
  { change, eraseBoard }: CommandContext,
  boardId: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    // Its documents go with its row; then those who have it open are sent away.
    await change((state) => ({ changes: planDropBoard(state, boardId), result: null }));
    await eraseBoard(boardId);
    throw error;
  }
}
