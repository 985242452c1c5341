import { ItemShelf } from './itemShelf.ts';
import type {
  StoredBoard,
  StoredCohort,
  StoredParticipant,
  StoredRound,
  StoredWorkshop,
  WorkshopChange,
  WorkshopContents,
} from '../storage/workshopStore.ts';

/** One workshop as the server holds it in memory. Maps keep the order in which items were made. */
export interface WorkshopState {
  workshop: StoredWorkshop;
  /** The join code, which may be shown again. */
  code: string;
  /** The id of the grant behind it; empty where there is none. */
  codeGrantId: string;
  readonly cohorts: Map<string, StoredCohort>;
  readonly boards: Map<string, StoredBoard>;
  readonly rounds: Map<string, StoredRound>;
  readonly participants: Map<string, StoredParticipant>;
  readonly items: ItemShelf;
}

/** Turns what the store read into a state. */
export function createWorkshopState(contents: WorkshopContents): WorkshopState {
  const code = contents.grants.find(({ kind }) => kind === 'code');
  return {
    workshop: contents.workshop,
    code: code?.kept ?? '',
    codeGrantId: code?.id ?? '',
    cohorts: indexById(contents.cohorts),
    boards: indexById(contents.boards),
    rounds: indexById(contents.rounds),
    participants: indexById(contents.participants),
    items: new ItemShelf(contents.items),
  };
}

function indexById<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Whether somebody facilitates the workshop. */
export function isFacilitator({ participants }: WorkshopState, participantId: string): boolean {
  return participants.get(participantId)?.role === 'facilitator';
}

/** Brings a state up to a change that the store has accepted. */
export function applyWorkshopChange(state: WorkshopState, change: WorkshopChange): void {
  if ('put' in change) applyPut(state, change);
  else if ('drop' in change) applyDrop(state, change);
}

function applyPut(state: WorkshopState, change: Extract<WorkshopChange, { put: string }>): void {
  switch (change.put) {
    case 'workshop':
      state.workshop = change.value;
      return;
    case 'cohort':
      state.cohorts.set(change.value.id, change.value);
      return;
    case 'board':
      state.boards.set(change.value.id, change.value);
      return;
    case 'round':
      state.rounds.set(change.value.id, change.value);
      return;
    case 'participant':
      state.participants.set(change.value.id, change.value);
      return;
    case 'item':
      state.items.put(change.value);
      return;
    case 'grant':
      if (change.value.kind !== 'code') return;
      state.code = change.value.secret;
      state.codeGrantId = change.value.id;
  }
}

function applyDrop(state: WorkshopState, { drop, id }: Extract<WorkshopChange, { drop: string }>): void {
  if (drop === 'cohort') state.cohorts.delete(id);
  if (drop === 'item') state.items.drop(id);
  if (drop === 'participant') {
    state.participants.delete(id);
    state.items.dropWhere(({ participantId }) => participantId === id);
  }
  if (drop === 'round') state.rounds.delete(id);
  if (drop !== 'board') return;
  state.boards.delete(id);
  state.items.dropWhere(({ boardId }) => boardId === id);
  for (const round of [...state.rounds.values()]) if (round.boardId === id) state.rounds.delete(round.id);
}
