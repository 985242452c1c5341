import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { SCHEMA_VERSION } from '../../shared/model/schemaVersion.ts';
import { CLOSE, encodeHello, SYNC_PROTOCOL, TICKET_PREFIX } from '../../shared/sync/messages.ts';
import type { Grant } from '../access/grants.ts';
import { StorageError } from '../storage/storageError.ts';
import type { Logger } from '../telemetry/logger.ts';
import { admit, type SyncAdmission } from './admission.ts';
import type { ClientQuota } from './clientQuota.ts';
import type { Clock } from './clock.ts';
import { Connection } from './connection.ts';
import { receiveMessage } from './receiveMessage.ts';
import { ServerEnding, type HeldRoom, type RoomRegistry } from './roomRegistry.ts';
import { createWire } from './wire.ts';
import { encodeWireFrame } from './wireFrame.ts';

export interface UpgradeParts {
  readonly admission: SyncAdmission;
  readonly clock: Clock;
  readonly log: Logger;
  readonly quota: ClientQuota;
  readonly rooms: RoomRegistry;
}

/** Takes over an HTTP request for `/sync/…`. */
export type HandleUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void;

const largestMessage = 1024 * 1024;
const pathStart = '/sync/';

type Refused = 'not-admitted' | 'removed' | 'erased' | 'broken' | 'restarting';
const closeCodes: Readonly<Record<Refused, number>> = {
  'not-admitted': CLOSE.notAdmitted,
  removed: CLOSE.removed,
  erased: CLOSE.erased,
  broken: CLOSE.broken,
  restarting: CLOSE.restart,
};

const whyNobody = { origin: 'foreign', unknown: 'not-admitted', erased: 'erased' } as const;

interface LetIn {
  readonly grant: Grant;
  readonly documentId: string;
  readonly held: HeldRoom;
}

/** Whether this request is for here. */
export function isSyncPath(url: string | undefined): boolean {
  return url?.startsWith(pathStart) === true;
}

/**
 * Makes the door to the documents. The room is loaded before the handshake ends, so that nothing
 * a client sends can meet a document that is not there yet. Only a wrong Origin is refused over
 * HTTP; every other refusal opens the socket, says why and closes with a code that stops clients
 * from trying again.
 */
export function createUpgrade(parts: UpgradeParts): HandleUpgrade {
  const { admission, clock, log, quota, rooms } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    handleProtocols: chooseProtocol,
  });

  async function letIn(request: IncomingMessage): Promise<LetIn | Refused | 'foreign'> {
    const { documentId, as } = readTarget(request.url);
    if (admission.originRule(request.headers) === 'foreign') return 'foreign';
    const identified = await admission.identify({ headers: request.headers, as });
    if (!identified.ok) return whyNobody[identified.reason];
    const { participantId } = identified;
    const first = admit(admission, participantId, documentId);
    if (!first.ok) return first.refused;
    await quota.prepare(participantId);
    const held = await rooms.hold(documentId);
    // Rights may have gone while the document was loading.
    const now = admit(admission, participantId, documentId);
    if (now.ok) return { grant: now.grant, documentId, held };
    held.release();
    return now.refused;
  }

  function serve(socket: WebSocket, stream: Duplex, { grant, documentId, held }: LetIn): void {
    const { participantId } = grant;
    const connection = new Connection(
      participantId,
      socket.protocol === SYNC_PROTOCOL,
      createWire(socket, stream),
      clock,
    );
    const { room } = held;
    socket.on('message', (bytes: Buffer, isBinary) => {
      connection.silentBeats = 0;
      const still = admit(admission, participantId, documentId);
      if (!still.ok) socket.close(closeCodes[still.refused], still.refused);
      else if (isBinary && socket.readyState === socket.OPEN) receiveMessage(room, connection, clock, bytes);
    });
    socket.on('pong', () => void (connection.silentBeats = 0));
    socket.on('error', (error) => log.debug('sync.socketError', {}, error));
    stream.on('drain', () => room.drained(connection));
    socket.on('close', () => {
      room.readers.delete(connection);
      held.release();
    });
    if (connection.isOwn) connection.wire.write(encodeHelloFrame(documentId, grant.role));
    room.join(connection);
  }

  return (request, stream, head) => {
    const ignore = () => undefined;
    stream.on('error', ignore);
    letIn(request)
      .catch((error: unknown) => explainFailure(error, log))
      .then((result) => {
        if (result === 'foreign') return refuseOrigin(stream);
        let isOpen = false;
        if (!stream.destroyed) {
          sockets.handleUpgrade(request, stream, head, (socket) => {
            isOpen = true;
            stream.off('error', ignore);
            if (typeof result === 'string') refuse(socket, readTarget(request.url).documentId, result);
            else serve(socket, stream, result);
          });
        }
        // Gone meanwhile, or no WebSocket handshake at all, which `ws` has answered then.
        if (!isOpen && typeof result !== 'string') result.held.release();
      })
      .catch((error: unknown) => {
        log.error('sync.upgradeFailed', {}, error);
        stream.destroy();
      });
  };
}

function explainFailure(error: unknown, log: Logger): Refused {
  if (error instanceof StorageError && error.kind === 'erased') return 'erased';
  if (error instanceof ServerEnding) return 'restarting';
  log.error('sync.loadFailed', { kind: error instanceof StorageError ? error.kind : 'unexpected' }, error);
  return 'broken';
}

/** The document and the participant that a URL names; what can not be read names nothing that exists. */
function readTarget(url = ''): { documentId: string; as: string | null } {
  const target = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : null;
  if (target === null) return { documentId: '', as: null };
  const path = target.pathname.slice(pathStart.length);
  return { documentId: path.replaceAll('%7E', '~'), as: target.searchParams.get('as') };
}

/** Our own protocol if it is offered; else what was offered first, a spent ticket in the last resort: clients insist on one of theirs. */
function chooseProtocol(offered: Set<string>): string | false {
  if (offered.has(SYNC_PROTOCOL)) return SYNC_PROTOCOL;
  const names = [...offered];
  return names.find((name) => !name.startsWith(TICKET_PREFIX)) ?? names[0] ?? false;
}

function encodeHelloFrame(documentId: string, role: Grant['role']): Buffer {
  return encodeWireFrame(encodeHello({ schema: SCHEMA_VERSION, documentId, role }));
}

function refuse(socket: WebSocket, documentId: string, refused: Refused): void {
  socket.on('error', () => undefined);
  const hello = { schema: SCHEMA_VERSION, documentId, role: 'observer' as const, refused };
  socket.send(encodeHello(hello));
  socket.close(closeCodes[refused], refused);
}

function refuseOrigin(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
