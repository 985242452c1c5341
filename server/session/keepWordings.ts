import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { WorkshopChange } from '../storage/workshopStore.ts';
import { listThemeTitles } from './boardThemes.ts';
import { readBoardDetails } from './details.ts';
import { eachOnItsOwn } from './eachOnItsOwn.ts';
import { changeItem, putItem } from './items/itemChanges.ts';
import { readWording, wordingId } from './items/wording.ts';
import { isWordingDue, planBoardPatch } from './planBoardPatch.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** Most wordings that are kept of one theme. */
const mostVersions = 50;

/** Reads a board as it is now. */
export type ReadBoard = <Result>(
  boardId: string,
  read: (snapshot: BoardSnapshot) => Result,
) => Promise<Result>;

/**
 * Takes down how the frozen themes of a board are worded, where that is not how they were worded last. Read after
 * they were frozen, when nobody can reword them any more; to be done again at any time is harmless.
 */
export async function keepWordings(
  registry: WorkshopRegistry,
  readBoard: ReadBoard,
  boardId: string,
): Promise<void> {
  const before = registry.ofBoard(boardId);
  if (before === null) return;
  const isSettled = listSettled(before, boardId);
  const titles = await readBoard(boardId, listThemeTitles);
  await registry.change(before.workshop.id, (state) => {
    const isStill = listSettled(state, boardId);
    const settled = [...titles].filter(([id]) => isSettled(id) && isStill(id));
    const words = settled.flatMap(([id, title]) => planWording(state, boardId, id, title));
    const done = planBoardPatch(state, boardId, { wordingDue: false }).changes;
    return { changes: [...words, ...done], result: null };
  });
}

/** Catches up with what a server did not come to before it ended. */
export async function keepAllWordings(registry: WorkshopRegistry, readBoard: ReadBoard): Promise<void> {
  const boards = registry.list().flatMap((state) => [...state.boards.values()]);
  await eachOnItsOwn(boards.filter(isWordingDue), ({ id }) => keepWordings(registry, readBoard, id));
}

/** Tells which themes nobody may reword now. */
function listSettled(state: WorkshopState, boardId: string): (themeId: string) => boolean {
  const board = state.boards.get(boardId);
  if (board === undefined) return () => false;
  const { frozen, reopened } = readBoardDetails(board);
  return (themeId) => frozen.includes('theme') && !reopened.includes(themeId);
}

function planWording(
  { items, workshop }: WorkshopState,
  boardId: string,
  themeId: string,
  title: string,
): WorkshopChange[] {
  const id = wordingId(boardId, themeId);
  const item = items.get('wording', id);
  if (item === undefined) {
    const more = { versions: [{ title }] };
    return [putItem({ id, workshopId: workshop.id, boardId, kind: 'wording', more })];
  }
  const { versions } = readWording(item);
  if (versions.at(-1)?.title === title) return [];
  return [changeItem(item, { versions: [...versions, { title }].slice(-mostVersions) })];
}
