import { readBoardDetails, type BoardDetails } from './details.ts';
import type { StoredBoard } from '../storage/workshopStore.ts';
import type { Plan } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** New values for some of a board's settings. */
export interface BoardPatch {
  readonly title?: string | undefined;
  readonly sharedText?: boolean | undefined;
  readonly showCursors?: boolean | undefined;
  readonly locked?: readonly string[] | undefined;
  readonly frozen?: readonly string[] | undefined;
  readonly reopened?: readonly string[] | undefined;
  readonly spotlight?: BoardDetails['spotlight'] | undefined;
  readonly suggestions?: boolean | undefined;
  readonly joins?: readonly string[] | undefined;
  /** The wording of its frozen themes is still to be taken down; see keepWordings.ts. */
  readonly wordingDue?: boolean | undefined;
}

/** Whether the wording of a board's frozen themes is still to be taken down. */
export function isWordingDue({ more }: Pick<StoredBoard, 'more'>): boolean {
  return more['wordingDue'] === true;
}

/** Plans a change of a board; what is not given stays. False if the workshop has no such board. */
export function planBoardPatch(state: WorkshopState, boardId: string, patch: BoardPatch): Plan<boolean> {
  const board = state.boards.get(boardId);
  if (board === undefined) return { changes: [], result: false };
  const details = readBoardDetails(board);
  const more = {
    ...board.more,
    sharedText: patch.sharedText ?? details.sharedText,
    showCursors: patch.showCursors ?? details.showCursors,
    locked: [...(patch.locked ?? details.locked)],
    frozen: [...(patch.frozen ?? details.frozen)],
    reopened: [...(patch.reopened ?? details.reopened)],
    spotlight: patch.spotlight === undefined ? details.spotlight : patch.spotlight,
    suggestions: patch.suggestions ?? details.suggestions,
    joins: [...(patch.joins ?? details.joins)],
    wordingDue: patch.wordingDue ?? isWordingDue(board),
  };
  return {
    changes: [{ put: 'board', value: { ...board, title: patch.title ?? board.title, more } }],
    result: true,
  };
}
