import { readRoundDetails } from './details.ts';
import type { WorkshopState } from './workshopState.ts';

/** The round that new notes of a board belong to: the newest open one, or null. */
export function findOpenRound(state: WorkshopState, boardId: string): string | null {
  const open = [...state.rounds.values()].filter(
    (round) => round.boardId === boardId && readRoundDetails(round).open,
  );
  return open.at(-1)?.id ?? null;
}
