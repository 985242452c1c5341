import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createBoardDoc, rootOf } from '../../shared/document/roots.ts';
import { facilitatorsDocumentId } from '../../shared/model/documentId.ts';
import { SCHEMA_VERSION } from '../../shared/model/schemaVersion.ts';
import { addRecords } from '../../shared/operations/addRecords.ts';
import { addLanes } from '../../shared/operations/lane.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { createMemoryStorage } from '../support/memoryStorage/memoryStorage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { StorageError } from '../../server/storage/storageError.ts';
import { systemClock } from '../../server/sync/clock.ts';
import { createFaultStorage, type Faults } from '../support/faultStore.ts';
import { encodeClientSync } from '../support/encodeClientSync.ts';
import { BOARD, captureUpdate, createFakeClock, createWriter, textsOf } from '../server/sync/roomFixture.ts';
import { connectBare, connectStock, startSyncHost, type SyncHost } from './syncFixture.ts';
import { eventually } from '../support/eventually.ts';

const ADA = 'adaadaadaadaada1';
const BEN = 'benbenbenbenben1';
const STRANGER = 'strangerstranger';
const UNKNOWN_BOARD = 'unknownboard1234';

let storage: Storage;
let faults: Faults;
let host: SyncHost;
let providers: WebsocketProvider[];

beforeEach(async () => {
  ({ storage, faults } = createFaultStorage(() => createMemoryStorage()));
  host = await startSyncHost(storage.boards);
  host.admission.allow(ADA);
  host.admission.allow(BEN);
  providers = [];
});

afterEach(async () => {
  for (const provider of providers) provider.destroy();
  await host.stop();
});

function open(participantId: string, doc = createBoardDoc()): Y.Doc {
  providers.push(connectStock(host, BOARD, participantId, doc));
  return doc;
}

function add(doc: Y.Doc, text: string): void {
  doc.transact(() => void addRecords.apply(doc, addPostIts([{ text }]).input));
}

/** The same server on the same port, as after a crash: what was only in memory is gone. */
async function restart(): Promise<void> {
  const { admission, port } = host;
  await host.stop();
  host = await startSyncHost(storage.boards, admission, systemClock, port);
}

const path = (participantId: string, documentId = BOARD) => `/sync/${documentId}?as=${participantId}`;

describe('stock y-websocket clients', () => {
  test('converge, whoever came first', async () => {
    const ada = open(ADA);
    add(ada, 'written before the connection stood');
    const ben = open(BEN);
    await eventually(() => expect(textsOf(ben)).toEqual(['written before the connection stood']));
    add(ben, 'from Ben');
    add(ada, 'from Ada');
    await eventually(() => {
      expect(textsOf(ada).length).toBe(3);
      expect(textsOf(ben)).toEqual(textsOf(ada));
    });
  });

  test('find everything again after a restart of the server', async () => {
    const ada = open(ADA);
    add(ada, 'kept');
    await eventually(() => expect(host.sync.counts.updates).toBeGreaterThan(0));
    await host.stop();
    const { admission } = host;
    host = await startSyncHost(storage.boards, admission);
    const ben = open(BEN);
    await eventually(() => expect(textsOf(ben)).toEqual(['kept']));
  });

  test('whose first change is refused go on, before and after a restart of the server', async () => {
    const ada = open(ADA);
    await eventually(() => expect(providers[0]?.synced).toBe(true));
    ada.transact(() => void addRecords.apply(ada, addLanes([{ title: 'not mine to add' }]).input));
    await eventually(() => expect(host.sync.counts.refused.size).toBe(1));
    expect(faults.durable).toBe(0);
    await restart();
    add(ada, 'after the restart');
    const ben = open(BEN);
    await eventually(() => expect(textsOf(ben)).toEqual(['after the restart']));
    add(ada, 'and later');
    await eventually(() => expect(textsOf(ben)).toEqual(['after the restart', 'and later']));
    expect(ben.getMap('lane').size).toBe(0);
  });

  test('lose nothing when the disk was full for a while', async () => {
    const ada = open(ADA);
    const ben = open(BEN);
    await eventually(() => expect(host.sync.rooms.connections).toBe(2));
    faults.fillDisk();
    add(ada, 'written while the disk was full');
    await eventually(() => expect(host.sync.counts.recoveries).toBeGreaterThan(0));
    add(ada, 'and another');
    expect(textsOf(ben)).toEqual([]);
    faults.freeDisk();
    await eventually(() => expect(textsOf(ben)).toEqual(['and another', 'written while the disk was full']));
  });

  test('are told by an empty board that it is empty, and never before it was loaded', async () => {
    const ada = open(ADA);
    add(ada, 'there');
    await eventually(() => expect(faults.durable).toBeGreaterThan(0));
    const doc = createBoardDoc();
    const provider = connectStock(host, BOARD, BEN, doc);
    providers.push(provider);
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
    expect(textsOf(doc)).toEqual(['there']);
  });
});

describe('the door', () => {
  test('turns another website away before anything else', async () => {
    const client = connectBare(host, path(ADA), { origin: 'http://foreign.example' });
    await expect(client.opened).rejects.toThrow('403');
  });

  test('tells a board that is not there like one that is not open to you', async () => {
    const answers = [];
    for (const wrong of [
      path(ADA, UNKNOWN_BOARD),
      path(STRANGER),
      path(ADA, facilitatorsDocumentId(BOARD)),
      path(ADA, 'no-document'),
      '/sync/',
      '/sync/%ff%00?as=%ff',
      `/sync/${BOARD}`,
    ]) {
      const client = connectBare(host, wrong);
      const { code, reason } = await client.closed;
      const [hello] = client.heard;
      answers.push({ code, reason, refused: hello?.type === 'hello' ? hello.hello.refused : null });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ code: 4401, reason: 'not-admitted', refused: 'not-admitted' });
    expect(host.sync.rooms.openRooms).toBe(0);
  });

  test('says what it is, and speaks our protocol when asked to; a ticket alone is echoed, since clients insist', async () => {
    const own = connectBare(host, path(ADA), { protocols: ['ticket.abc', 'netboard.1'] });
    const ticket = connectBare(host, path(ADA), { protocols: ['ticket.abc'] });
    await Promise.all([own.opened, ticket.opened]);
    expect([own.socket.protocol, ticket.socket.protocol]).toEqual(['netboard.1', 'ticket.abc']);
    await eventually(() =>
      expect(own.heard[0]).toEqual({
        type: 'hello',
        hello: { schema: SCHEMA_VERSION, documentId: BOARD, role: 'participant' },
      }),
    );
  });

  test('stays shut for somebody removed, and shuts behind them at once', async () => {
    const inside = connectBare(host, path(ADA));
    await inside.opened;
    host.admission.revoke(ADA, 'removed');
    expect((await inside.closed).code).toBe(4403);
    expect((await connectBare(host, path(ADA)).closed).code).toBe(4403);
  });

  test('tells that a board was erased', async () => {
    const inside = connectBare(host, path(ADA));
    await inside.opened;
    await host.sync.rooms.erase(BOARD);
    expect((await inside.closed).code).toBe(4410);
    expect((await connectBare(host, path(ADA)).closed).code).toBe(4410);
  });

  test('of a document that can not be read closes with an error, not with a blank board', async () => {
    const { load } = storage.boards;
    storage.boards.load = () => Promise.reject(new StorageError('corrupt', 'broken on purpose'));
    const client = connectBare(host, path(ADA));
    expect((await client.closed).code).toBe(4503);
    expect(client.heard.map(({ type }) => type)).toEqual(['hello']);
    storage.boards.load = load;
    await connectBare(host, path(ADA)).opened;
  });

  test('holds no document open for a request that is no handshake', async () => {
    const clock = createFakeClock();
    const other = await startSyncHost(storage.boards, host.admission, clock);
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '1' };
    const request = get({ port: other.port, path: path(ADA), headers });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(400);
    expect(other.sync.rooms.openRooms).toBe(1);
    await clock.advance(60_000);
    expect(other.sync.rooms.openRooms).toBe(0);
    other.http.closeAllConnections();
    other.http.close();
  });

  test('closes with 1012 when the server ends', async () => {
    const client = connectBare(host, path(ADA));
    await client.opened;
    await host.sync.close();
    expect((await client.closed).code).toBe(1012);
    expect((await connectBare(host, path(BEN)).closed).code).toBe(1012);
  });
});

describe('bad bytes', () => {
  test('harm nobody; the sender may go on', async () => {
    const ben = open(BEN);
    const client = connectBare(host, path(ADA));
    await client.opened;
    let seed = 7;
    for (let round = 0; round < 300; round++) {
      const bytes = new Uint8Array(round % 60);
      for (let at = 0; at < bytes.length; at++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        bytes[at] = seed >> 16;
      }
      client.socket.send(round % 3 === 0 ? encodeClientSync(2, bytes) : bytes);
    }
    client.socket.send('text is not for here');
    client.socket.send(encodeClientSync(2, createWriter().addNote('good after all')));
    await eventually(() => expect(textsOf(ben)).toEqual(['good after all']));
    expect(host.sync.counts.quarantines).toBe(0);
  });

  test('of an update that is too large are refused and the socket stays; beyond 1 MiB it goes, alone', async () => {
    const ben = open(BEN);
    const client = connectBare(host, path(ADA));
    await client.opened;
    client.socket.send(encodeClientSync(2, new Uint8Array(300_000).fill(1)));
    await eventually(() =>
      expect(client.heard.at(-1)).toMatchObject({
        type: 'verdict',
        verdict: { n: 1, outcome: 'refused', refused: [{ reason: 'too-large' }] },
      }),
    );
    client.socket.send(new Uint8Array(1_100_000));
    expect((await client.closed).code).toBe(1009);
    const ada = open(ADA);
    add(ada, 'the room lives');
    await eventually(() => expect(textsOf(ben)).toEqual(['the room lives']));
  });
});

test('a reader that has stopped reading costs the others nothing and gets everything when it reads again', async () => {
  const stalled = connectBare(host, path(BEN));
  await stalled.opened;
  stalled.socket.send(encodeClientSync(0, Uint8Array.of(0)));
  await eventually(() => expect(stalled.heard.at(-1)?.type).toBe('step2'));
  stalled.socket.pause();
  const ben = open(BEN);
  const writers = [open(ADA), open(ADA)];
  // What is written before that goes in one piece, which would be too large.
  await eventually(() => expect(providers.every(({ synced }) => synced)).toBe(true));
  const countOf = (doc: Y.Doc) => doc.getMap('postIt').size;
  const notes = Array.from({ length: 12 }, () => ({ text: 'w'.repeat(4_900) }));
  // More than the network between holds for somebody who does not read.
  const rounds = 80;
  for (let round = 1; round <= rounds; round++) {
    for (const doc of writers) doc.transact(() => void addRecords.apply(doc, addPostIts(notes).input));
    if (round % 5 === 0) await eventually(() => expect(countOf(ben)).toBe(round * 24));
  }
  stalled.socket.resume();
  const doc = createBoardDoc();
  let read = 0;
  await eventually(() => {
    for (const one of stalled.heard.slice(read)) if ('update' in one) Y.applyUpdate(doc, one.update);
    read = stalled.heard.length;
    expect(countOf(doc)).toBe(rounds * 24);
  });
  // It was not sent them one by one: it had fallen behind.
  expect(stalled.heard.filter(({ type }) => type === 'update').length).toBeLessThan(rounds);
}, 120_000);

test('a flood from one person is answered to its end, and what others write meanwhile arrives', async () => {
  const flood = connectBare(host, path(BEN));
  await flood.opened;
  const ada = open(ADA);
  const reader = open(ADA);
  await eventually(() => expect(providers.every(({ synced }) => synced)).toBe(true));
  // Notes without their other fields: each is looked at, and refused.
  const doc = createBoardDoc();
  const sent = 40;
  for (let n = 0; n < sent; n++) {
    const update = captureUpdate(doc, () => {
      for (let record = 0; record < 500; record++)
        rootOf(doc, 'postIt').set(
          `${n}x${record}aaaaaaaaaaaaaaaa`.slice(0, 16),
          new Y.Map([['text', new Y.Text()]]),
        );
    });
    flood.socket.send(encodeClientSync(2, update));
  }
  add(ada, 'kia ora');
  await eventually(() => expect(textsOf(reader)).toEqual(['kia ora']));
  const refused = () =>
    flood.heard.flatMap((said) =>
      said.type === 'verdict' && said.verdict.outcome === 'refused' ? [said.verdict.n] : [],
    );
  await eventually(() => expect(refused()).toEqual(Array.from({ length: sent }, (_, index) => index + 1)));
}, 60_000);
