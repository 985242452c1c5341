import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { Config } from '../config.ts';

/** The one listener for pages, API and sockets. */
export type Listener = HttpServer | HttpsServer;

/** Whoever sends a request drop by drop is let go; an import of 5 MB over a hall's Wi-Fi has time enough. */
const patience = { headersTimeout: 15_000, requestTimeout: 120_000 } as const;

/** Makes the listener: https with a certificate of one's own, else http. */
export function createListener({ tls }: Config): Listener {
  if (tls === null) return createHttpServer(patience);
  return createHttpsServer({ ...patience, cert: tls.cert, key: tls.key });
}

/** Begins to listen. Rejects when the port is taken or not allowed. */
export function listen(http: Listener, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** The port it listens on; 0 before it does. */
export function readPort(http: Listener): number {
  const address = http.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
