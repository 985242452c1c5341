import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Logger } from '../telemetry/logger.ts';
import { listBinned, planEmptying, type SeenInBin } from './bin.ts';
import { readSeenInBin } from './details.ts';
import { planDropAnswers } from './items/agreementAnswer.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

/** All boards are read for it, so it is done rarely; every time adds to how long words stay in a bin. */
export const binsEveryMilliseconds = 6 * 3_600_000;

export interface BinParts {
  readonly registry: WorkshopRegistry;
  readonly log: Logger;
  readonly now: () => number;
  readonly readBoard: <Result>(boardId: string, read: (snapshot: BoardSnapshot) => Result) => Promise<Result>;
  /** Takes the words away for good, from what is stored too. */
  readonly eraseWords: (boardId: string, ids: readonly string[]) => Promise<void>;
}

/** Looks into the bin of every board: what lay there long enough is erased for good. */
export async function emptyBins(parts: BinParts): Promise<void> {
  for (const { workshop, boards } of parts.registry.list())
    for (const boardId of [...boards.keys()]) {
      try {
        await emptyBin(parts, workshop.id, boardId);
      } catch (error) {
        // A board that can not be read now is looked at next time; the others' words go all the same.
        parts.log.error('bin.notEmptied', {}, error);
      }
    }
}

async function emptyBin(parts: BinParts, workshopId: string, boardId: string): Promise<void> {
  const { registry } = parts;
  const inBin = await parts.readBoard(boardId, listBinned);
  const board = registry.get(workshopId)?.boards.get(boardId);
  if (board === undefined) return;
  const before = readSeenInBin(board);
  const { due, seen } = planEmptying(inBin, before, parts.now());
  if (due.length > 0) await parts.eraseWords(boardId, due);
  if (isSame(before, seen)) return;
  await registry.change(workshopId, (state) => {
    const now = state.boards.get(boardId);
    if (now === undefined) return { changes: [], result: null };
    const value = { ...now, more: { ...now.more, binned: seen } };
    return { changes: [{ put: 'board', value }, ...planDropAnswers(state, boardId, due)], result: null };
  });
}

function isSame(one: SeenInBin, other: SeenInBin): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
