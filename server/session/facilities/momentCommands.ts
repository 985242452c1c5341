import { cleanLine } from '../../../shared/model/cleanText.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { noSuchBoard } from './boardPatch.ts';

/** Named moments: kept and removed by hand; breaks keep theirs by themselves. */
export const momentCommands: CommandRuns<'keepMoment' | 'dropMoment'> = {
  async keepMoment({ boardId, title }, { isBoardHere, keepMoments }) {
    if (!isBoardHere(boardId)) throw noSuchBoard();
    const [momentId] = await keepMoments([boardId], { title: cleanLine(title), step: null });
    if (momentId === undefined)
      throw new CommandRefused('bad-input', 'There is nothing on the board yet that could be kept.');
    return () => ({ changes: [], result: { momentId } });
  },
  async dropMoment({ momentId }, { dropMoment }) {
    await dropMoment(momentId);
    return () => ({ changes: [] });
  },
};
