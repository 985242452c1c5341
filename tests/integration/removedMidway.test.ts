import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  ask,
  joinAsFacilitator,
  joinWorkshop,
  makeWorkshop,
  type MadeWorkshop,
} from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';

let server: RealServer;
let made: MadeWorkshop;
let facilitator: SessionClient;

beforeAll(async () => {
  server = await startRealServer();
  made = await makeWorkshop(server);
  facilitator = await connectSession(server, await joinAsFacilitator(server, made));
});

afterAll(async () => {
  facilitator.close();
  await server.remove();
});

/** A request whose head and first letters are at the server; `finish` sends the rest and gives the answer's status. */
async function begin(path: string, token: string, type: string, body: string) {
  const asked = request(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  const answered = new Promise<number>((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
  await new Promise((resolve) => {
    asked.on('continue', resolve);
    asked.flushHeaders();
  });
  asked.write(body.slice(0, 3));
  return () => (asked.end(body.slice(3)), answered);
}

it('somebody who is removed while their request is on its way does nothing by it', async () => {
  const ana = await joinWorkshop(server, { code: made.code, name: 'Ana' });
  const boardId = made.boards[0]?.id ?? '';
  const network = JSON.stringify({ actors: [{ id: 'a', label: 'Mum', kind: 'caregiver' }] });
  const requests = await Promise.all([
    begin('/api/behalf', ana.token, 'application/json', JSON.stringify({ name: 'Not Ana' })),
    begin(`/api/boards/${boardId}/post-its`, ana.token, 'text/csv', 'text\nsomething unkind\n'),
    begin(`/api/boards/${boardId}/network`, ana.token, 'application/json', network),
  ]);
  await facilitator.command('removePerson', { participantId: ana.participantId });
  expect((await ask(server, '/api/me', { token: ana.token })).status).toBe(403);
  expect(await Promise.all(requests.map((finish) => finish()))).toEqual([403, 403, 403]);
});

it('a facilitator who steps back meanwhile imports no more than others may', async () => {
  const eve = await joinAsFacilitator(server, made);
  const archive = JSON.stringify({
    format: 'netboard.board',
    version: 1,
    board: { title: '', template: 'blank' },
    cohorts: [],
    rounds: [],
    records: {},
  });
  const path = `/api/boards/${made.boards[0]?.id}/post-its`;
  const finish = await begin(path, eve.token, 'application/json', archive);
  await facilitator.command('setRole', { participantId: eve.participantId, role: 'participant' });
  expect(await finish()).toBe(403);
});

it('somebody who is removed does not go on as whom they brought in on the same device', async () => {
  const ana = await joinWorkshop(server, { code: made.code, name: 'Ana' });
  const { body } = await ask(server, '/api/behalf', { token: ana.token, body: { name: 'Mere' } });
  const token = String(body['token']);
  expect((await ask(server, '/api/me', { token })).status).toBe(200);
  await facilitator.command('removePerson', { participantId: ana.participantId });
  expect((await ask(server, '/api/me', { token })).status).toBe(403);
  // Let in again by a facilitator, each for themselves.
  await facilitator.command('readmitPerson', { participantId: String(body['participantId']) });
  expect((await ask(server, '/api/me', { token })).status).toBe(200);
});

it('a network of more than 64 KB comes in', async () => {
  const path = `/api/boards/${made.boards[0]?.id}/network`;
  const actors = Array.from({ length: 20 }, (_, at) => ({
    id: `a${at}`,
    label: `Person ${at}`,
    kind: 'other',
  }));
  const ada = await joinAsFacilitator(server, made);
  const body = JSON.stringify({ actors, ties: [] }) + ' '.repeat(70_000);
  const large = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ada.token}`, 'content-type': 'application/json' },
    body,
  });
  expect(large.status).toBe(201);
});
