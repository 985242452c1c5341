import { randomBytes } from 'node:crypto';
import { StorageError } from '../storageError.ts';
import type {
  JsonValue,
  NewGrant,
  ServerSecretName,
  StoredGrant,
  WorkshopContents,
  WorkshopStore,
} from '../workshopStore.ts';
import { commandLifetime } from '../workshopStore.ts';
import { eraseBoardDocuments, type MemoryDocuments } from './memoryDocuments.ts';
import { applyChange, type MemoryItem, type MemoryState } from './memoryState.ts';

/** The workshop store for tests and trial runs: same rules, nothing survives the process. */
export function createMemoryWorkshopStore(documents: MemoryDocuments): WorkshopStore {
  let state: MemoryState = { workshops: new Map(), items: new Map(), grants: new Map(), commands: new Map() };
  const secrets = new Map<ServerSecretName, Uint8Array>();

  function workshopOf(kind: MemoryItem['kind'], id: string): string | null {
    const item = state.items.get(id);
    return item?.kind === kind ? item.value.workshopId : null;
  }

  function erase(workshopId: string): void {
    state.workshops.delete(workshopId);
    for (const [id, { kind, value }] of state.items) {
      if (value.workshopId !== workshopId) continue;
      state.items.delete(id);
      if (kind === 'board') eraseBoardDocuments(documents, id);
    }
    for (const map of [state.grants, state.commands]) {
      for (const [id, value] of map) if (value.workshopId === workshopId) map.delete(id);
    }
  }

  return {
    async write(changes) {
      // All changes go to a copy, so that one that is refused takes the others with it.
      const next = structuredClone(state);
      const erasedBoards: string[] = [];
      changes.forEach((change, entry) => {
        try {
          applyChange(next, structuredClone(change), erasedBoards);
        } catch (error) {
          if (!(error instanceof StorageError)) throw error;
          throw new StorageError(error.kind, error.message, { cause: error, entry });
        }
      });
      state = next;
      for (const boardId of erasedBoards) eraseBoardDocuments(documents, boardId);
    },

    read: async (workshopId) => structuredClone(readContents(state, workshopId)),
    list: async () => structuredClone([...state.workshops.values()]),
    workshopOfBoard: async (boardId) => workshopOf('board', boardId),
    workshopOfParticipant: async (id) => workshopOf('participant', id),

    async findGrant(kind, secret) {
      const found = [...state.grants.values()].find(
        (grant) => grant.kind === kind && grant.secret === secret,
      );
      return found === undefined ? null : showGrant(found);
    },

    async recall(participantId, commandId, now): Promise<JsonValue | undefined> {
      const found = state.commands.get(JSON.stringify([participantId, commandId]));
      if (found === undefined || found.at <= now - commandLifetime) return undefined;
      return structuredClone(found.result);
    },

    async forgetOldCommands(now) {
      for (const [key, { at }] of state.commands) if (at <= now - commandLifetime) state.commands.delete(key);
    },

    delete: async (workshopId) => erase(workshopId),

    async expired(now) {
      return [...state.workshops.values()].filter(({ expiresAt }) => expiresAt <= now).map(({ id }) => id);
    },

    async secret(name) {
      const secret = secrets.get(name) ?? new Uint8Array(randomBytes(32));
      secrets.set(name, secret);
      return secret.slice();
    },
  };
}

function readContents(state: MemoryState, workshopId: string): WorkshopContents | null {
  const workshop = state.workshops.get(workshopId);
  if (workshop === undefined) return null;
  const items = [...state.items.values()].filter(({ value }) => value.workshopId === workshopId);
  const grants = [...state.grants.values()].filter((grant) => grant.workshopId === workshopId);
  return {
    workshop,
    cohorts: items.flatMap((item) => (item.kind === 'cohort' ? [item.value] : [])),
    boards: items.flatMap((item) => (item.kind === 'board' ? [item.value] : [])),
    rounds: items.flatMap((item) => (item.kind === 'round' ? [item.value] : [])),
    participants: items.flatMap((item) => (item.kind === 'participant' ? [item.value] : [])),
    items: items.flatMap((item) => (item.kind === 'item' ? [item.value] : [])),
    grants: grants.map(showGrant),
  };
}

function showGrant({ secret, keep, ...grant }: NewGrant): StoredGrant {
  return { ...grant, kept: keep ? secret : null };
}
