import { planRestored } from '../../../shared/export/planArchive.ts';
import { cleanLine } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import { isNetworkBoard } from '../../../shared/queries/network.ts';
import { snapshotOf } from '../../../shared/export/boardArchive.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, requireTitle, type CommandContext, type CommandRuns } from '../commandRun.ts';
import { readBoardDetails, readRoundDetails } from '../details.ts';
import { networkDetailsOf, putNetwork } from '../items/network.ts';
import { planRoundCopies } from '../jointCopies.ts';
import type { ReadMoment } from '../moments.ts';
import { planBoard } from '../newWorkshop.ts';
import { bindingRound } from '../promises.ts';
import { findOpenRound } from '../rounds.ts';
import { takeGoneAway } from '../takeGoneAway.ts';
import type { WorkshopState } from '../workshopState.ts';
import { mostBoards, noSuchBoard } from './boardPatch.ts';
import { orDropBoard } from './orDropBoard.ts';

/** Named moments: kept and removed by hand; steps and breaks keep theirs by themselves. One can be made a board of its own. */
export const momentCommands: CommandRuns<'keepMoment' | 'dropMoment' | 'restoreMoment'> = {
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
  async restoreMoment({ momentId, title }, context) {
    const clean = requireTitle(cleanLine(title));
    const moment = await context.readMoment(momentId);
    if (moment === null) throw new CommandRefused('not-found', 'There is no such moment any more.');
    const boardId = newId();
    await context.change((state) => ({
      changes: planRestoredBoard(state, moment, { boardId, title: clean, now: context.now }),
      result: null,
    }));
    const notes = await orDropBoard(context, boardId, () => copyMoment(context, boardId, moment));
    return () => ({ changes: [], result: { boardId, notes } });
  },
};

/** What it is called, and how it may be read and spoken for, as on the board that it was. */
function planRestoredBoard(
  state: WorkshopState,
  { boardId: fromId, archive }: ReadMoment,
  { boardId, title, now }: { readonly boardId: string; readonly title: string; readonly now: number },
): WorkshopChange[] {
  const before = state.boards.get(fromId);
  if (before === undefined) throw noSuchBoard();
  if (state.boards.size >= mostBoards)
    throw new CommandRefused('too-many', 'This workshop is full of boards.');
  const open = state.rounds.get(findOpenRound(state, fromId) ?? '');
  const told = open === undefined ? {} : tellAs(open);
  const { sharedText, showCursors } = readBoardDetails(before);
  const planned = planBoard(state.workshop.id, title, 'blank', now, boardId, told).changes;
  const changes = planned.map((change): WorkshopChange => {
    if (!('put' in change) || change.put !== 'board') return change;
    const more = { ...change.value.more, sharedText, showCursors, restoredFrom: fromId };
    return { put: 'board', value: { ...change.value, template: before.template, more } };
  });
  if (!isNetworkBoard(snapshotOf(archive))) return changes;
  // Whose network it is, and whether they know, is as true of what it was.
  const network = { ...networkDetailsOf(state, fromId), heard: [], openedBy: [] };
  return [...changes, putNetwork(state, boardId, network)];
}

function tellAs(round: Parameters<typeof readRoundDetails>[0]) {
  const { readers, names, reach, beyond } = readRoundDetails(round);
  return { readers, names, reach, beyond };
}

/** Fills the new board; gives how many notes it holds. */
async function copyMoment(
  context: CommandContext,
  boardId: string,
  { boardId: fromId, archive }: ReadMoment,
): Promise<number> {
  const bound = (round: string | null) => bindingRound(context.state(), fromId, round);
  const used = archive.records.postIt.map(({ round }) => bound(typeof round === 'string' ? round : null));
  const rounds = await context.change((state) =>
    planRoundCopies(state, boardId, new Set(used.map((round) => round ?? ''))),
  );
  const makers = await context.makersOf(fromId);
  const restored = planRestored(archive, fromId, (round) => rounds.get(bound(round) ?? '') ?? null);
  await context.addCopies(boardId, () =>
    restored.map(({ kind, record, originalId }) => ({
      ...{ kind, record },
      participantId: makers.get(originalId) ?? null,
    })),
  );
  const copied = restored.filter(({ kind }) => kind === 'postIt');
  await takeGoneAway(
    context,
    boardId,
    copied.map(({ record, originalId }) => ({
      boardId: fromId,
      id: originalId,
      from: String(record['from']),
    })),
  );
  return archive.records.postIt.length;
}
