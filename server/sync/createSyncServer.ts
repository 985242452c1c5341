import { CLOSE } from '../../shared/sync/messages.ts';
import type { BoardStore, RecordOwner } from '../storage/boardStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { SyncAdmission } from './admission.ts';
import { createClientQuota } from './clientQuota.ts';
import { systemClock, type Clock } from './clock.ts';
import { createCompactor, type Compact } from './compactor.ts';
import { checkUpdate as guardUpdate } from './guard/guard.ts';
import { Journal } from './journal.ts';
import type { Migrate } from './loadDocument.ts';
import type { CheckUpdate } from './roomParts.ts';
import { RoomRegistry } from './roomRegistry.ts';
import { SyncCounts } from './syncCounts.ts';
import { createUpgrade, type HandleUpgrade } from './upgrade.ts';

export interface SyncServerParts {
  readonly admission: SyncAdmission;
  readonly store: BoardStore;
  readonly log: Logger;
  readonly migrate?: Migrate;
  /** Tests of the rooms bring a simpler guard. */
  readonly checkUpdate?: CheckUpdate;
  readonly clock?: Clock;
  readonly compact?: Compact;
}

/** Told, after the commit, of records that came into being in a document, and whose they are. */
export type OwnedListener = (documentId: string, owned: readonly RecordOwner[]) => void;

/** The documents of this server and the door to them. */
export interface SyncServer {
  readonly rooms: RoomRegistry;
  readonly counts: SyncCounts;
  /** For requests of which `isSyncPath` (upgrade.ts) is true. */
  readonly handleUpgrade: HandleUpgrade;
  onOwned(listener: OwnedListener): () => void;
  /** Told of a document whose notes were made or binned, or went to another cohort; before it is stored. */
  onWriters(listener: (documentId: string) => void): () => void;
  /** Told of records of a document whose fields are others than before; before that is stored. */
  onRecords(listener: (documentId: string, ids: readonly string[]) => void): () => void;
  /** Stores what was accepted and closes every socket with 1012; new ones are refused. */
  close(): Promise<void>;
}

/** Puts the rooms together. */
export function createSyncServer(parts: SyncServerParts): SyncServer {
  const { admission, store, log, checkUpdate = guardUpdate, migrate = null, clock = systemClock } = parts;
  const listeners = new Set<OwnedListener>();
  const recordsListeners = new Set<(documentId: string, ids: readonly string[]) => void>();
  const writersListeners = new Set<(documentId: string) => void>();
  const counts = new SyncCounts();
  const quota = createClientQuota(store, clock.date);
  const rooms = new RoomRegistry({
    admission,
    checkUpdate,
    clock,
    compact: parts.compact ?? createCompactor(),
    counts,
    journal: new Journal(store, clock, log),
    log,
    migrate,
    quota,
    store,
    onOwned: (documentId, owned) => {
      for (const listener of listeners) listener(documentId, owned);
    },
    onRecords: (documentId, ids) => {
      for (const listener of recordsListeners) listener(documentId, ids);
    },
    onWriters: (documentId) => {
      for (const listener of writersListeners) listener(documentId);
    },
  });
  const stopWatching = admission.onRevoked((participantId, reason) => {
    if (reason === 'removed') rooms.revoke(participantId, CLOSE.removed, 'removed');
    else if (reason === 'left') rooms.revoke(participantId, CLOSE.notAdmitted, 'not-admitted');
    else rooms.revoke(participantId, CLOSE.erased, 'erased');
  });
  return {
    rooms,
    counts,
    handleUpgrade: createUpgrade({ admission, clock, log, quota, rooms }),
    onOwned(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRecords(listener) {
      recordsListeners.add(listener);
      return () => recordsListeners.delete(listener);
    },
    onWriters(listener) {
      writersListeners.add(listener);
      return () => writersListeners.delete(listener);
    },
    close() {
      stopWatching();
      return rooms.closeAll();
    },
  };
}
