import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';

/** Ends a server in two steps: no new connections, then none at all. */
export interface Ending {
  /** Stops accepting; what is being answered goes on. */
  begin(): void;
  /** Resolves when all connections are closed; those that stay open longer are cut. */
  finish(withinMilliseconds: number): Promise<void>;
}

/** Keeps track of a server's connections, upgraded ones included, which Node forgets about. */
export function createEnding(http: HttpServer | HttpsServer): Ending {
  const sockets = new Set<Socket>();
  http.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const closed = new Promise<void>((resolve) => http.once('close', resolve));
  return {
    begin() {
      http.close();
      http.closeIdleConnections();
    },
    async finish(withinMilliseconds) {
      if (!http.listening && sockets.size === 0) return;
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, withinMilliseconds);
      await closed;
      clearTimeout(cut);
    },
  };
}
