import type { JournalEntry } from '../../server/storage/boardStore.ts';

/** A journal entry for tests: an update of the given text and nothing else, unless said otherwise. */
export function makeEntry(documentId: string, text: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    documentId,
    participantId: 'ada0000000000000',
    update: new TextEncoder().encode(text),
    firstClocks: [],
    owned: [],
    clients: [],
    ...more,
  };
}

export function readText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
