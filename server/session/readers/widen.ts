import { writeField } from '../../../shared/document/writeRecord.ts';
import { newId } from '../../../shared/model/ids.ts';
import { livePostIts } from '../../../shared/queries/postIts.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import { readRoundDetails } from '../details.ts';
import { eachOnItsOwn } from '../eachOnItsOwn.ts';
import type { ReadBoard } from '../keepWordings.ts';
import { makeRound } from '../newWorkshop.ts';
import { widest } from '../promises.ts';
import type { Plan, WorkshopRegistry } from '../workshopRegistry.ts';
import type { WorkshopState } from '../workshopState.ts';
import { answerOf, ASK_KIND, dropAsk, readAsk } from './ask.ts';

/** What ending an ask works on. */
export interface WidenParts {
  readonly registry: WorkshopRegistry;
  readonly readBoard: ReadBoard;
  /** Who made the records of a board, by id; null = the server. */
  readonly makersOf: (boardId: string) => Promise<ReadonlyMap<string, string | null>>;
  /** Puts notes into another round, together with changes of the tables: all of it, or nothing. */
  readonly moveToRound: (
    boardId: string,
    noteIds: readonly string[],
    roundId: string,
    changes: readonly WorkshopChange[],
  ) => Promise<void>;
}

/**
 * Ends the asks whose time is over: notes whose writers agreed go into a round of their own, of which the wider line is
 * true; whatever asks about readers asks a note's round, and so needs to know nothing of this. The others stay as they were told.
 */
export async function endReadersAsks(parts: WidenParts, now: number): Promise<void> {
  const asks = parts.registry
    .list()
    .flatMap((state) => [...state.items.ofKind(ASK_KIND).values()].map((ask) => ({ state, ask })));
  const due = asks.filter(({ ask }) => readAsk(ask).until <= now);
  await eachOnItsOwn(due, ({ state, ask }) => endAsk(parts, state, ask, now));
}

async function endAsk(
  parts: WidenParts,
  { workshop }: WorkshopState,
  ask: StoredItem,
  now: number,
): Promise<void> {
  const { boardId } = ask;
  const notes = await parts.readBoard(boardId, (board) => listNotes(board, readAsk(ask).roundId));
  const makers = await parts.makersOf(boardId);
  await parts.registry.change(workshop.id, (state): Plan<null> => {
    const newest = state.items.get(ASK_KIND, ask.id);
    const round = newest && state.rounds.get(readAsk(newest).roundId);
    if (!newest || !round) return { changes: newest ? dropAsk(state, newest) : [], result: null };
    const { readers, reach, beyond, notes: agreedNotes } = readAsk(newest);
    const agreed = notes.filter((id) => {
      const maker = makers.get(id) ?? null;
      return maker === null ? agreedNotes.includes(id) : answerOf(state, ask.id, maker) === true;
    });
    const told = readRoundDetails(round);
    const wider = makeRound(workshop.id, boardId, { ...told, readers, reach, beyond }, now, newId(), false);
    const changes: WorkshopChange[] = [
      {
        put: 'round',
        value: { ...round, more: { ...round.more, asked: widest(told.asked, { reach, beyond }) } },
      },
      { put: 'round', value: { ...wider, more: { ...wider.more, widens: told.widens ?? round.id } } },
      ...dropAsk(state, newest),
    ];
    return {
      changes,
      result: null,
      write: (all) => parts.moveToRound(boardId, agreed, wider.id, all),
    };
  });
}

function listNotes(board: BoardSnapshot, roundId: string): string[] {
  return livePostIts(board).flatMap(({ id, round }) => (round === roundId ? [id] : []));
}

/** What a board's document does when notes go into another round. */
export function writeRound(
  doc: Parameters<typeof writeField>[0],
  { postIt }: BoardSnapshot,
  noteIds: readonly string[],
  roundId: string,
): void {
  // Sorted, so that what is written says nothing of who answered when.
  for (const id of noteIds.toSorted()) if (postIt.has(id)) writeField(doc, 'postIt', id, 'round', roundId);
}
