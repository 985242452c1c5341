import { cellOf, isGone } from '../model/belonging.ts';
import type { Actor } from '../model/actor.ts';
import type { Contact } from '../model/contact.ts';
import type { Conversation } from '../model/conversation.ts';
import { CELL_ROWS, type CellRow } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { Tie } from '../model/tie.ts';
import type { Zone } from '../model/zone.ts';
import { byId } from '../model/ids.ts';
import { gridColumns } from '../layout/gridColumns.ts';
import { inRankOrder } from './postIts.ts';

type Actors = Pick<BoardSnapshot, 'actor'>;

function isLive({ actor }: Actors, id: string | null): boolean {
  return id !== null && actor.get(id)?.deleted === false;
}

/** Actors that are not in the bin: the columns of the grid in their order, then the others by name. */
export function liveActors(snapshot: BoardSnapshot): Actor[] {
  const columns = gridColumns(snapshot);
  const others = [...snapshot.actor.values()].filter((one) => !one.deleted && !columns.includes(one));
  return [...columns, ...others.sort((a, b) => a.label.localeCompare(b.label, 'en-NZ') || byId(a, b))];
}

/** Ties between two different actors who are both there: one in the bin has its ties there with it. */
export function liveTies(snapshot: Actors & Pick<BoardSnapshot, 'tie'>): Tie[] {
  return [...snapshot.tie.values()].filter(
    ({ deleted, from, to }) => !deleted && from !== to && isLive(snapshot, from) && isLive(snapshot, to),
  );
}

export function liveContacts(snapshot: Actors & Pick<BoardSnapshot, 'contact'>): Contact[] {
  const contacts = [...snapshot.contact.values()].filter(
    ({ deleted, actor }) => !deleted && isLive(snapshot, actor),
  );
  return contacts.sort(byId);
}

export function liveZones({ zone }: Pick<BoardSnapshot, 'zone'>): Zone[] {
  return [...zone.values()].filter(({ deleted }) => !deleted).sort(byId);
}

/** Conversations whose two are there, or not yet said; one with somebody in the bin is there with them. */
export function liveConversations(snapshot: Actors & Pick<BoardSnapshot, 'conversation'>): Conversation[] {
  const isThere = (id: string | null) => id === null || isLive(snapshot, id);
  return [...snapshot.conversation.values()]
    .filter(({ deleted, from, to }) => !deleted && isThere(from) && isThere(to))
    .sort(byId);
}

/** The conversations that an actor is in. */
export function conversationsOf(
  snapshot: Actors & Pick<BoardSnapshot, 'conversation'>,
  actorId: string,
): Conversation[] {
  return liveConversations(snapshot).filter(({ from, to }) => from === actorId || to === actorId);
}

/** One row of the grid with the notes of each column, in the order of the columns. */
export interface GridRow {
  readonly row: CellRow;
  readonly cells: readonly { readonly actor: Actor; readonly notes: readonly PostIt[] }[];
}

/** The grid as a table, all six rows; empty when there are no columns. */
export function gridTable(snapshot: BoardSnapshot): GridRow[] {
  const notes = new Map<string, PostIt[]>();
  for (const note of snapshot.postIt.values()) {
    const cell = note.deleted ? null : cellOf(snapshot, note);
    if (!cell || cell.actor.deleted) continue;
    const key = `${cell.actor.id}/${cell.row}`;
    notes.set(key, [...(notes.get(key) ?? []), note]);
  }
  const columns = gridColumns(snapshot);
  if (columns.length === 0) return [];
  return CELL_ROWS.map((row) => ({
    row,
    cells: columns.map((actor) => ({ actor, notes: inRankOrder(notes.get(`${actor.id}/${row}`) ?? []) })),
  }));
}

/** How many notes lie in the cells of a grid. */
export function countInGrid(snapshot: Pick<BoardSnapshot, 'postIt' | 'actor'>): number {
  return [...snapshot.postIt.values()].filter((note) => !isGone(snapshot, note) && cellOf(snapshot, note))
    .length;
}

/** Whether a board holds a network: a grid, or somebody around the whānau. */
export function isNetworkBoard({ grid, actor }: Pick<BoardSnapshot, 'grid' | 'actor'>): boolean {
  const isThere = ({ deleted }: { readonly deleted: boolean }) => !deleted;
  return [...grid.values()].some(isThere) || [...actor.values()].some(isThere);
}
