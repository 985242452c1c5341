import { StorageError } from '../../../server/storage/storageError.ts';
import {
  commandLifetime,
  type CommandResult,
  type NewGrant,
  type StoredWorkshop,
  type WorkshopChange,
} from '../../../server/storage/workshopStore.ts';

type Put = Extract<WorkshopChange, { put: string }>;
type ItemPut = Extract<Put, { put: 'cohort' | 'board' | 'round' | 'participant' | 'item' }>;

/** A cohort, board, round, participant, or an item of some facility. */
export type MemoryItem = ItemPut extends infer One
  ? One extends { put: infer Kind; value: infer Value }
    ? { readonly kind: Kind; readonly value: Value }
    : never
  : never;

/** All workshops in memory. Maps keep the order in which things were first put. */
export interface MemoryState {
  readonly workshops: Map<string, StoredWorkshop>;
  readonly items: Map<string, MemoryItem>;
  readonly grants: Map<string, NewGrant>;
  readonly commands: Map<string, CommandResult>;
}

/**
 * Makes one change; ids of boards whose documents must go are added to `erasedBoards`.
 * @throws StorageError `missing`, `conflict`.
 */
export function applyChange(state: MemoryState, change: WorkshopChange, erasedBoards: string[]): void {
  if ('put' in change) put(state, change);
  else if ('drop' in change) drop(state, change.drop, change.id, erasedBoards);
  else remember(state, change.remember);
}

function put(state: MemoryState, change: Put): void {
  if (change.put === 'workshop') {
    state.workshops.set(change.value.id, change.value);
    return;
  }
  requireWorkshop(state, change.value.workshopId);
  if (change.put === 'grant') putGrant(state, change.value);
  else putItem(state, change);
}

function putItem(state: MemoryState, { put: kind, value }: ItemPut): void {
  const known = state.items.get(value.id);
  if (known !== undefined && (known.kind !== kind || known.value.workshopId !== value.workshopId)) {
    throw new StorageError('conflict', 'This id is in use for something else.');
  }
  state.items.set(value.id, { kind, value } as MemoryItem);
}

function putGrant(state: MemoryState, grant: NewGrant): void {
  const known = state.grants.get(grant.id);
  const elsewhere = known !== undefined && known.workshopId !== grant.workshopId;
  const taken = [...state.grants.values()].some(
    ({ id, kind, secret }) => id !== grant.id && kind === grant.kind && secret === grant.secret,
  );
  if (elsewhere || taken)
    throw new StorageError('conflict', 'This id or secret is in use for something else.');
  state.grants.set(grant.id, grant);
}

function drop(state: MemoryState, kind: string, id: string, erasedBoards: string[]): void {
  if (kind === 'grant') state.grants.delete(id);
  if (state.items.get(id)?.kind !== kind) return;
  state.items.delete(id);
  if (kind === 'board') {
    erasedBoards.push(id);
    for (const [itemId, item] of state.items) {
      if ('boardId' in item.value && item.value.boardId === id) state.items.delete(itemId);
    }
  }
  if (kind === 'participant') {
    for (const [itemId, item] of state.items) {
      if (item.kind === 'item' && item.value.participantId === id) state.items.delete(itemId);
    }
    for (const map of [state.grants, state.commands]) {
      for (const [key, value] of map) if (value.participantId === id) map.delete(key);
    }
  }
}

function remember(state: MemoryState, command: CommandResult): void {
  requireWorkshop(state, command.workshopId);
  const key = JSON.stringify([command.participantId, command.commandId]);
  const known = state.commands.get(key);
  if (known !== undefined && known.at > command.at - commandLifetime) {
    throw new StorageError('conflict', 'This command was answered already.');
  }
  state.commands.set(key, command);
}

function requireWorkshop(state: MemoryState, workshopId: string): void {
  if (!state.workshops.has(workshopId)) throw new StorageError('missing', 'There is no such workshop.');
}
