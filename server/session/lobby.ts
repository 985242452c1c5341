import type { WorkshopChange } from '../storage/workshopStore.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

/** Those who wait at a door, and ask again and again whether they may come in. */
export interface Lobby {
  /** Resolves when something about this person has changed, when the asker has gone, or after so many milliseconds. */
  waitFor(participantId: string, milliseconds: number, gone: AbortSignal): Promise<void>;
  /** Ends all waiting, as when the server ends. */
  close(): void;
}

/** Makes the lobby over the workshops in memory. */
export function createLobby(registry: WorkshopRegistry): Lobby {
  const waiting = new Map<string, Set<() => void>>();

  registry.onChange((_workshopId, changes) => {
    // When a workshop is erased, everybody looks again: those of others find that they still wait.
    const ids = changes === null ? [...waiting.keys()] : changes.map(readPerson);
    for (const id of ids) for (const tell of [...(waiting.get(id ?? '') ?? [])]) tell();
  });

  return {
    waitFor: (participantId, milliseconds, gone) =>
      new Promise((resolve) => {
        const asking = waiting.get(participantId) ?? new Set();
        waiting.set(participantId, asking);
        const end = () => {
          clearTimeout(timer);
          gone.removeEventListener('abort', end);
          asking.delete(end);
          if (asking.size === 0 && waiting.get(participantId) === asking) waiting.delete(participantId);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        asking.add(end);
        gone.addEventListener('abort', end);
        if (gone.aborted) end();
      }),
    close() {
      for (const asking of [...waiting.values()]) for (const tell of [...asking]) tell();
    },
  };
}

/** Whom a change is about, or null. */
function readPerson(change: WorkshopChange): string | null {
  if ('put' in change) return change.put === 'participant' ? change.value.id : null;
  return 'drop' in change && change.drop === 'participant' ? change.id : null;
}
