/**
 * The yardstick: a WebSocket server that forwards frames and does nothing else. `--tick 0` forwards
 * each at once; `--tick 5` gathers those of 5 ms into one frame for all. `--content <file>`: what it
 * answers to whoever asks what they are missing. Prints its port.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { WebSocketServer, type WebSocket } from 'ws';
import { encodeBundle, isAsk } from './frames.ts';

const { values } = parseArgs({
  options: { tick: { type: 'string', default: '0' }, content: { type: 'string' } },
});
const tick = Number(values.tick);
const content = values.content === undefined ? Buffer.of(0, 1, 2, 0, 0) : readFileSync(values.content);
const rooms = new Map<string, Set<WebSocket>>();
const waiting = new Map<string, Buffer[]>();

function flush(path: string): void {
  const frames = waiting.get(path) ?? [];
  waiting.delete(path);
  const bundle = encodeBundle(frames);
  for (const socket of rooms.get(path) ?? []) socket.send(bundle);
}

function forward(path: string, sender: WebSocket, frame: Buffer): void {
  if (tick === 0) {
    for (const socket of rooms.get(path) ?? []) if (socket !== sender) socket.send(frame);
    return;
  }
  const gathered = waiting.get(path);
  if (gathered !== undefined) return void gathered.push(frame);
  waiting.set(path, [frame]);
  setTimeout(flush, tick, path);
}

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const room = rooms.get(path) ?? new Set();
  rooms.set(path, room);
  room.add(socket);
  socket.on('close', () => room.delete(socket));
  socket.on('message', (frame: Buffer) => {
    if (isAsk(frame)) socket.send(content);
    else forward(path, socket, frame);
  });
});
http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));
