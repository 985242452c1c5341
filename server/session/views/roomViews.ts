import type { RoomCollections } from '../../../shared/session/roomFacts.ts';
import type { StoredItem } from '../../storage/workshopStore.ts';
import type { FactSource } from '../factSource.ts';
import { readCover } from '../covers.ts';
import { readGrouping, readHand, readNeed, readParked, readRoom } from '../items/room.ts';
import { isWall, type FactView, type FactViews } from './factView.ts';

/** How the room is held, and what people ask beside the board. Walls show nobody's name, and nothing that was asked in private. */
export const roomViews: FactViews<keyof RoomCollections> = {
  room: {
    ...listed('room'),
    view({ state }, viewer, id) {
      const item = state.items.get('room', id);
      if (item === undefined) return null;
      const { paused, photo, lead } = readRoom(item);
      return { id, paused, photo, lead: lead && isWall(viewer) ? { ...lead, by: '' } : lead };
    },
  },
  need: {
    ...listed('need'),
    view(source, viewer, id) {
      const item = presentItem(source, 'need', id);
      if (!item || isWall(viewer)) return null;
      const participantId = item.participantId ?? '';
      if (viewer.role !== 'facilitator' && viewer.participantId !== participantId) return null;
      return { id, participantId, ...readNeed(item) };
    },
    isOwn({ state }, viewer, id) {
      const item = state.items.get('need', id);
      // One that is gone was somebody's own, and is news to them alone.
      return item === undefined || item.participantId === viewer.participantId;
    },
    // That somebody asked anything at all is told to nobody else.
    hides: 'byPerson',
  },
  hand: {
    ...listed('hand'),
    view(source, viewer, id) {
      const item = presentItem(source, 'hand', id);
      if (!item || isWall(viewer)) return null;
      return { id, participantId: item.participantId ?? '', ...readHand(item) };
    },
    hides: 'meanwhile',
  },
  grouping: {
    ...listed('grouping'),
    view({ state }, viewer, id) {
      const item = state.items.get('grouping', id);
      if (!item || isWall(viewer)) return null;
      const isHere = (person: string) => state.participants.get(person)?.removed === false;
      return { id, groups: readGrouping(item).groups.map((people) => people.filter(isHere)) };
    },
    hides: 'meanwhile',
  },
  cover: {
    ...listed('cover'),
    view({ state }, viewer, id) {
      const item = state.items.get('cover', id);
      if (!item || isWall(viewer) || viewer.role !== 'facilitator') return null;
      const { instead, at } = readCover(item);
      return { id, instead, at };
    },
    hides: 'meanwhile',
  },
  parked: {
    ...listed('parked'),
    view({ state }, viewer, id) {
      const item = state.items.get('parked', id);
      return !item || isWall(viewer) ? null : { id, ...readParked(item) };
    },
    hides: 'meanwhile',
  },
};

function listed(kind: keyof RoomCollections): Pick<FactView<keyof RoomCollections>, 'ids'> {
  return { ids: ({ state }) => state.items.ofKind(kind).keys() };
}

/** An item of somebody who has not been removed. */
function presentItem({ state }: FactSource, kind: string, id: string): StoredItem | null {
  const item = state.items.get(kind, id);
  const person = state.participants.get(item?.participantId ?? '');
  return item === undefined || person === undefined || person.removed ? null : item;
}
