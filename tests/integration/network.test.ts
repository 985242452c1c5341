import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ask,
  joinAsFacilitator,
  joinWorkshop,
  makeWorkshop,
  type MadeWorkshop,
} from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession } from '../support/sessionClient.ts';

const small = JSON.parse(
  readFileSync(new URL('../fixtures/network-small.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

let server: RealServer;
let made: MadeWorkshop;
let token = '';
let boardId = '';
let fay = '';

beforeEach(async () => {
  server = await startRealServer();
  made = await makeWorkshop(server, { template: 'network' });
  ({ token, participantId: fay } = await joinAsFacilitator(server, made, 'Fay'));
  boardId = made.boards[0]?.id ?? '';
});

afterEach(() => server.remove());

const post = (body: unknown, type?: string, as = token) =>
  ask(server, `/api/boards/${boardId}/network`, { token: as, body, ...(type ? { type } : {}) });
const read = (path = 'network.json', as = token) =>
  ask(server, `/api/boards/${boardId}/${path}`, { token: as });

interface File {
  readonly actors: readonly { label: string }[];
  readonly grid: readonly { text: string; standing: string }[];
  readonly totals: Record<string, number>;
}

async function file(): Promise<File> {
  return (await read()).body as unknown as File;
}

test('a network board starts with its six columns', async () => {
  const { actors, totals } = await file();
  expect(actors.map(({ label }) => label)).toEqual([
    'Baby/Child',
    'Parent/Primary Caregiver',
    'Extended whānau',
    'Other agency 1 (actual person)',
    'Other agency 2 (actual person)',
    'Other agency 3 (actual person)',
  ]);
  expect(totals).toMatchObject({ contact_load_per_week: 0, visits_in_four_weeks: 0 });
});

test('a network comes in, adds up and goes out the same, through JSON and through tables', async () => {
  const answer = await post(small);
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({
    actors: 9,
    ties: 15,
    contacts: 7,
    grid: 27,
    connecting_conversations: 5,
    scenarios: [expect.any(String)],
  });
  const first = await file();
  expect(first.totals).toMatchObject({ contact_load_per_week: 4.25, visits_in_four_weeks: 17 });
  expect(first.grid.every(({ standing }) => standing === 'our guess')).toBe(true);
  expect(first.actors).toHaveLength(9);
  const csv = await read('network.csv?table=grid');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.text).toContain('our guess');

  const second = await ask(server, '/api/boards', { token, body: { title: 'Again', template: 'network' } });
  const [firstBoard, again] = [boardId, String(second.body['id'])];
  boardId = again;
  expect((await post(first)).status).toBe(201);
  expect(await file()).toEqual({ ...first, title: 'Again' });
  expect(firstBoard).not.toBe(again);
});

test('what a file imagines is laid over the actual network: 4.25 visits a week become 1, of five who come three', async () => {
  const [scenario] = (await post(small)).body['scenarios'] as string[];
  const actual = await file();
  const imagined = (await read(`network.json?scenario=${scenario}`)).body as unknown as File & {
    actual_totals: object;
    scenario: object;
    differences: readonly { list: string; what: string; actor?: string; from?: string; to?: string }[];
  };
  expect(imagined.scenario).toMatchObject({ imagined: true, id: scenario });
  expect(imagined.actual_totals).toEqual(actual.totals);
  expect(imagined.actual_totals).toMatchObject({
    contact_load_per_week: 4.25,
    practitioners_with_counted_contact: 5,
  });
  expect(imagined.totals).toMatchObject({
    contact_load_per_week: 1,
    visits_in_four_weeks: 4,
    practitioners_with_counted_contact: 3,
  });
  const told = imagined.differences.map(({ list, what, actor, from, to }) =>
    [list, what, actor ?? `${from}-${to}`].join(' '),
  );
  expect(told.sort()).toEqual(
    [
      'actors changed nasc',
      'actors changed slt',
      'contacts changed eit',
      'contacts changed physio',
      'contacts changed wsw',
      'contacts hidden nasc',
      'contacts hidden slt',
      'ties added wsw-friend',
      'ties added wsw-nana',
      'ties changed eit-mum',
      'ties changed eit-physio',
      'ties changed friend-mum',
      'ties changed nasc-mum',
      'ties changed nasc-wsw',
      'ties changed physio-mum',
      'ties changed slt-mum',
    ].sort(),
  );
  expect(await file()).toEqual(actual);
  expect((await read('network.json?scenario=nobody')).status).toBe(404);
  const bad = await post({ ...small, surplus_reality: { changes: [{ op: 'step-back', actor: 'nobody' }] } });
  expect(bad.body['detail']).toContain('“surplus_reality.changes”, row 1: “actor” names “nobody”');
});

test('a bad file says which row is wrong, and nothing of it comes in', async () => {
  const before = await file();
  const bad = { actors: [{ label: 'Mum' }], ties: [{ from: 'Mum', to: 'Nobody' }] };
  const answer = await post(bad);
  expect(answer.status).toBe(422);
  expect(answer.body['detail']).toContain('“ties”, row 1: “to” names “Nobody”');
  expect((await post([1, 2])).status).toBe(422);
  expect((await post('label,kind\r\n,child\r\n', 'text/csv')).body['detail']).toContain('“actors”, row 1');
  expect((await post('x', 'text/plain')).status).toBe(415);
  expect(await file()).toEqual(before);
});

test('observers read and do not write, strangers do neither, and a table must be known', async () => {
  const watching = await joinWorkshop(server, { code: made.code, name: 'Wai' });
  const session = await connectSession(server, { participantId: fay, token });
  const { participantId } = watching;
  expect((await session.command('setRole', { participantId, role: 'observer' })).ok).toBe(true);
  session.close();
  expect((await post(small, undefined, watching.token)).status).toBe(403);
  expect((await read('network.json', watching.token)).status).toBe(200);
  expect((await ask(server, `/api/boards/${boardId}/network.json`)).status).toBe(401);
  expect((await read('network.csv?table=secrets')).status).toBe(400);
});

test('a participant adds to a network without taking away what the facilitator set up', async () => {
  const ana = await joinWorkshop(server, { code: made.code, name: 'Ana' });
  expect((await post(small, undefined, ana.token)).status).toBe(201);
  expect((await file()).actors).toHaveLength(15);
});

test('an archive of the board holds its network, and brings it in again', async () => {
  await post(small);
  const archive = await read('export.json');
  const other = await ask(server, '/api/boards', { token, body: { title: 'Copy', template: 'blank' } });
  const before = await file();
  boardId = String(other.body['id']);
  const answer = await ask(server, `/api/boards/${boardId}/post-its`, { token, body: archive.body });
  expect(answer.status).toBe(201);
  const after = await file();
  expect(after.totals).toEqual(before.totals);
  expect(after.grid).toEqual(before.grid);
  const outside = await read('export.json?for=outside');
  expect(outside.text).not.toContain('Playgroup friend');
});
