import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { newId } from '../../../shared/model/ids.ts';
import type { RevealedNote } from '../../../shared/export/planReveal.ts';
import type { StoredBoard, StoredItem, StoredRound, WorkshopChange } from '../../storage/workshopStore.ts';
import { readBoardDetails } from '../details.ts';
import { eachOnItsOwn } from '../eachOnItsOwn.ts';
import { changeItem, createItemReader, dropItem, putItem } from '../items/itemChanges.ts';
import type { ReadBoard } from '../keepWordings.ts';
import { findAsk, readAsk } from '../readers/ask.ts';
import type { WorkshopRegistry } from '../workshopRegistry.ts';
import type { WorkshopState } from '../workshopState.ts';
import type { PrivateWriting } from './privateWriting.ts';

const kind = 'withdrawals';
const details = z.object({ notes: z.array(z.object({ hash: z.string(), id: z.string() })) });
const readNotes = createItemReader(details);

/** Notes that are off their board, of which words may still lie in moments, journals and copies. In nobody's facts. */
const takenBackKind = 'takenBack';
const readTakenBack = createItemReader(z.object({ ids: z.array(z.string()) }));

/**
 * Takes down which token takes which note back, as hashes of the tokens. In the order of the hashes, which are random:
 * a list in any other order could tell of the writers.
 */
export function planWithdrawals(round: StoredRound, revealed: readonly RevealedNote[]): WorkshopChange[] {
  const notes = revealed
    .filter(({ withdrawal }) => withdrawal !== '')
    .map(({ withdrawal, id }) => ({ hash: withdrawal, id }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  if (notes.length === 0) return [];
  const { workshopId, boardId } = round;
  return [putItem({ id: newId(), workshopId, boardId, kind, more: { notes } })];
}

interface Found {
  readonly state: WorkshopState;
  readonly item: StoredItem;
}

function find(registry: WorkshopRegistry, hash: string): Found | null {
  for (const state of registry.list())
    for (const item of state.items.ofKind(kind).values())
      if (readNotes(item).notes.some((note) => note.hash === hash)) return { state, item };
  return null;
}

/**
 * Takes back the note of a token: off its board, off the joint boards it was copied to, and out of their journals. Asks
 * and keeps nothing of who it is. False when there is no such note, or it was taken back already. What could not be
 * done after it was off its board is done later by `finishTakingBack`.
 */
export async function takeNoteBack(
  registry: WorkshopRegistry,
  writing: PrivateWriting,
  token: string,
  now: number,
): Promise<boolean> {
  const hash = createHash('sha256').update(token, 'utf8').digest('hex');
  const found = find(registry, hash);
  if (found === null || found.state.workshop.expiresAt <= now) return false;
  const { boardId } = found.item;
  const ids = await registry.change(found.state.workshop.id, (state) => {
    const item = state.items.get(kind, found.item.id);
    const notes = item === undefined ? [] : readNotes(item).notes;
    const taken = notes.filter((note) => note.hash === hash).map(({ id }) => id);
    const left = notes.filter((note) => note.hash !== hash);
    if (item === undefined || taken.length === 0) return { changes: [], result: [] };
    const change = left.length === 0 ? dropItem(item) : changeItem(item, { notes: left });
    const { workshopId } = item;
    // Nobody can ask for it again: the token goes with the note.
    const rest = putItem({ id: newId(), workshopId, boardId, kind: takenBackKind, more: { ids: taken } });
    return {
      changes: [change, rest],
      result: taken,
      write: (changes) => writing.remove(boardId, taken, changes),
    };
  });
  // Whoever asked is not told that nothing was changed, for their note is gone from the board.
  await finishOf(registry, writing, found.state).catch(() => null);
  return ids.length > 0;
}

/** Does what is left to do of notes that were taken back. @throws (rejects) when some of it is still left; it can be done again */
export async function finishTakingBack(registry: WorkshopRegistry, writing: PrivateWriting): Promise<void> {
  await eachOnItsOwn(registry.list(), (state) => finishOf(registry, writing, state));
}

/** Takes notes off a board that was just filled with copies, where they are on their way off all other boards. */
export async function removeTakenBack(
  { items }: WorkshopState,
  writing: PrivateWriting,
  boardId: string,
): Promise<void> {
  await eachOnItsOwn(items.ofKind(takenBackKind).values(), (item) =>
    writing.removeCopies(boardId, item.boardId, readTakenBack(item).ids),
  );
}

async function finishOf(
  registry: WorkshopRegistry,
  writing: PrivateWriting,
  state: WorkshopState,
): Promise<void> {
  await eachOnItsOwn(state.items.ofKind(takenBackKind).values(), async (item) => {
    await forgetEverywhere(state, writing, item);
    await registry.change(state.workshop.id, () => ({ changes: [dropItem(item)], result: null }));
  });
}

/** Takes what is left of notes out of their board's moments and journal, and off the boards they were copied to. */
async function forgetEverywhere(
  state: WorkshopState,
  writing: PrivateWriting,
  item: StoredItem,
): Promise<void> {
  const { boardId } = item;
  const { ids } = readTakenBack(item);
  await eachOnItsOwn([boardId, ...boardsWithCopies(state, boardId)], (where) =>
    where === boardId ? writing.forget(boardId, ids) : writing.removeCopies(where, boardId, ids),
  );
}

/** Boards that hold copies of this one's notes. A copy names the first note, however many boards lie between. */
function boardsWithCopies({ boards }: WorkshopState, boardId: string): string[] {
  const others = [...boards.values()].filter(({ id }) => id !== boardId);
  return others.filter(hasCopies).map(({ id }) => id);
}

function hasCopies(board: StoredBoard): boolean {
  const { joins, restoredFrom } = readBoardDetails(board);
  return joins.length > 0 || restoredFrom !== null;
}

/**
 * Says whether more people may read an anonymous note, for whoever holds its token. Kept as the note's, never as
 * anybody's. False when there is no such note, or nothing is asked of its round.
 */
export async function agreeByToken(
  registry: WorkshopRegistry,
  readBoard: ReadBoard,
  { token, agrees }: { readonly token: string; readonly agrees: boolean },
  now: number,
): Promise<boolean> {
  const hash = createHash('sha256').update(token, 'utf8').digest('hex');
  const found = find(registry, hash);
  if (found === null || found.state.workshop.expiresAt <= now) return false;
  const ids = readNotes(found.item).notes.flatMap((note) => (note.hash === hash ? [note.id] : []));
  const rounds = await readBoard(found.item.boardId, ({ postIt }) =>
    ids.map((id) => postIt.get(id)?.round ?? ''),
  );
  return registry.change(found.state.workshop.id, (state) => {
    const ask = rounds.map((round) => findAsk(state, round)).find((one) => one !== undefined);
    if (ask === undefined || readAsk(ask).until <= now) return { changes: [], result: false };
    const others = readAsk(ask).notes.filter((id) => !ids.includes(id));
    const notes = [...others, ...(agrees ? ids : [])].sort();
    return { changes: [changeItem(ask, { ...readAsk(ask), notes })], result: true };
  });
}
