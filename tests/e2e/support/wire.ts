import type { Page, WebSocket } from '@playwright/test';

/** First byte of a message that carries document changes. */
const SYNC = 0;

/** Counts the document changes that a page sends from now on; begin before it opens the board. */
export function countWrites(page: Page): () => number {
  let writes = 0;
  page.on('websocket', (socket: WebSocket) => {
    if (!new URL(socket.url()).pathname.startsWith('/sync/')) return;
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === SYNC) writes += 1;
    });
  });
  return () => writes;
}
