/**
 * Small settings kept on this device (localStorage). A browser that refuses storage keeps them for
 * the life of the page instead, so nothing that uses this can fail.
 */
const fallback = new Map<string, string>();

function openStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The text kept under `netboard.<name>`, or null. */
export function recall(name: string): string | null {
  const key = `netboard.${name}`;
  try {
    return openStorage()?.getItem(key) ?? fallback.get(key) ?? null;
  } catch {
    return fallback.get(key) ?? null;
  }
}

/** Keeps a text under `netboard.<name>`; null forgets it. */
export function remember(name: string, value: string | null): void {
  const key = `netboard.${name}`;
  if (value === null) fallback.delete(key);
  else fallback.set(key, value);
  try {
    if (value === null) openStorage()?.removeItem(key);
    else openStorage()?.setItem(key, value);
  } catch {
    // A full or forbidden storage: the value above lasts as long as the page.
  }
}

function openedBy(participantId: string): string {
  return `opened.${participantId}`;
}

/** The documents of a participant that have a database here. */
export function recallOpened(participantId: string): readonly string[] {
  return recall(openedBy(participantId))?.split(' ') ?? [];
}

/** Remembers a document that has a database here from now on, for browsers that do not list what they keep. */
export function rememberOpened(participantId: string, documentId: string): void {
  const opened = new Set([...recallOpened(participantId), documentId]);
  remember(openedBy(participantId), [...opened].join(' '));
}

export function forgetOpened(participantId: string): void {
  remember(openedBy(participantId), null);
}
