import type { BoardDocument, BoardDocumentOptions } from './board.ts';
import { LiveBoard } from './liveBoard.ts';
import { followPage, recallTab } from './pageLife.ts';
import { websocketLinkTo } from './websocketLink.ts';

export type { BoardDocument, BoardDocumentOptions } from './board.ts';

/** Opens a document: what is kept on the device is there when this resolves; the server's part follows. */
export async function openBoardDocument(options: BoardDocumentOptions): Promise<BoardDocument> {
  const board = new LiveBoard({
    ...options,
    openLink: options.openLink ?? websocketLinkTo(options),
    previousTabId: options.previousTabId ?? recallTab(options),
  });
  await board.start();
  followPage(board, options);
  return board;
}
