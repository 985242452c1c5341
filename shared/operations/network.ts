import type { FieldValue } from '../model/field.ts';
import type { Actor } from '../model/actor.ts';
import type { Contact } from '../model/contact.ts';
import type { Conversation } from '../model/conversation.ts';
import { gridTable, type Grid } from '../model/grid.ts';
import { newId } from '../model/ids.ts';
import { rankBetween, ranksBetween } from '../model/rank.ts';
import { completeRecord } from '../model/recordTable.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { tableOf } from '../model/tables.ts';
import type { Tie } from '../model/tie.ts';
import type { Zone } from '../model/zone.ts';
import { gridColumns } from '../layout/gridColumns.ts';
import { gridOf } from '../layout/gridLayout.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';
import type { TogetherInput } from './together.ts';

/** The records of a network, and what each may be given when it is new. */
interface NetworkRecords {
  readonly grid: Grid;
  readonly actor: Actor;
  readonly tie: Tie;
  readonly contact: Contact;
  readonly zone: Zone;
  readonly conversation: Conversation;
}
export type NetworkKind = keyof NetworkRecords;
export type NewOf<Kind extends NetworkKind> = Partial<Omit<NetworkRecords[Kind], 'deleted'>>;

type Change = OperationCall<ChangeRecordsInput>;

/** Adds records of one kind of a network; ids are made where none are given. */
export function addToNetwork<Kind extends NetworkKind>(
  kind: Kind,
  all: readonly NewOf<Kind>[],
): OperationCall<AddRecordsInput> {
  const records = all.map(({ id = newId(), ...fields }) =>
    completeRecord(tableOf(kind), id, fields as Record<string, FieldValue>),
  );
  return { name: 'addRecords', input: { kind, records } };
}

/** Changes fields of one record of a network. */
export function changeInNetwork<Kind extends NetworkKind>(
  kind: Kind,
  id: string,
  fields: Partial<Omit<NetworkRecords[Kind], 'id'>>,
): Change {
  // Fields of the kind's own table are plain values.
  return {
    name: 'changeRecords',
    input: { changes: [{ kind, id, fields: fields as Record<string, FieldValue> }] },
  };
}

/** Puts a record into the bin: an actor takes its ties, contacts, words and conversations along, and brings them back. */
export function binInNetwork(kind: NetworkKind, ids: readonly string[], deleted = true): Change {
  return {
    name: 'changeRecords',
    input: { changes: ids.map((id) => ({ kind, id, fields: { deleted } })), together: ids.length > 1 },
  };
}

/** The highest order key among columns: those in reserve stand behind whatever their key. */
function highestColumn(snapshot: BoardSnapshot): string | null {
  const keys = gridColumns(snapshot).flatMap(({ column }) => (column === '' ? [] : [column]));
  return keys.reduce<string | null>((high, key) => (high === null || key > high ? key : high), null);
}

/** Adds actors as columns at the end of the grid. One step with the grid itself where the board has none. */
export function addColumns(
  snapshot: BoardSnapshot,
  actors: readonly NewOf<'actor'>[],
  gridAt: Grid['place'] = gridTable.fields.place.default,
): OperationCall<TogetherInput> {
  const ranks = ranksBetween(highestColumn(snapshot), null, actors.length);
  const columns = actors.map((actor, index) => ({ ...actor, column: ranks[index] ?? 'a0' }));
  const calls: OperationCall[] = gridOf(snapshot) ? [] : [addToNetwork('grid', [{ place: gridAt }])];
  return { name: 'together', input: { calls: [...calls, addToNetwork('actor', columns)] } };
}

/** Makes an actor that is there a column, at the end of the grid. */
export function showAsColumn(snapshot: BoardSnapshot, id: string): Change {
  return changeInNetwork('actor', id, { column: rankBetween(highestColumn(snapshot), null) });
}

/** Moves a column before another one, or to the end. Equal order keys of two people get new ones. */
export function moveColumn(snapshot: BoardSnapshot, id: string, before: string | null): Change {
  const columns = gridColumns(snapshot);
  const { reserve } = columns.find((one) => one.id === id) ?? { reserve: false };
  const others = columns.filter((one) => one.id !== id && one.reserve === reserve);
  const found = before === null ? -1 : others.findIndex((one) => one.id === before);
  const at = found < 0 ? others.length : found;
  const low = others[at - 1]?.column || null;
  const high = others[at]?.column || null;
  if (low === null || high === null || low < high)
    return changeInNetwork('actor', id, { column: rankBetween(low, high) });
  const order = [...others.slice(0, at).map((one) => one.id), id, ...others.slice(at).map((one) => one.id)];
  const ranks = ranksBetween(null, null, order.length);
  const changes = order.map((one, index) => ({
    kind: 'actor' as const,
    id: one,
    fields: { column: ranks[index] ?? 'a0' },
  }));
  return { name: 'changeRecords', input: { changes, together: true } };
}
