import type { BoardStore } from '../../../server/storage/boardStore.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { StorageError } from '../../../server/storage/storageError.ts';
import type { WorkshopStore } from '../../../server/storage/workshopStore.ts';
import { createMemoryBoardStore } from './memoryBoardStore.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import { createMemoryWorkshops, createMemoryWorkshopStore, stageChanges } from './memoryWorkshopStore.ts';

/** Storage without a disk. `now` gives milliseconds since 1970. */
export function createMemoryStorage(now: () => number = Date.now): Storage {
  const documents = createMemoryDocuments();
  const held = createMemoryWorkshops();
  let open = true;

  function guard<Store extends BoardStore | WorkshopStore>(store: Store): Store {
    return new Proxy(store, {
      get(target, name, receiver) {
        if (open) return Reflect.get(target, name, receiver);
        return async () => {
          throw new StorageError('closed', 'The storage is closed.');
        };
      },
    });
  }

  return {
    boards: guard(
      createMemoryBoardStore(documents, now, (changes) => stageChanges(held, documents, changes)),
    ),
    workshops: guard(createMemoryWorkshopStore(documents, held)),
    async close() {
      open = false;
    },
  };
}
