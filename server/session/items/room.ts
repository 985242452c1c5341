import * as z from 'zod/mini';
import { newId } from '../../../shared/model/ids.ts';
import { NEEDS } from '../../../shared/session/roomFacts.ts';
import type { JsonObject, StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';
import { WHOLE_WORKSHOP } from './agenda.ts';
import { changeItem, createItemReader, putItem } from './itemChanges.ts';

const roomDetails = z.object({
  paused: z.boolean(),
  photo: z.boolean(),
  lead: z.nullable(
    z.object({
      kind: z.enum(['bring', 'follow']),
      by: z.string(),
      boardId: z.string(),
      view: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      time: z.number(),
    }),
  ),
  /** The pause stopped the clock, which goes on with the room. */
  heldTimer: z.catch(z.boolean(), false),
  /** Outlives the lead, so that no two have the same. */
  leads: z.number(),
});

export type RoomDetails = z.infer<typeof roomDetails>;
export const readRoom = createItemReader(roomDetails);
export const readNeed = createItemReader(z.object({ need: z.enum(NEEDS) }));
export const readHand = createItemReader(z.object({ place: z.number(), turn: z.boolean() }));
export const readGrouping = createItemReader(z.object({ groups: z.array(z.array(z.string())) }));
export const readParked = createItemReader(z.object({ text: z.string() }));

const AT_EASE: RoomDetails = { paused: false, photo: false, lead: null, heldTimer: false, leads: 0 };

/** How the room is held now. */
export function currentRoom({ items }: WorkshopState): RoomDetails {
  const item = onlyOf(items.ofKind('room'));
  return item ? readRoom(item) : AT_EASE;
}

export function putRoom(state: WorkshopState, room: RoomDetails): WorkshopChange {
  const more = { ...room, lead: room.lead && { ...room.lead, view: { ...room.lead.view } } };
  return putOnly(state, 'room', more);
}

/** The one item of a kind, or none. */
export function onlyOf(items: ReadonlyMap<string, StoredItem>): StoredItem | undefined {
  return items.values().next().value;
}

/** Stores the one item of a kind anew. */
export function putOnly(state: WorkshopState, kind: string, more: JsonObject): WorkshopChange {
  const item = onlyOf(state.items.ofKind(kind));
  return item ? changeItem(item, more) : putNew(state, kind, more).change;
}

/** Adds an item of the whole workshop; `participantId`: whose it is, and with whom it goes. */
export function putNew(state: WorkshopState, kind: string, more: JsonObject, participantId?: string) {
  const id = newId();
  const item = { id, workshopId: state.workshop.id, boardId: WHOLE_WORKSHOP, kind, more };
  return { id, change: putItem({ ...item, ...(participantId ? { participantId } : {}) }) };
}
