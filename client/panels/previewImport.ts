import { isBoardArchive, parseBoardArchive, type BoardArchive } from '../../shared/export/boardArchive.ts';
import { parseNotesCsv } from '../../shared/export/csv.ts';
import {
  noteColumns,
  parseImportedNote,
  type ImportedNote,
  type ImportProblem,
} from '../../shared/export/importedNote.ts';
import { findNarrowerRound } from '../../shared/export/archivePromise.ts';
import { planArchive } from '../../shared/export/planArchive.ts';
import { planImport, type ImportPlan } from '../../shared/export/planImport.ts';
import { networkCalls } from '../../shared/export/network/networkCalls.ts';
import { networkTableOf, readNetworkCsv } from '../../shared/export/network/networkCsv.ts';
import { tellProblem, type NetworkProblem } from '../../shared/export/network/networkFile.ts';
import { isNetworkFile, parseNetwork, type NetworkLists } from '../../shared/export/network/parseNetwork.ts';
import { knownActors, planNetwork } from '../../shared/export/network/planNetwork.ts';
import type { PlainRecord } from '../../shared/model/recordTable.ts';
import { inBatches } from '../../shared/operations/addRecords.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { Lane } from '../../shared/model/lane.ts';
import { fail, succeed, type Result } from '../../shared/model/result.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Theme } from '../../shared/model/theme.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { NETWORK_KINDS, type BoardKind } from '../../shared/model/tables.ts';
import { linesToNotes } from '../actions/clipboard.ts';

/** What a text would become as notes, or which row can not be read and why. */
export type ImportPreview =
  | {
      readonly ok: true;
      readonly plan: ImportPlan;
      readonly source: 'lines' | 'table' | 'archive' | 'network';
      /** What comes in besides lanes, themes and notes. */
      readonly others: readonly OperationCall[];
      /** Who comes in, by name. */
      readonly actors: readonly string[];
      /** Whether an imagined network comes in too. */
      readonly imagines: boolean;
      readonly ignoredColumns: readonly string[];
    }
  | ({ readonly ok: false } & ImportProblem);

/** Whether the first line names columns, `text` among them; else the text is plain lines. */
function looksLikeTable(text: string): boolean {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const names = first.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, ''));
  return (
    names.includes('text') &&
    names.every((name) => name !== '') &&
    (names.length > 1 || names[0] === 'text') &&
    names.some((name) => noteColumns.some((column) => column === name))
  );
}

function readLines(text: string): Result<ImportedNote[], ImportProblem> {
  const notes: ImportedNote[] = [];
  for (const [index, line] of linesToNotes(text).entries()) {
    const note = parseImportedNote({ text: line }, index + 1);
    if (!note.ok) return fail(note.reason);
    notes.push(note.value);
  }
  return succeed(notes);
}

/** What a text holds as JSON; null when it is something else, such as lines that happen to start with a brace. */
function readJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readNetworkLists(text: string, json: unknown): Result<NetworkLists, NetworkProblem> | null {
  if (isNetworkFile(json)) return succeed(json);
  return json === null && networkTableOf(text) !== null ? readNetworkCsv(text) : null;
}

const NOTHING_ELSE = {
  lanes: [],
  cohorts: [],
  themes: [],
  postIts: [],
  unmatched: { lanes: [], cohorts: [] },
};

function addWhole(kind: BoardKind, records: readonly PlainRecord[]): OperationCall[] {
  return inBatches(records).map((batch) => ({ name: 'addRecords', input: { kind, records: batch } }));
}

function previewNetwork(
  lists: Result<NetworkLists, NetworkProblem>,
  snapshot: BoardSnapshot,
  facts: FactsSnapshot,
  boardId: string,
): ImportPreview {
  const parsed = lists.ok ? parseNetwork(lists.value, knownActors(snapshot)) : lists;
  if (!parsed.ok) return { ok: false, row: 0, detail: tellProblem(parsed.reason) };
  const mayBin = facts.viewer.role === 'facilitator';
  const target = { snapshot, round: openRound(facts, boardId), mayBin };
  const plan = planNetwork(parsed.value, target);
  return {
    ok: true,
    plan: { ...NOTHING_ELSE, postIts: plan.postIts },
    source: 'network',
    ignoredColumns: [],
    others: networkCalls({ ...plan, postIts: [] }),
    actors: parsed.value.actors.map(({ label }) => label),
    imagines: plan.scenario !== null,
  };
}

/** Reads lines, a table, a network or a whole board and plans where each note goes; null while there is nothing to read. */
export function previewImport(
  text: string,
  snapshot: BoardSnapshot,
  facts: FactsSnapshot,
  boardId: string,
): ImportPreview | null {
  if (text.trim() === '') return null;
  const json = readJson(text);
  if (isBoardArchive(json)) return previewArchive(parseBoardArchive(json), facts, boardId);
  const lists = readNetworkLists(text, json);
  if (lists) return previewNetwork(lists, snapshot, facts, boardId);
  const table = looksLikeTable(text);
  const parsed = table ? parseNotesCsv(text) : asTable(readLines(text));
  if (!parsed.ok) return { ok: false, ...parsed.reason };
  const plan = planImport(parsed.value.notes, {
    snapshot,
    cohorts: Object.values(facts.items.cohort),
    round: openRound(facts, boardId),
    mayAdd: facts.viewer.role === 'facilitator',
  });
  const source = table ? 'table' : 'lines';
  return {
    ok: true,
    plan,
    source,
    ignoredColumns: parsed.value.ignoredColumns,
    others: [],
    actors: [],
    imagines: false,
  };
}

function previewArchive(archive: Result<BoardArchive>, facts: FactsSnapshot, boardId: string): ImportPreview {
  if (!archive.ok) return { ok: false, row: 0, detail: archive.reason.replace(/\.$/, '') };
  if (facts.viewer.role !== 'facilitator')
    return { ok: false, row: 0, detail: 'it holds a whole board, which a facilitator can bring in' };
  const open = openRound(facts, boardId);
  if (findNarrowerRound(archive.value, facts.items.round[open ?? ''] ?? null) !== null)
    return {
      ...{ ok: false, row: 0 },
      detail:
        'its writers were told of fewer readers than the round that is open here; open one that says the same',
    };
  const { records, cohorts } = planArchive(archive.value, {
    cohorts: Object.values(facts.items.cohort),
    round: open,
  });
  // Their fields were parsed by their tables just now.
  const lanes = records.lane as readonly unknown[] as readonly Lane[];
  const themes = records.theme as readonly unknown[] as readonly Theme[];
  const unmatched = { lanes: [], cohorts: [] };
  return {
    ok: true,
    plan: { lanes, cohorts, themes, postIts: records.postIt, unmatched },
    source: 'archive',
    ignoredColumns: [],
    others: NETWORK_KINDS.flatMap((kind) => addWhole(kind, records[kind])),
    actors: [],
    imagines: false,
  };
}

function openRound(facts: FactsSnapshot, boardId: string): string | null {
  return Object.values(facts.items.round).find((one) => one.boardId === boardId && one.open)?.id ?? null;
}

function asTable(lines: Result<ImportedNote[], ImportProblem>) {
  return lines.ok ? succeed({ notes: lines.value, ignoredColumns: [] as readonly string[] }) : lines;
}
