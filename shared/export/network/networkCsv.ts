import Papa from 'papaparse';
import { fail, succeed, type Result } from '../../model/result.ts';
import { formatCsv } from '../csv.ts';
import type { NetworkProblem } from './networkFile.ts';
import type { NetworkLists } from './parseNetwork.ts';
import type { NetworkFile } from './writeNetwork.ts';

/** The tables of a network, each with its columns in the order they are written. */
export const networkTables = {
  actors: [
    'id',
    'label',
    'kind',
    'agency',
    'part_of_working_world',
    'alias',
    'presence',
    'column',
    'reserve',
  ],
  ties: ['from', 'to', 'kind', 'note', 'strength', 'stress', 'flow', 'via', 'view'],
  contacts: ['actor', 'visits', 'per', 'where', 'counted', 'status', 'note', 'wish', 'purpose'],
  grid: [
    'actor',
    'level',
    'text',
    'standing',
    'said_by',
    'said_when',
    'voice',
    'standing_given',
    'asked',
    'seen',
  ],
  connecting_conversations: ['from', 'to', 'level', 'about', 'broker', 'by', 'done'],
} as const;
export type NetworkTable = keyof typeof networkTables;

/** Columns by which a table is known; the first that fits. */
const KNOWN_BY: readonly (readonly [NetworkTable, readonly string[]])[] = [
  ['grid', ['actor', 'level', 'text']],
  ['connecting_conversations', ['from', 'to', 'level']],
  ['ties', ['from', 'to']],
  ['contacts', ['actor', 'visits']],
  ['actors', ['label', 'kind']],
];

/** Writes one list of a network as a table that comes in again. */
export function formatNetworkCsv(file: NetworkFile, table: NetworkTable): string {
  const columns: readonly string[] = networkTables[table];
  const rows = file[table].map(({ properties, ...fields }) => {
    const all: Record<string, unknown> = { ...fields, ...(properties as object | undefined) };
    return Object.fromEntries(columns.map((column) => [column, toCell(all[column])]));
  });
  return formatCsv(columns, rows);
}

function toCell(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** Which table of a network a CSV is by its first row, or null. */
export function networkTableOf(text: string): NetworkTable | null {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/[\r\n]/, 1);
  const names = first.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim());
  return KNOWN_BY.find(([, columns]) => columns.every((column) => names.includes(column)))?.[0] ?? null;
}

/** One more quote mark stands before what a spreadsheet would run: our own tables only. */
const wasQuoted = /^'+[=+\-@\t\r\n＝＋－＠−]/;

/** Reads a table of a network with a header row; rows count from 1 below it, as {@link NetworkProblem} says. */
export function readNetworkCsv(text: string): Result<NetworkLists, NetworkProblem> {
  const table = networkTableOf(text);
  if (table === null)
    return fail({ list: '', row: 0, detail: 'the first row names no columns of a network’s table' });
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  const fault = errors.find(({ type }) => type === 'Quotes' || type === 'FieldMismatch');
  if (fault) return fail({ list: table, row: (fault.row ?? 0) + 1, detail: describeFault(fault.type) });
  const isOurs = networkTables[table].every((column) => data[0] && column in data[0]);
  const rows = isOurs ? data.map(unquote) : data;
  return succeed({ [table]: rows });
}

function unquote(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, wasQuoted.test(cell) ? cell.slice(1) : cell]),
  );
}

function describeFault(type: string): string {
  return type === 'Quotes'
    ? 'a quote mark is never closed, or stands inside a quoted field'
    : 'it does not have as many fields as the header';
}
