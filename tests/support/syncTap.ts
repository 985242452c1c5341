import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { createBoardDoc } from '../../shared/document/roots.ts';
import { decodeVerdict, MESSAGE, SYNC_PROTOCOL, type Verdict } from '../../shared/sync/messages.ts';
import type { Joined } from './apiClient.ts';
import { encodeClientSync } from './encodeClientSync.ts';
import type { RealServer } from './realServer.ts';

/** Somebody's socket to one document: keeps every byte that comes, and writes as the page does. */
export interface SyncTap {
  readonly doc: Y.Doc;
  /** Every message as it came. */
  readonly received: Buffer[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Resolves once the document is there. */
  readonly loaded: Promise<void>;
  /** Makes a change and sends it; resolves with what became of it. */
  write(change: (doc: Y.Doc) => void): Promise<Verdict>;
  /** Sends an update as it is. */
  send(update: Uint8Array): Promise<Verdict>;
  close(): void;
}

/** Opens a document as somebody who has joined. */
export function openTap(
  server: Pick<RealServer, 'url'>,
  { participantId, token }: Pick<Joined, 'participantId' | 'token'>,
  documentId: string,
): SyncTap {
  const doc = createBoardDoc();
  const received: Buffer[] = [];
  const waiting: ((verdict: Verdict) => void)[] = [];
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/sync/${documentId}?as=${participantId}`,
    [SYNC_PROTOCOL],
    { headers: { authorization: `Bearer ${token}` } },
  );
  let isLoaded: () => void = () => {};
  const loaded = new Promise<void>((resolve) => (isLoaded = resolve));

  function take(bytes: Buffer): void {
    received.push(bytes);
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.verdict) return waiting.shift()?.(decodeVerdict(decoder));
    if (type !== MESSAGE.sync) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === 0) return;
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), socket);
    if (kind === 1) isLoaded();
  }

  function send(update: Uint8Array): Promise<Verdict> {
    socket.send(encodeClientSync(2, update));
    return new Promise((resolve) => waiting.push(resolve));
  }

  socket.on('message', take);
  socket.on('error', () => undefined);
  socket.on('open', () => socket.send(encodeClientSync(0, Y.encodeStateVector(doc))));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  return {
    doc,
    received,
    closed,
    loaded,
    send,
    write(change) {
      const updates: Uint8Array[] = [];
      const keep = (update: Uint8Array) => void updates.push(update);
      doc.on('update', keep);
      doc.transact(() => change(doc));
      doc.off('update', keep);
      const [update] = updates;
      if (update === undefined) throw new Error('nothing was written');
      return send(update);
    },
    close: () => socket.close(),
  };
}
