import * as Y from 'yjs';
import { WebSocket } from 'ws';
import { websocketLinkTo } from '../../../client/document/websocketLink.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import type { Joined } from './joinAsProgram.ts';

/**
 * A document as somebody who comes now gets it.
 * @throws when the server does not let us in
 */
export function loadFreshDocument(joined: Joined): Promise<Y.Doc> {
  const doc = createBoardDoc();
  return new Promise((resolve, reject) => {
    const ignore = () => {};
    const openLink = websocketLinkTo({
      ...joined,
      documentId: joined.boardId,
      webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    const link = openLink(doc, {
      connected: ignore,
      disconnected: ignore,
      received: ignore,
      taken: ignore,
      verdict: ignore,
      hello: ignore,
      tooLarge: ignore,
      synced: () => {
        link.destroy();
        resolve(doc);
      },
      ended: (code) => {
        link.destroy();
        reject(new Error(`closed with ${code}`));
      },
    });
    link.connect();
  });
}

/** How many of these changes a document does not hold. Does not change the document. */
export function countMissing(doc: Y.Doc, updates: readonly Uint8Array[]): number {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  let news = 0;
  copy.on('update', () => news++);
  let missing = 0;
  for (const update of updates) {
    const before = news;
    Y.applyUpdate(copy, update);
    if (news > before || copy.store.pendingStructs || copy.store.pendingDs) missing++;
  }
  copy.destroy();
  return missing;
}
