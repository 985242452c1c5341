import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';

type Upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void;

/** One way to a socket: which requests are for it, who may come at all, and who serves them. */
export interface SocketRoute {
  isFor(url: string | undefined): boolean;
  /** False answers 403 before anything else looks at the request. */
  mayCome(request: IncomingMessage): boolean;
  readonly serve: Upgrade;
}

/**
 * Sends each upgrade to the one who serves its path, and answers 404 to the rest. Takes the place of listeners that
 * libraries have put on the server, which would each judge every request.
 */
export function routeUpgrades(http: HttpServer | HttpsServer, routes: readonly SocketRoute[]): void {
  http.removeAllListeners('upgrade');
  http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const route = routes.find(({ isFor }) => isFor(request.url));
    if (route === undefined) return refuse(stream, '404 Not Found');
    if (!route.mayCome(request)) return refuse(stream, '403 Forbidden');
    route.serve(request, stream, head);
  });
}

/** The listener that a library has just put on the server, to be given its place among the routes. */
export function takeUpgradeListener(http: HttpServer | HttpsServer): Upgrade {
  const [listener] = http.listeners('upgrade');
  if (listener === undefined) throw new Error('nobody listens for upgrades');
  return (request, stream, head) => void listener.call(http, request, stream, head);
}

function refuse(stream: Duplex, status: string): void {
  stream.on('error', () => undefined);
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
