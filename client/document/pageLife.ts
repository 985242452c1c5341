import type { BoardDocument, BoardDocumentOptions } from './board.ts';

type Owner = Pick<BoardDocumentOptions, 'participantId' | 'documentId'>;

function keyOf({ participantId, documentId }: Owner): string {
  return `netboard.tab.${participantId}.${documentId}`;
}

/** The name of the page that this browser tab showed before, if it showed this document: a reload takes over at once what that page left. */
export function recallTab(owner: Owner): string | undefined {
  try {
    return globalThis.sessionStorage?.getItem(keyOf(owner)) ?? undefined;
  } catch {
    return undefined;
  }
}

function rememberTab(owner: Owner, tabId: string): void {
  try {
    globalThis.sessionStorage?.setItem(keyOf(owner), tabId);
  } catch {
    // Without it a reload waits until the old page counts as gone.
  }
}

/** In a browser: hands everything to the storage when the page goes. Elsewhere does nothing. */
export function followPage(board: BoardDocument, owner: Owner): void {
  if (typeof document === 'undefined') return;
  rememberTab(owner, board.tabId);
  const until = { signal: board.closed };
  globalThis.addEventListener('pagehide', () => board.flushAtOnce(), until);
  const flushWhenHidden = () => {
    if (document.visibilityState === 'hidden') void board.flush();
  };
  document.addEventListener('visibilitychange', flushWhenHidden, until);
}
