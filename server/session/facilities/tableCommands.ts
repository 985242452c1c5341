import { cleanLine } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { CommandInput } from '../../../shared/session/commands.ts';
import { MOST_DEALT } from '../../../shared/session/limits.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { changeItem, dropItem, putItem } from '../items/itemChanges.ts';
import { readTable, type TableDetails } from '../items/table.ts';
import { isWaiting } from '../waiting.ts';
import { isFacilitator, type WorkshopState } from '../workshopState.ts';
import { clearSpotlight, requireBoardDetails } from './boardPatch.ts';

/** Tables: who themes which notes, and where. */
export const tableCommands: CommandRuns<
  'dealTables' | 'changeTable' | 'joinTable' | 'askForHelp' | 'endTables'
> = {
  dealTables({ boardId, tables }) {
    requireDistinctNotes(tables);
    return (state) => {
      requireBoardDetails(state, boardId);
      const seated = new Set<string>();
      const put = tables.map((table): readonly [string, WorkshopChange] => {
        const people = listPresent(state, table.people).filter((id) => !seated.has(id));
        for (const id of people) seated.add(id);
        const more: TableDetails = { ...table, title: cleanLine(table.title), people, help: false };
        const id = newId();
        return [id, putItem({ id, workshopId: state.workshop.id, boardId, kind: 'table', more })];
      });
      return {
        changes: [
          ...listTables(state, boardId).map(dropItem),
          ...put.map(([, change]) => change),
          ...clearSpotlight(state, boardId),
        ],
        result: { tableIds: put.map(([id]) => id) },
      };
    };
  },
  changeTable:
    ({ tableId, title, people, size }, { participantId }) =>
    (state) => {
      const table = requireTable(state, tableId);
      const details = readTable(table);
      requireAtTable(state, details, participantId);
      if ((title ?? people) !== undefined && !isFacilitator(state, participantId))
        throw new CommandRefused(
          'not-facilitator',
          'You can say how many you are. Names and seats are changed by a facilitator.',
        );
      const seated = people === undefined ? details.people : listPresent(state, people);
      const patched = {
        ...details,
        title: title === undefined ? details.title : cleanLine(title),
        people: seated,
        size: size ?? details.size,
      };
      return { changes: [changeItem(table, patched), ...planAway(state, table.boardId, seated, tableId)] };
    },
  joinTable:
    ({ boardId, tableId }, { participantId }) =>
    (state) => {
      requireBoardDetails(state, boardId);
      const away = planAway(state, boardId, [participantId], tableId);
      if (tableId === null) return { changes: away };
      const table = requireTable(state, tableId);
      if (table.boardId !== boardId) throw noSuchTable();
      const details = readTable(table);
      if (details.people.includes(participantId)) return { changes: away };
      return {
        changes: [...away, changeItem(table, { ...details, people: [...details.people, participantId] })],
      };
    },
  askForHelp:
    ({ tableId, help }, { participantId }) =>
    (state) => {
      const table = requireTable(state, tableId);
      const details = readTable(table);
      requireAtTable(state, details, participantId);
      const wasComing = details.coming ?? false;
      // Whoever takes the call without sitting there comes over; the table itself says thanks or does without.
      const coming = !help && !details.people.includes(participantId) && (details.help || wasComing);
      if (details.help === help && wasComing === coming) return { changes: [] };
      return { changes: [changeItem(table, { ...details, help, coming })] };
    },
  endTables:
    ({ boardId }) =>
    (state) => {
      requireBoardDetails(state, boardId);
      return { changes: listTables(state, boardId).map(dropItem) };
    },
};

function requireAtTable(state: WorkshopState, { people }: TableDetails, participantId: string): void {
  if (!isFacilitator(state, participantId) && !people.includes(participantId))
    throw new CommandRefused('not-at-table', 'You sit at another table. Move to this one first.');
}

/** Takes people away from the tables of a board, or of all boards, except one. */
export function planAway(
  state: WorkshopState,
  boardId: string | null,
  people: readonly string[],
  exceptTable: string | null,
): WorkshopChange[] {
  return [...state.items.ofKind('table').values()]
    .filter((table) => (boardId === null || table.boardId === boardId) && table.id !== exceptTable)
    .flatMap((table) => {
      const details = readTable(table);
      const left = details.people.filter((id) => !people.includes(id));
      return left.length === details.people.length ? [] : [changeItem(table, { ...details, people: left })];
    });
}

function requireDistinctNotes(tables: CommandInput<'dealTables'>['tables']): void {
  const notes = tables.flatMap(({ noteIds }) => noteIds);
  if (notes.length > MOST_DEALT)
    throw new CommandRefused('too-many', `At most ${MOST_DEALT} notes can be dealt at once.`);
  if (new Set(notes).size < notes.length)
    throw new CommandRefused('bad-input', 'A note lies at one table only.');
}

/** Whoever was removed or has gone meanwhile is no reason not to seat the others. */
function listPresent(state: WorkshopState, people: readonly string[]): string[] {
  return [...new Set(people)].filter((id) => {
    const person = state.participants.get(id);
    const isIn = person !== undefined && !person.removed && !isWaiting(person);
    return isIn && person.visibility === 'normal';
  });
}

function listTables(state: WorkshopState, boardId: string): StoredItem[] {
  return state.items.onBoard('table', boardId);
}

function requireTable(state: WorkshopState, tableId: string): StoredItem {
  const table = state.items.get('table', tableId);
  if (table === undefined) throw noSuchTable();
  return table;
}

function noSuchTable(): CommandRefused {
  return new CommandRefused(
    'not-found',
    'This board has no such table any more; the tables were dealt anew.',
  );
}
