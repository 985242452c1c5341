import { cleanLine } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, requireTitle, type CommandContext, type CommandRuns } from '../commandRun.ts';
import { copyToJointBoard, readJointSources } from '../jointCopies.ts';
import { planBoard } from '../newWorkshop.ts';
import { mostBoards, noSuchBoard, patchBoard, requireBoardDetails } from './boardPatch.ts';
import { orDropBoard } from './orDropBoard.ts';

/** Boards on which the notes of several boards come together, within what their writers were told. */
export const jointCommands: CommandRuns<'makeJointBoard' | 'addToJointBoard'> = {
  async makeJointBoard({ title, boardIds }, context) {
    const clean = requireTitle(cleanLine(title));
    const joins = requireBoards(context, boardIds);
    const sources = await readJointSources(context, joins);
    const boardId = newId();
    await context.change((state) => {
      if (state.boards.size >= mostBoards)
        throw new CommandRefused('too-many', 'This workshop is full of boards.');
      const { changes } = planBoard(state.workshop.id, clean, 'blank', context.now, boardId);
      return { changes: changes.map((change) => joining(change, joins)), result: null };
    });
    const notes = await orDropBoard(context, boardId, () => copyToJointBoard(context, boardId, sources));
    return () => ({ changes: [], result: { boardId, notes } });
  },
  async addToJointBoard({ boardId, fromBoardIds }, context) {
    const [target] = requireBoards(context, [boardId]);
    const { joins, frozen } = requireBoardDetails(context.state(), boardId);
    if (joins.length === 0)
      throw new CommandRefused('bad-input', 'This is no joint board. Make one, then add to it.');
    if (frozen.includes('postIt'))
      throw new CommandRefused('frozen', 'The notes of this board are frozen. Unfreeze them first.');
    const others = requireBoards(context, fromBoardIds).filter((id) => id !== target);
    const sources = await readJointSources(context, others);
    const notes = await copyToJointBoard(context, boardId, sources);
    return (state) => {
      const known = requireBoardDetails(state, boardId).joins;
      const patch = { joins: [...new Set([...known, ...others])] };
      return { changes: patchBoard(state, boardId, patch).changes, result: { notes } };
    };
  },
};

/** The same change; a board says from the beginning that it joins others: by this, what is taken back is looked for on it. */
function joining(change: WorkshopChange, joins: readonly string[]): WorkshopChange {
  if (!('put' in change) || change.put !== 'board') return change;
  return { put: 'board', value: { ...change.value, more: { ...change.value.more, joins: [...joins] } } };
}

/** The boards, each once; all must be of this workshop. */
function requireBoards({ isBoardHere }: CommandContext, boardIds: readonly string[]): string[] {
  if (!boardIds.every(isBoardHere)) throw noSuchBoard();
  return [...new Set(boardIds)];
}
