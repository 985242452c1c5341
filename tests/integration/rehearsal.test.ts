import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteStorage } from '../../server/storage/sqlite/sqliteStorage.ts';
import {
  ask,
  joinAsFacilitator,
  joinWorkshop,
  makeWorkshop,
  type MadeWorkshop,
} from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession } from '../support/sessionClient.ts';
import { eventuallySo } from '../support/eventually.ts';

let server: RealServer;
const dataDir = mkdtempSync(join(tmpdir(), 'netboard-rehearsal-'));
beforeAll(async () => {
  server = await startRealServer({ dataDir });
});
afterAll(async () => {
  await server.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const rehearse = async ({ workshopId }: MadeWorkshop) => {
  const answer = await ask(server, `/api/workshops/${workshopId}/rehearsal`, {
    method: 'POST',
    token: server.hostKey,
  });
  expect(answer.status).toBe(201);
  return answer.body as unknown as MadeWorkshop;
};

it('forty pretend people write on a copy, which is wiped with nothing of it left; the workshop is as it was', async () => {
  const made = await makeWorkshop(server, {
    title: 'Hui tahi',
    cohorts: ['North'],
    template: 'barriers-enablers',
  });
  const ada = await joinWorkshop(server, { code: made.code, name: 'Ada-canary' });
  const own = `/api/boards/${made.boards[0]?.id}`;
  await ask(server, `${own}/post-its`, { token: ada.token, body: ['word-canary'] });
  const before = await ask(server, `${own}/export.json`, { token: ada.token });

  const copy = await rehearse(made);
  const facilitator = await joinAsFacilitator(server, copy);
  const session = await connectSession(server, facilitator, { boardId: copy.boards[0]?.id ?? '' });
  const { items } = session.facts();
  const pretend = Object.values(items.person).filter((person) => person.pretend === true && person.here);
  expect(pretend).toHaveLength(40);
  expect(pretend.every(({ name }) => name.endsWith('(pretend)'))).toBe(true);
  expect(Object.values(items.workshop)[0]).toMatchObject({ title: 'Hui tahi', rehearsal: true });
  const path = `/api/boards/${copy.boards[0]?.id}/export.json`;
  const readCopy = async () => (await ask(server, path, { token: facilitator.token })).text;
  await eventuallySo(async () => (await readCopy()).includes('Pretend: '), 200);
  expect(await readCopy()).not.toMatch(/canary/);
  session.close();

  const wiped = await ask(server, `/api/workshops/${copy.workshopId}`, {
    method: 'DELETE',
    token: server.hostKey,
  });
  expect(wiped.status).toBe(204);
  const after = await ask(server, `${own}/export.json`, { token: ada.token });
  expect(after.text).toBe(before.text);
  const receipts = await ask(server, '/api/workshops/erased', { token: server.hostKey });
  expect(receipts.body).toEqual({ erased: [] });
  await server.stop();
  const storage = openSqliteStorage(dataDir, Date.now);
  expect((await storage.workshops.list()).map(({ id }) => id)).toEqual([made.workshopId]);
  expect(await storage.boards.list()).toEqual([made.boards[0]?.id]);
  await storage.close();
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'));
  for (const id of [copy.workshopId, copy.boards[0]?.id ?? '']) expect(files.join()).not.toContain(id);
}, 60_000);
