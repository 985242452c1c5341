import * as decoding from 'lib0/decoding';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket, WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import * as Y from 'yjs';
import type { LinkListener, ServerLink } from '../../../client/document/serverLink.ts';
import { websocketLinkTo } from '../../../client/document/websocketLink.ts';
import { CLOSE, MESSAGE, encodeHello, encodeVerdict } from '../../../shared/sync/messages.ts';
import { eventually } from '../../support/eventually.ts';

const LIMIT = 4096;
let server: WebSocketServer;
let sockets: { socket: ServerSocket; url: string; protocols: string; types: string[] }[];
let link: ServerLink | null;
let doc: Y.Doc;

/** What a message is, in a word. */
function nameOf(bytes: Uint8Array): string {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.intent) return 'intent';
  if (type !== MESSAGE.sync) return `message ${type}`;
  return ['step 1', 'step 2', 'update'][decoding.readVarUint(decoder)] ?? 'unknown';
}

beforeEach(async () => {
  sockets = [];
  link = null;
  doc = new Y.Doc();
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: LIMIT });
  server.on('connection', (socket, request) => {
    const protocols = request.headers['sec-websocket-protocol'] ?? '';
    const one = { socket, url: request.url ?? '', protocols, types: [] as string[] };
    sockets.push(one);
    socket.on('error', () => {});
    socket.on('message', (bytes: Buffer) => one.types.push(nameOf(bytes)));
  });
  await new Promise((resolve) => server.once('listening', resolve));
});

afterEach(async () => {
  link?.destroy();
  for (const client of server.clients) client.terminate();
  await new Promise((resolve) => server.close(resolve));
});

function open(told: Partial<LinkListener> = {}, ticket?: () => Promise<string>): ServerLink {
  const { port } = server.address() as AddressInfo;
  const ignore = () => {};
  const openLink = websocketLinkTo({
    serverUrl: `http://127.0.0.1:${port}/`,
    documentId: 'board~facilitators',
    participantId: 'ada',
    webSocket: NodeWebSocket as unknown as typeof WebSocket,
    ...(ticket ? { ticket } : {}),
  });
  link = openLink(doc, {
    connected: ignore,
    disconnected: ignore,
    synced: ignore,
    received: ignore,
    taken: ignore,
    verdict: ignore,
    hello: ignore,
    ended: ignore,
    tooLarge: ignore,
    ...told,
  });
  link.connect();
  return link;
}

const until = (isSo: () => boolean) => eventually(() => expect(isSo()).toBe(true));
const update = (size: number) => {
  const other = new Y.Doc();
  other.getText('t').insert(0, 'x'.repeat(size));
  return Y.encodeStateAsUpdate(other);
};

describe('a link', () => {
  it('names participant and protocol, and sends kept changes before it asks, its own after, numbered', async () => {
    const numbers: (number | null)[] = [];
    const made = open({
      connected: () => numbers.push(made.resend(update(1), false), made.resend(update(2), true)),
    });
    await until(() => sockets[0]?.types.includes('step 1') === true);
    numbers.push(made.announce(false));
    doc.getText('t').insert(0, 'live');
    await until(() => sockets[0]?.types.length === 5);
    expect(sockets[0]?.types).toEqual(['update', 'intent', 'update', 'step 1', 'update']);
    expect(numbers).toEqual([1, 2, 3]);
    expect(sockets[0]).toMatchObject({ url: '/sync/board~facilitators?as=ada', protocols: 'netboard.1' });
  });

  it('hands verdicts and hellos on, and never answers or sends awareness', async () => {
    const told: unknown[] = [];
    open({ verdict: (verdict) => told.push(verdict), hello: ({ role }) => told.push(role) });
    await until(() => sockets[0]?.types.length === 1);
    const { socket } = sockets[0] as (typeof sockets)[0];
    socket.send(encodeHello({ schema: 1, documentId: 'd', role: 'observer' }));
    socket.send(new Uint8Array([MESSAGE.queryAwareness]));
    socket.send(encodeVerdict({ n: 1, outcome: 'durable' }));
    await until(() => told.length === 2);
    expect(told).toEqual(['observer', { n: 1, outcome: 'durable' }]);
    expect(sockets[0]?.types).toEqual(['step 1']);
  });

  it('tells when something was over the limit, and comes back', async () => {
    let tooLarge = 0;
    const made = open({ tooLarge: () => tooLarge++ });
    await until(() => sockets[0]?.types.length === 1);
    made.resend(update(2 * LIMIT), false);
    await until(() => sockets.length === 2);
    expect(tooLarge).toBe(1);
  });

  it('comes back after a restart, and stays away when it is ended', async () => {
    const ended: number[] = [];
    open({ ended: (code) => ended.push(code) });
    await until(() => sockets.length === 1);
    sockets[0]?.socket.close(CLOSE.restart);
    await until(() => sockets.length === 2);
    expect(ended).toEqual([]);
    sockets[1]?.socket.close(CLOSE.removed);
    await until(() => ended.length === 1);
    expect(ended).toEqual([CLOSE.removed]);
  });

  it('brings a new ticket to each connection', async () => {
    let minted = 0;
    const mint = async () => {
      minted++;
      // The network may be down when a ticket is wanted.
      if (minted === 2) throw new Error('offline');
      return `t${minted}`;
    };
    open({}, mint);
    await until(() => sockets.length === 1);
    sockets[0]?.socket.terminate();
    await until(() => sockets.length === 2);
    expect(sockets.map(({ protocols }) => protocols)).toEqual([
      'netboard.1,ticket.t1',
      'netboard.1,ticket.t3',
    ]);
  });

  it('ends when a new ticket is not admitted', async () => {
    const ended: number[] = [];
    open({ ended: (code) => ended.push(code) }, async () => 'fresh');
    await until(() => sockets.length === 1);
    sockets[0]?.socket.close(CLOSE.notAdmitted);
    await until(() => ended.length === 1);
    expect(ended).toEqual([CLOSE.notAdmitted]);
  });
});
