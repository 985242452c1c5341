import { cleanLine } from '../../model/cleanText.ts';
import { fail, succeed, type Result } from '../../model/result.ts';
import {
  MOST_IN_LIST,
  type FileActor,
  type FileScenario,
  type FileSlot,
  type NetworkParts,
  type NetworkProblem,
} from './networkFile.ts';
import { PREMISE_MAX, SCENARIO_TITLE_MAX } from '../../model/scenario.ts';
import {
  readActor,
  readCell,
  readContact,
  readConversation,
  readRotaWeek,
  readScenarioChange,
  readSlotLimit,
  readTie,
  type FindActor,
} from './readRows.ts';
import { BadRow, RowReader } from './rowReader.ts';

class BadFile extends Error {
  constructor(readonly problem: NetworkProblem) {
    super(problem.detail);
  }
}

function refuse(list: string, row: number, detail: string): never {
  throw new BadFile({ list, row, detail });
}

/** Reads each row of a list; the first that can not be read ends it. */
function readList<Row>(list: string, value: unknown, most: number, read: (row: RowReader) => Row): Row[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) refuse(list, 0, 'it is no list');
  const rows = value as unknown[];
  if (rows.length > most) refuse(list, 0, `there are more than ${most}; import the file in parts`);
  return rows.map((row, index) => {
    try {
      return read(new RowReader(row));
    } catch (error) {
      if (error instanceof BadRow) refuse(list, index + 1, error.message);
      throw error;
    }
  });
}

function requireOwnIds(actors: readonly FileActor[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of actors.entries()) {
    if (seen.has(id)) refuse('actors', index + 1, `the id “${id}” is there twice`);
    seen.add(id);
  }
}

/** Finds actors by id, then by name. @param known those of the board, by what they are called in files and by name */
function finderOf(actors: readonly FileActor[], known: ReadonlyMap<string, string>): FindActor {
  const byId = new Map(actors.map(({ id }) => [id, id]));
  const byName = new Map(actors.map(({ id, label }) => [label.toLowerCase(), id]));
  return (field, words) => {
    const name = cleanLine(words).toLowerCase();
    const found = byId.get(words) ?? byName.get(name) ?? known.get(words) ?? known.get(name);
    if (found === undefined) throw new BadRow(`“${field}” names “${words}”, who is not among the actors`);
    return found;
  };
}

function readScenario(value: unknown, find: FindActor): FileScenario | null {
  if (value === undefined || value === null) return null;
  const [said] = readList('surplus_reality', [value], 1, (row) => ({
    title: row.line('title', SCENARIO_TITLE_MAX),
    premise: row.line('premise', PREMISE_MAX),
  }));
  const { changes } = value as { readonly changes?: unknown };
  const rows = readList('surplus_reality.changes', changes, MOST_IN_LIST.changes, (row) =>
    readScenarioChange(row, find),
  );
  return said ? { ...said, changes: rows, slot: readSlot(value, find) } : null;
}

function readSlot(value: object, find: FindActor): FileSlot | null {
  const { weekly_slot: slot } = value as { readonly weekly_slot?: unknown };
  if (slot === undefined || slot === null) return null;
  const [said] = readList('surplus_reality.weekly_slot', [slot], 1, readSlotLimit);
  const { rota } = slot as { readonly rota?: unknown };
  const weeks = readList('surplus_reality.weekly_slot.rota', rota, MOST_IN_LIST.rota, (row) =>
    readRotaWeek(row, find),
  );
  return said ? { ...said, rota: weeks } : null;
}

/** Lists of a network as a file or tables have them. */
export interface NetworkLists {
  readonly actors?: unknown;
  readonly ties?: unknown;
  readonly contacts?: unknown;
  readonly grid?: unknown;
  readonly connecting_conversations?: unknown;
  /** An imagined version: `premise`, and `changes` as rows. */
  readonly surplus_reality?: unknown;
}

/**
 * Reads the lists of a network, all or nothing: the first fault is told with its list and row.
 *
 * @param known ids of actors on the board, by their source code and by their name in lower case
 */
export function parseNetwork(
  lists: NetworkLists,
  known: ReadonlyMap<string, string> = new Map(),
): Result<NetworkParts, NetworkProblem> {
  try {
    const actors = readList('actors', lists.actors, MOST_IN_LIST.actors, readActor);
    requireOwnIds(actors);
    const find = finderOf(actors, known);
    return succeed({
      actors,
      ties: readList('ties', lists.ties, MOST_IN_LIST.ties, (row) => readTie(row, find)),
      contacts: readList('contacts', lists.contacts, MOST_IN_LIST.contacts, (row) => readContact(row, find)),
      cells: readList('grid', lists.grid, MOST_IN_LIST.grid, (row) => readCell(row, find)),
      conversations: readList(
        'connecting_conversations',
        lists.connecting_conversations,
        MOST_IN_LIST.conversations,
        (row) => readConversation(row, find),
      ),
      scenario: readScenario(lists.surplus_reality, find),
    });
  } catch (error) {
    if (error instanceof BadFile) return fail(error.problem);
    throw error;
  }
}

/** Whether a parsed JSON value is meant as a network: it lists actors, or one of the things between them. */
export function isNetworkFile(value: unknown): value is NetworkLists {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return ['actors', 'ties', 'contacts', 'connecting_conversations'].some((name) => name in value);
}
