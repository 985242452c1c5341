import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { SYNC_PROTOCOL } from '../../shared/sync/messages.ts';
import type { BoardStore } from '../../server/storage/boardStore.ts';
import { systemClock, type Clock } from '../../server/sync/clock.ts';
import { createSyncServer, type SyncServer } from '../../server/sync/createSyncServer.ts';
import { isSyncPath } from '../../server/sync/upgrade.ts';
import { silentLogger } from '../../server/telemetry/logger.ts';
import {
  createFakeAdmission,
  readServerMessage,
  type FakeAdmission,
  type Said,
} from '../server/sync/roomFixture.ts';

/** A real server on a free port that has only the door to the documents. */
export interface SyncHost {
  readonly port: number;
  readonly admission: FakeAdmission;
  readonly sync: SyncServer;
  readonly http: Server;
  stop(): Promise<void>;
}

export async function startSyncHost(
  store: BoardStore,
  admission = createFakeAdmission(),
  clock: Clock = systemClock,
  onPort = 0,
): Promise<SyncHost> {
  const sync = createSyncServer({ admission, store, clock, log: silentLogger });
  const http = createServer((_request, response) => response.writeHead(404).end());
  http.on('upgrade', (request, stream, head) => {
    if (isSyncPath(request.url)) sync.handleUpgrade(request, stream, head);
    else stream.destroy();
  });
  await new Promise<void>((resolve) => http.listen(onPort, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    port,
    admission,
    sync,
    http,
    async stop() {
      await sync.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** A stock y-websocket provider, as any program may use it. */
export function connectStock(
  host: SyncHost,
  documentId: string,
  participantId: string,
  doc: Y.Doc,
): WebsocketProvider {
  return new WebsocketProvider(`ws://127.0.0.1:${host.port}/sync`, documentId, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    params: { as: participantId },
    disableBc: true,
    maxBackoffTime: 200,
  });
}

/** A bare socket that keeps what it hears. */
export interface BareClient {
  readonly socket: WebSocket;
  readonly heard: Said[];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly opened: Promise<void>;
}

export function connectBare(
  host: SyncHost,
  path: string,
  options: { protocols?: string[]; origin?: string } = {},
): BareClient {
  const { protocols = [SYNC_PROTOCOL], origin } = options;
  const socket = new WebSocket(
    `ws://127.0.0.1:${host.port}${path}`,
    protocols,
    origin === undefined ? {} : { origin },
  );
  const heard: Said[] = [];
  socket.on('message', (bytes: Buffer) => heard.push(readServerMessage(bytes)));
  const opened = new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('error', reject);
  });
  opened.catch(() => undefined);
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  return { socket, heard, opened, closed };
}
