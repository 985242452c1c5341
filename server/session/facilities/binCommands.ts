import { listBinned } from '../bin.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { planDropAnswers } from '../items/agreementAnswer.ts';
import { isFacilitator } from '../workshopState.ts';
import { noSuchBoard } from './boardPatch.ts';

/** Erasing for good what lies in the bin, for whoever does not want to wait a day. */
export const binCommands: CommandRuns<'eraseBinned'> = {
  async eraseBinned({ boardId, recordIds }, context) {
    if (!context.isBoardHere(boardId)) throw noSuchBoard();
    const inBin = new Set(await context.readBoard(boardId, listBinned));
    const makers = await context.makersOf(boardId);
    const { participantId } = context;
    const due = recordIds.filter((id) => inBin.has(id));
    if (!isFacilitator(context.state(), participantId) && due.some((id) => makers.get(id) !== participantId))
      throw new CommandRefused(
        'not-author',
        'Only whoever wrote it, or a facilitator, erases a note for good.',
      );
    if (due.length > 0) await context.eraseWords(boardId, due);
    return (state) => ({
      changes: planDropAnswers(state, boardId, due),
      result: { erased: due.length },
    });
  },
};
