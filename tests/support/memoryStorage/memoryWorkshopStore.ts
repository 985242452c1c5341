import { randomBytes } from 'node:crypto';
import { StorageError } from '../../../server/storage/storageError.ts';
import type {
  Erasure,
  JsonValue,
  NewGrant,
  Receipt,
  ServerSecretName,
  StoredGrant,
  WorkshopChange,
  WorkshopContents,
  WorkshopStore,
} from '../../../server/storage/workshopStore.ts';
import { commandLifetime } from '../../../server/storage/workshopStore.ts';
import { eraseBoardDocuments, type MemoryDocuments } from './memoryDocuments.ts';
import { applyChange, type MemoryItem, type MemoryState } from './memoryState.ts';

/** The workshops of a store in memory; replaced whole by each write. */
export interface MemoryWorkshops {
  state: MemoryState;
}

export function createMemoryWorkshops(): MemoryWorkshops {
  return { state: { workshops: new Map(), items: new Map(), grants: new Map(), commands: new Map() } };
}

/** Tries changes on a copy, so that one that is refused takes the others with it; gives what makes them true. */
export function stageChanges(
  held: MemoryWorkshops,
  documents: MemoryDocuments,
  changes: readonly WorkshopChange[],
): () => void {
  const next = structuredClone(held.state);
  const erasedBoards: string[] = [];
  changes.forEach((change, entry) => {
    try {
      applyChange(next, structuredClone(change), erasedBoards);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      throw new StorageError(error.kind, error.message, { cause: error, entry });
    }
  });
  return () => {
    held.state = next;
    for (const boardId of erasedBoards) eraseBoardDocuments(documents, boardId);
  };
}

/** The workshop store for tests: same rules, nothing survives the process. */
export function createMemoryWorkshopStore(documents: MemoryDocuments, held: MemoryWorkshops): WorkshopStore {
  const secrets = new Map<ServerSecretName, Uint8Array>();

  function workshopOf(kind: MemoryItem['kind'], id: string): string | null {
    const item = held.state.items.get(id);
    return item?.kind === kind ? item.value.workshopId : null;
  }

  const erasedSecrets = new Set<string>();
  const receipts: Receipt[] = [];

  function erase(workshopId: string, erasure: Erasure | undefined): void {
    if (!held.state.workshops.delete(workshopId)) return;
    if (erasure !== undefined) {
      const boards = [...held.state.items.values()].filter(isBoardOf(workshopId)).length;
      receipts.push({ ...erasure, workshopId, boards });
    }
    for (const grant of held.state.grants.values())
      if (grant.workshopId === workshopId) erasedSecrets.add(`${grant.kind} ${grant.secret}`);
    for (const [id, { kind, value }] of held.state.items) {
      if (value.workshopId !== workshopId) continue;
      held.state.items.delete(id);
      if (kind === 'board') eraseBoardDocuments(documents, id);
    }
    for (const map of [held.state.grants, held.state.commands]) {
      for (const [id, value] of map) if (value.workshopId === workshopId) map.delete(id);
    }
  }

  return {
    write: async (changes) => stageChanges(held, documents, changes)(),

    read: async (workshopId) => structuredClone(readContents(held.state, workshopId)),
    list: async () => structuredClone([...held.state.workshops.values()]),
    workshopOfBoard: async (boardId) => workshopOf('board', boardId),
    workshopOfParticipant: async (id) => workshopOf('participant', id),

    async findGrant(kind, secret) {
      const found = [...held.state.grants.values()].find(
        (grant) => grant.kind === kind && grant.secret === secret,
      );
      return found === undefined ? null : showGrant(found);
    },

    async recall(participantId, commandId, now): Promise<JsonValue | undefined> {
      const found = held.state.commands.get(JSON.stringify([participantId, commandId]));
      if (found === undefined || found.at <= now - commandLifetime) return undefined;
      return structuredClone(found.result);
    },

    async forgetOldCommands(now) {
      for (const [key, { at }] of held.state.commands)
        if (at <= now - commandLifetime) held.state.commands.delete(key);
    },

    delete: async (workshopId, erasure) => erase(workshopId, erasure),
    wasErased: async (kind, secret) => erasedSecrets.has(`${kind} ${secret}`),
    receipts: async () => structuredClone(receipts),

    async expired(now) {
      return [...held.state.workshops.values()]
        .filter(({ expiresAt }) => expiresAt <= now)
        .map(({ id }) => id);
    },

    async secret(name) {
      const secret = secrets.get(name) ?? new Uint8Array(randomBytes(32));
      secrets.set(name, secret);
      return secret.slice();
    },
  };
}

function isBoardOf(workshopId: string): (item: MemoryItem) => boolean {
  return ({ kind, value }) => kind === 'board' && value.workshopId === workshopId;
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
