import { isId } from '../model/ids.ts';
import { parseOverrideKey } from '../model/override.ts';
import { overridesIn, parseFields, type PlainRecord } from '../model/recordTable.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import { SCHEMA_VERSION } from '../model/schemaVersion.ts';
import { BEYONDS, REACHES, type Beyond, type Reach } from '../session/facts.ts';
import { isGoneWithHolder } from '../queries/gone.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../model/snapshot.ts';
import { standingOf } from '../model/standing.ts';
import { BOARD_KINDS, tableOf, type AnyRecord, type BoardKind } from '../model/tables.ts';
import { settleNote, settleTheme } from './settlePlace.ts';

/** Something that records refer to by id and that lives in server tables, with the words to find it by elsewhere. */
export interface ArchivedTitle {
  readonly id: string;
  readonly title: string;
}

/** A round, with what its writers were told of who can read; archives of earlier versions do not say it. */
export interface ArchivedRound extends ArchivedTitle {
  readonly reach?: Reach;
  readonly beyond?: Beyond;
}

/** A whole board as JSON that imports again without loss. Holds no names of people and no authors. */
export interface BoardArchive {
  readonly format: 'netboard.board';
  readonly version: number;
  readonly board: { readonly title: string; readonly template: string };
  readonly cohorts: readonly ArchivedTitle[];
  readonly rounds: readonly ArchivedRound[];
  readonly records: Readonly<Record<BoardKind, readonly PlainRecord[]>>;
}

/** Makes an archive of what is on the board now; what lies in the bin stays out. */
export function createBoardArchive(
  snapshot: BoardSnapshot,
  facts: Pick<BoardArchive, 'board' | 'cohorts' | 'rounds'>,
): BoardArchive {
  const settled: BoardSnapshot = {
    ...snapshot,
    // What was said in role says so by its standing too: a reader looks there first.
    postIt: settle(snapshot.postIt, (note) => ({
      ...note,
      place: settleNote(snapshot, note),
      standing: standingOf(note),
    })),
    theme: settle(snapshot.theme, (theme) => ({ ...theme, place: settleTheme(snapshot, theme) })),
  };
  const records = Object.fromEntries(BOARD_KINDS.map((kind) => [kind, listLive(settled, kind)]));
  const archive: BoardArchive = {
    format: 'netboard.board',
    version: SCHEMA_VERSION,
    ...facts,
    records: records as Record<BoardKind, PlainRecord[]>,
  };
  // What a scenario says of somebody in the bin is there with them.
  return keepRecords(archive, () => true);
}

/** An archive with some of its records only, and without what scenarios say of the others. */
export function keepRecords(
  archive: BoardArchive,
  isKept: (kind: BoardKind, id: string) => boolean,
): BoardArchive {
  const kept = new Set(
    BOARD_KINDS.flatMap((kind) =>
      archive.records[kind].filter(({ id }) => isKept(kind, id)).map(({ id }) => `${kind}/${id}`),
    ),
  );
  const records = Object.fromEntries(
    BOARD_KINDS.map((kind) => [
      kind,
      archive.records[kind]
        .filter(({ id }) => kept.has(`${kind}/${id}`))
        .map((record) => withoutOverrides(kind, record, kept)),
    ]),
  ) as Record<BoardKind, PlainRecord[]>;
  return { ...archive, records };
}

/** @param kept `<kind>/<id>` of what there is to say something of */
function withoutOverrides(kind: BoardKind, record: PlainRecord, kept: ReadonlySet<string>): PlainRecord {
  const gone = overridesIn(tableOf(kind), record)
    .map(([key]) => key)
    .filter((key) => {
      const one = parseOverrideKey(key);
      return one !== null && !kept.has(`${one.kind}/${one.id}`);
    });
  if (gone.length === 0) return record;
  const left = Object.entries(record).filter(([key]) => !gone.includes(key));
  return { ...Object.fromEntries(left), id: record.id };
}

/** What an archive holds, as everything pure reads a board. */
export function snapshotOf({ records }: BoardArchive): BoardSnapshot {
  const maps = BOARD_KINDS.map((kind) => [kind, new Map(records[kind].map((one) => [one.id, one]))] as const);
  // Each record was read by the table of its kind.
  return { ...EMPTY_SNAPSHOT, ...(Object.fromEntries(maps) as unknown as Partial<BoardSnapshot>) };
}

function settle<Item>(
  records: ReadonlyMap<string, Item>,
  change: (record: Item) => Item,
): ReadonlyMap<string, Item> {
  return new Map([...records].map(([id, record]) => [id, change(record)]));
}

/** What is not in the bin, itself or with an actor. */
function listLive(snapshot: BoardSnapshot, kind: BoardKind): PlainRecord[] {
  const records: Iterable<AnyRecord> = snapshot[kind].values();
  return [...records]
    .filter(({ id, deleted }) => !deleted && !isGoneWithHolder(snapshot, kind, id))
    .map((record) => ({ ...record }));
}

/** True if a parsed JSON value claims to be an archive. */
export function isBoardArchive(value: unknown): boolean {
  return isObject(value) && value['format'] === 'netboard.board';
}

/** Reads an archive, or tells which record is wrong and why. */
export function parseBoardArchive(value: unknown): Result<BoardArchive> {
  if (!isObject(value) || !isBoardArchive(value)) return fail('This is no Netboard archive.');
  const version = value['version'];
  if (typeof version !== 'number' || !(version >= 1)) return fail('The archive does not say its version.');
  if (version > SCHEMA_VERSION)
    return fail('The archive was made by a newer Netboard. Update this one first.');
  const records = parseRecords(value['records']);
  if (!records.ok) return records;
  const board = isObject(value['board']) ? value['board'] : {};
  return succeed({
    format: 'netboard.board',
    version,
    board: { title: String(board['title'] ?? ''), template: String(board['template'] ?? 'blank') },
    cohorts: readTitles(value['cohorts']),
    rounds: readRounds(value['rounds']),
    records: records.value,
  });
}

function parseRecords(value: unknown): Result<Record<BoardKind, PlainRecord[]>> {
  if (!isObject(value)) return fail('The archive holds no “records”.');
  const unknown = Object.keys(value).find((name) => !BOARD_KINDS.some((kind) => kind === name));
  if (unknown !== undefined)
    return fail(`The archive holds a kind of record that is not known: “${unknown}”.`);
  const records: Partial<Record<BoardKind, PlainRecord[]>> = {};
  for (const kind of BOARD_KINDS) {
    const parsed = parseKind(kind, value[kind] ?? []);
    if (!parsed.ok) return parsed;
    records[kind] = parsed.value;
  }
  return succeed(records as Record<BoardKind, PlainRecord[]>);
}

function parseKind(kind: BoardKind, value: unknown): Result<PlainRecord[]> {
  if (!Array.isArray(value)) return fail(`“records.${kind}” must be a list.`);
  const seen = new Set<string>();
  const records: PlainRecord[] = [];
  for (const [index, item] of (value as unknown[]).entries()) {
    const where = `records.${kind}[${index}]`;
    if (!isObject(item) || !isId(item['id'])) return fail(`${where} has no valid id.`);
    const { id, ...given } = item;
    if (!isId(id) || seen.has(id)) return fail(`${where} has the id of another record.`);
    const fields = parseFields(tableOf(kind), given);
    if (!fields.ok) return fail(`${where}: ${fields.reason.field} (${fields.reason.reason}).`);
    seen.add(id);
    records.push({ ...fields.value, id });
  }
  return succeed(records);
}

function readTitles(value: unknown): ArchivedTitle[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).flatMap((item) =>
    isObject(item) && isId(item['id']) && typeof item['title'] === 'string'
      ? [{ id: item['id'], title: item['title'] }]
      : [],
  );
}

function readRounds(value: unknown): ArchivedRound[] {
  const items = Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];
  return readTitles(items).map((title) => {
    const { reach, beyond } = items.find(({ id }) => id === title.id) ?? {};
    return {
      ...title,
      ...(isOneOf(REACHES, reach) ? { reach } : {}),
      ...(isOneOf(BEYONDS, beyond) ? { beyond } : {}),
    };
  });
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return values.some((one) => one === value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
