import type { CommandContext } from './commandRun.ts';
import { eachOnItsOwn } from './eachOnItsOwn.ts';
import { listLiveIds } from './momentArchive.ts';
import { removeTakenBack } from './private/withdrawals.ts';

/** A note that was copied, and the first one that its copy names. */
export interface CopiedNote {
  readonly boardId: string;
  readonly id: string;
  /** `board/note` */
  readonly from: string;
}

/** What was deleted or taken back while a board was being filled with copies goes from it as well. */
export async function takeGoneAway(
  { readBoard, privateWriting, state }: CommandContext,
  boardId: string,
  copied: readonly CopiedNote[],
): Promise<void> {
  // First: what is not among these any more is gone from all boards that were copied.
  await removeTakenBack(state(), privateWriting, boardId);
  for (const fromId of new Set(copied.map((note) => note.boardId))) {
    const isLive = await readBoard(fromId, listLiveIds);
    const gone = copied.filter((note) => note.boardId === fromId && !isLive.has(note.id));
    await eachOnItsOwn(gone, ({ from }) => {
      const [firstBoardId = '', firstId = ''] = from.split('/');
      return privateWriting.removeCopies(boardId, firstBoardId, [firstId]);
    });
  }
}
