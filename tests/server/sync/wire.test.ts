import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createWire, type Wire } from '../../../server/sync/wire.ts';
import { eventually } from '../../support/eventually.ts';

/** Both ends of a socket: the server's, and the peer. */
async function connectPair(): Promise<{ socket: WebSocket; wire: Wire; peer: WebSocket }> {
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const upgraded = new Promise<{ socket: WebSocket; wire: Wire }>((resolve) => {
    http.on('upgrade', (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) =>
        resolve({ socket, wire: createWire(socket, stream) }),
      ),
    );
  });
  const peer = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  onTestFinished(() => {
    peer.terminate();
    sockets.close();
    http.close();
  });
  return { ...(await upgraded), peer };
}

test('closing again and again is closing once', async () => {
  const { socket, wire, peer } = await connectPair();
  const closed = once(peer, 'close');
  const before = socket.listenerCount('close');
  for (let n = 0; n < 50; n++) wire.close(1013, 'too much at once');
  expect(socket.listenerCount('close')).toBe(before + 1);
  expect((await closed)[0]).toBe(1013);
});

test('a paused wire reads nothing until it is resumed, and then all of it, in order', async () => {
  const { socket, wire, peer } = await connectPair();
  if (peer.readyState !== peer.OPEN) await once(peer, 'open');
  const heard: string[] = [];
  socket.on('message', (bytes) => heard.push(String(bytes)));
  wire.pause();
  const all = Array.from({ length: 20 }, (_, index) => `${index} ${'x'.repeat(100_000)}`);
  for (const text of all) peer.send(text);
  // More than the network between holds stays on the peer's side.
  await eventually(() => expect(peer.bufferedAmount).toBeLessThan(2_000_000));
  expect(heard).toEqual([]);
  wire.resume();
  await eventually(() => expect(heard).toEqual(all));
});

test('a paused wire can be closed', async () => {
  const { wire, peer } = await connectPair();
  const closed = once(peer, 'close');
  wire.pause();
  wire.close(1012, 'restarting');
  expect((await closed)[0]).toBe(1012);
});
