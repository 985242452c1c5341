import type { Page } from '@playwright/test';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep2, readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { decodeVerdict, MESSAGE, type Verdict } from '../../../shared/sync/messages.ts';

/** A second socket that somebody opens from the console of their own page, with the page's own cookie. */
export interface RawSync {
  /** The document as that socket was served it. */
  readonly doc: Y.Doc;
  /** Sends what `change` does to the document, and gives the server's verdict on it. */
  tamper(change: (doc: Y.Doc) => void): Promise<Verdict>;
  /** Sends bytes as one sync update, whatever they are. */
  sendUpdate(bytes: Uint8Array): Promise<Verdict>;
  /** Sends bytes as they are; nothing is awaited. */
  sendRaw(bytes: Uint8Array): Promise<void>;
}

interface PageWithSocket {
  netboardTest?: { readonly socket: WebSocket; readonly received: number[][] };
}

async function send(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (list) => {
      (globalThis as PageWithSocket).netboardTest?.socket.send(new Uint8Array(list));
    },
    [...bytes],
  );
}

async function openSocket(page: Page, boardId: string): Promise<void> {
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const as = new URLSearchParams(location.search).get('as') ?? '';
        const url = `${location.origin.replace(/^http/, 'ws')}/sync/${id}?as=${as}`;
        const socket = new WebSocket(url, ['netboard.1']);
        const received: number[][] = [];
        socket.binaryType = 'arraybuffer';
        socket.onmessage = ({ data }) => received.push([...new Uint8Array(data as ArrayBuffer)]);
        socket.onopen = () => resolve();
        socket.onerror = () => reject(new Error('the socket did not open'));
        (globalThis as PageWithSocket).netboardTest = { socket, received };
      }),
    boardId,
  );
}

function syncMessage(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** The next message of a type that the page's socket received, from message `from` on. */
async function nextOf(page: Page, type: number, from: number): Promise<{ bytes: Uint8Array; at: number }> {
  const found = await page.waitForFunction(
    ([wanted, start]) => {
      const received = (globalThis as PageWithSocket).netboardTest?.received ?? [];
      const at = received.findIndex((bytes, index) => index >= (start ?? 0) && bytes[0] === wanted);
      return at < 0 ? null : { bytes: received[at] ?? [], at };
    },
    [type, from],
  );
  const message = await found.jsonValue();
  if (!message) throw new Error('no such message');
  return { bytes: new Uint8Array(message.bytes), at: message.at };
}

export async function openRawSync(page: Page, boardId: string): Promise<RawSync> {
  await openSocket(page, boardId);
  const doc = new Y.Doc();
  await send(
    page,
    syncMessage((encoder) => writeSyncStep1(encoder, doc)),
  );
  let seen = -1;
  for (let type = -1; type !== messageYjsSyncStep2;) {
    const { bytes, at } = await nextOf(page, MESSAGE.sync, seen + 1);
    const decoder = decoding.createDecoder(bytes);
    decoding.readVarUint(decoder);
    type = readSyncMessage(decoder, encoding.createEncoder(), doc, 'server');
    seen = at;
  }

  const sendUpdate = async (update: Uint8Array): Promise<Verdict> => {
    await send(
      page,
      syncMessage((encoder) => writeUpdate(encoder, update)),
    );
    const verdict = await nextOf(page, MESSAGE.verdict, seen + 1);
    seen = verdict.at;
    const verdictDecoder = decoding.createDecoder(verdict.bytes);
    decoding.readVarUint(verdictDecoder);
    return decodeVerdict(verdictDecoder);
  };
  return {
    doc,
    sendUpdate,
    sendRaw: (bytes) => send(page, bytes),
    async tamper(change) {
      const before = Y.encodeStateVector(doc);
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      copy.transact(() => change(copy));
      return sendUpdate(Y.encodeStateAsUpdate(copy, before));
    },
  };
}
