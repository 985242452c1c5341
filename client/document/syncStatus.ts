/** Why the connection ended for good. */
export type EndReason = 'not-admitted' | 'removed' | 'erased' | 'closed';

/**
 * How a document stands, for people to see:
 * `opening` nothing to show yet; `saved` the server has everything, durably; `saving` changes are
 * on their way; `kept` changes wait on this device (offline, or the server can not store now);
 * `offline` nothing waits, but no connection; `readOnly`; `ended`.
 */
export interface SyncStatus {
  readonly state: 'opening' | 'saved' | 'saving' | 'kept' | 'offline' | 'readOnly' | 'ended';
  readonly online: boolean;
  /** Changes that the server has not acknowledged. */
  readonly unsaved: number;
  /** Where they wait: `page` = gone when this page closes (no IndexedDB, or it is full). */
  readonly keptOn: 'device' | 'page';
  /** The device's storage refused to write: what came since is in this page only. */
  readonly storageFailed: boolean;
  /** Entries in the tray. */
  readonly refused: number;
  /** `older`: this page is older than the server; `newer`: the server is older than this page. */
  readonly readOnly: null | 'observer' | 'older' | 'newer';
  readonly ended: EndReason | null;
}

/** What a status is computed from. */
export interface StatusFacts extends Omit<SyncStatus, 'state'> {
  /** Whether the document was ever loaded, from the server or from this device. */
  readonly loaded: boolean;
  /** Whether the server said that it can not store now. */
  readonly notStored: boolean;
}

function stateOf(facts: StatusFacts): SyncStatus['state'] {
  if (facts.ended) return 'ended';
  if (!facts.loaded) return 'opening';
  if (facts.unsaved > 0) return facts.online && !facts.notStored ? 'saving' : 'kept';
  if (facts.readOnly) return 'readOnly';
  return facts.online ? 'saved' : 'offline';
}

export function syncStatus(facts: StatusFacts): SyncStatus {
  const { loaded: _loaded, notStored: _notStored, ...shown } = facts;
  return { state: stateOf(facts), ...shown };
}

/** Whether two statuses look the same. */
export function isSameStatus(a: SyncStatus, b: SyncStatus): boolean {
  return (Object.keys(a) as (keyof SyncStatus)[]).every((name) => a[name] === b[name]);
}
