import { cleanText } from '../../../shared/model/cleanText.ts';
import { drawGroups } from '../../../shared/session/drawGroups.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { changeItem, dropItem } from '../items/itemChanges.ts';
import { onlyOf, putNew, putOnly, readHand } from '../items/room.ts';
import { shuffle } from '../shuffle.ts';
import { isWaiting } from '../waiting.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requireItem } from './requireItem.ts';

type VoiceCommand =
  | 'sendNeed'
  | 'seeNeed'
  | 'raiseHand'
  | 'giveTurn'
  | 'lowerHand'
  | 'makeGroups'
  | 'endGroups'
  | 'parkThought'
  | 'dropParked';

const mostParked = 300;

/** What people say and ask beside the board: to facilitators alone, in turn, in groups, for later. */
export const voiceCommands: CommandRuns<VoiceCommand> = {
  sendNeed:
    ({ need }, { participantId }) =>
    (state) => {
      const own = findOwn(state, 'need', participantId);
      if (need === null) return { changes: own ? [dropItem(own)] : [] };
      if (own) return { changes: [changeItem(own, { need })] };
      return { changes: [putNew(state, 'need', { need }, participantId).change] };
    },
  // Two who see it at once have both seen it.
  seeNeed:
    ({ needId }) =>
    (state) => ({ changes: dropIfThere(state, 'need', needId) }),
  raiseHand:
    ({ raised }, { participantId }) =>
    (state) => {
      const own = findOwn(state, 'hand', participantId);
      if (!raised) return { changes: own ? [dropItem(own)] : [] };
      if (own) return { changes: [] };
      const hands = [...state.items.ofKind('hand').values()];
      const place = Math.max(0, ...hands.map((hand) => readHand(hand).place)) + 1;
      return { changes: [putNew(state, 'hand', { place, turn: false }, participantId).change] };
    },
  giveTurn:
    ({ handId }) =>
    (state) => {
      const next = handId === null ? null : requireHand(state, handId);
      if (next && readHand(next).turn) return { changes: [] };
      const spoken = [...state.items.ofKind('hand').values()].filter((hand) => readHand(hand).turn);
      const turn = next ? [changeItem(next, { ...readHand(next), turn: true })] : [];
      return { changes: [...spoken.map(dropItem), ...turn] };
    },
  lowerHand:
    ({ handId }) =>
    (state) => ({ changes: dropIfThere(state, 'hand', handId) }),
  makeGroups:
    ({ people, groups }) =>
    (state) => {
      const present = people.filter((id) => isIn(state, id));
      if (present.length < groups)
        throw new CommandRefused('bad-input', 'There are fewer people here than groups.');
      return { changes: [putOnly(state, 'grouping', { groups: drawGroups(present, groups, shuffle) })] };
    },
  endGroups: () => (state) => {
    const item = onlyOf(state.items.ofKind('grouping'));
    return { changes: item ? [dropItem(item)] : [] };
  },
  parkThought({ text }) {
    const clean = cleanText(text).trim();
    if (clean === '') throw new CommandRefused('bad-input', 'Write a few words, then put them aside.');
    return (state) => {
      if (state.items.ofKind('parked').size >= mostParked)
        throw new CommandRefused('too-many', 'The list is full. Take something off it first.');
      const { id, change } = putNew(state, 'parked', { text: clean });
      return { changes: [change], result: { parkedId: id } };
    };
  },
  dropParked:
    ({ parkedId }) =>
    (state) => ({ changes: dropIfThere(state, 'parked', parkedId) }),
};

function findOwn({ items }: WorkshopState, kind: string, participantId: string): StoredItem | undefined {
  return [...items.ofKind(kind).values()].find((item) => item.participantId === participantId);
}

function dropIfThere({ items }: WorkshopState, kind: string, id: string): WorkshopChange[] {
  const item = items.get(kind, id);
  return item ? [dropItem(item)] : [];
}

function requireHand(state: WorkshopState, handId: string): StoredItem {
  return requireItem(state, 'hand', handId, 'This hand is down again.');
}

function isIn({ participants }: WorkshopState, id: string): boolean {
  const person = participants.get(id);
  return person !== undefined && !person.removed && !isWaiting(person) && person.visibility === 'normal';
}
