import type { BoardStore } from './boardStore.ts';
import type { WorkshopStore } from './workshopStore.ts';

/** Both stores over one and the same data. */
export interface Storage {
  readonly boards: BoardStore;
  readonly workshops: WorkshopStore;
  /** Lets go of files and locks; every later call is refused with kind `closed`. Twice is harmless. */
  close(): Promise<void>;
}

/**
 * Erases every workshop that has expired; to be called before anything is served (a copy of older data may hold
 * what was due long ago) and daily. Resolves to how many were erased.
 */
export async function eraseExpired(storage: Storage, now: number): Promise<number> {
  const due = await storage.workshops.expired(now);
  for (const workshopId of due) await storage.workshops.delete(workshopId, { why: 'expired', at: now });
  return due.length;
}
