import type { Spotlight } from '../../../shared/session/facts.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandOutcome } from '../commandRun.ts';
import { readBoardDetails, type BoardDetails } from '../details.ts';
import { planBoardPatch, type BoardPatch } from '../planBoardPatch.ts';
import type { WorkshopState } from '../workshopState.ts';

/** Most boards of one workshop. */
export const mostBoards = 200;

/** A board's settings; refuses when the workshop has no such board. */
export function requireBoardDetails(state: WorkshopState, boardId: string): BoardDetails {
  const board = state.boards.get(boardId);
  if (board === undefined) throw noSuchBoard();
  return readBoardDetails(board);
}

/** Plans new settings of a board. */
export function patchBoard(state: WorkshopState, boardId: string, patch: BoardPatch): CommandOutcome {
  const { changes, result } = planBoardPatch(state, boardId, patch);
  if (!result) throw noSuchBoard();
  return { changes };
}

/** What is put on the wall now: its pages begin with the first. */
export function onWall(spotlight: Spotlight, now: number): BoardDetails['spotlight'] {
  return { ...spotlight, since: now, turned: null };
}

/** A question that everybody is asked takes the wall back from what a facilitator put there before. */
export function clearSpotlight(state: WorkshopState, boardId: string): readonly WorkshopChange[] {
  const { spotlight } = requireBoardDetails(state, boardId);
  return spotlight === null ? [] : patchBoard(state, boardId, { spotlight: null }).changes;
}

/** A list with some items in it, or without them; each once. */
export function withAll(list: readonly string[], items: readonly string[], isIn: boolean): string[] {
  const others = list.filter((one) => !items.includes(one));
  return isIn ? [...others, ...new Set(items)] : others;
}

export function noSuchBoard(): CommandRefused {
  return new CommandRefused('not-found', 'This workshop has no such board; it may have been deleted.');
}
