import { compactKept } from './compactUpdates.ts';
import {
  isGone,
  type Adopted,
  type Adopter,
  type OutboxEntry,
  type OutboxStorage,
  type StorageChange,
  type TrayEntry,
  type UndoHistory,
} from './outboxStorage.ts';

/**
 * Keeps everything in this page's memory: for programs, for private windows without IndexedDB,
 * and for devices that several people share. Opened again within the page, it still has it.
 */
export function createMemoryStorage(): OutboxStorage {
  const entries = new Map<string, OutboxEntry>();
  const tabs = new Map<string, number | null>();
  const histories = new Map<string, UndoHistory>();
  const tray = new Map<string, TrayEntry>();
  let acknowledged: Uint8Array[] = [];
  const keyOf = (tabId: string, seq: number) => `${tabId} ${seq}`;

  function apply(change: StorageChange): void {
    switch (change.do) {
      case 'putEntry':
        entries.set(keyOf(change.entry.tabId, change.entry.seq), change.entry);
        break;
      case 'dropEntry':
        entries.delete(keyOf(change.tabId, change.seq));
        break;
      case 'appendAcknowledged':
        acknowledged.push(change.update);
        break;
      case 'dropAcknowledged':
        acknowledged = [];
        break;
      case 'putUndo':
        histories.set(change.tabId, change.history);
        break;
      case 'putTray':
        tray.set(change.entry.id, change.entry);
        break;
      case 'dropTray':
        tray.delete(change.id);
        break;
      case 'heartbeat':
        tabs.set(change.tabId, change.at);
    }
  }

  function takeHistory(owners: readonly string[]): UndoHistory | null {
    let newest: UndoHistory | null = null;
    for (const owner of owners) {
      newest = histories.get(owner) ?? newest;
      histories.delete(owner);
    }
    return newest;
  }

  function adopt(by: Adopter): Adopted {
    const gone = (owner: string) => isGone(owner, tabs.get(owner), by);
    const left = [...entries.values()].filter((entry) => gone(entry.tabId));
    const adopted = left.map((entry, index) => ({ ...entry, tabId: by.tabId, seq: by.nextSeq + index }));
    for (const entry of left) entries.delete(keyOf(entry.tabId, entry.seq));
    for (const entry of adopted) apply({ do: 'putEntry', entry });
    const history = takeHistory([...histories.keys()].filter(gone));
    for (const owner of [...tabs.keys()].filter(gone)) tabs.delete(owner);
    return { entries: adopted, history };
  }

  return {
    keeps: 'page',
    read: async () => {
      if (acknowledged.length > 1) {
        const compacted = compactKept(acknowledged);
        acknowledged = compacted ? [compacted] : [];
      }
      return { acknowledged: [...acknowledged], tray: [...tray.values()] };
    },
    write: async (changes) => changes.forEach(apply),
    adopt: async (by) => adopt(by),
    close: () => {},
    erase: async () => {
      for (const store of [entries, tabs, histories, tray]) store.clear();
      acknowledged = [];
    },
  };
}
