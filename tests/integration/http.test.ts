import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop } from '../support/apiClient.ts';
import { connectSession } from '../support/sessionClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';

const csv = readFileSync(new URL('../fixtures/post-its.csv', import.meta.url), 'utf8');

let server: RealServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(async () => {
  await server.remove();
});

describe('health', () => {
  it('is up and ready', async () => {
    expect((await ask(server, '/healthz')).body).toEqual({ status: 'ok' });
    expect((await ask(server, '/readyz')).status).toBe(200);
  });

  it('shows metrics to the host only', async () => {
    expect((await ask(server, '/metrics')).status).toBe(401);
    expect((await ask(server, '/metrics', { token: 'wrong' })).status).toBe(401);
    const { status, text } = await ask(server, '/metrics', { token: server.hostKey });
    expect(status).toBe(200);
    expect(text).toMatch(/^netboard_open_rooms \d+$/m);
  });
});

describe('workshops', () => {
  it('are created with cohorts, a board and links', async () => {
    const made = await makeWorkshop(server, {
      title: 'Kāinga',
      cohorts: ['North', 'South'],
      purpose: 'why',
      minutes: 90,
      readers: 'The two groups',
      names: 'shown',
      beyond: 'words',
    });
    expect(made.code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(made.joinUrl.endsWith(`/join#${made.code}`)).toBe(true);
    expect(made.facilitatorUrl).toBe(`${server.url}/facilitate#${made.facilitatorToken}`);
    expect(made.boards).toMatchObject([{ title: 'Board' }]);
    const look = await ask(server, '/api/look', { body: { code: made.code.toLowerCase() } });
    expect(look.body).toMatchObject({
      title: 'Kāinga',
      purpose: 'why',
      cohorts: [{ title: 'North' }, { title: 'South' }],
      readers: 'The two groups',
      names: 'shown',
      reach: 'workshop',
      beyond: 'words',
    });
  });

  it('need the host key', async () => {
    for (const token of [undefined, 'x'.repeat(43)]) {
      const answer = await ask(server, '/api/workshops', {
        body: { title: 'x' },
        ...(token ? { token } : {}),
      });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
      expect(answer.body).toMatchObject({ type: '/problems/not-signed-in', status: 401 });
      expect(String(answer.body['detail'])).toMatch(/host link/);
    }
  });

  it.each([
    [{}, 400],
    [{ title: '' }, 400],
    [{ title: '   ' }, 400],
    [{ title: 'x'.repeat(201) }, 400],
    [{ title: 'x', template: 'nope' }, 400],
    [{ title: 'x', unknown: 1 }, 400],
    [{ title: 'x', minutes: -5 }, 400],
    ['{ broken', 400],
    ['x'.repeat(70_000), 413],
  ])('refuse %j', async (body, status) => {
    const answer = await ask(server, '/api/workshops', { token: server.hostKey, body });
    expect(answer.status).toBe(status);
    expect(answer.body['detail']).toBeTypeOf('string');
  });

  it('are listed, renamed by the host or a facilitator, and erased', async () => {
    const made = await makeWorkshop(server, { title: 'Before' });
    const facilitator = await joinAsFacilitator(server, made);
    const path = `/api/workshops/${made.workshopId}`;
    expect(
      (await ask(server, path, { method: 'PATCH', token: server.hostKey, body: { title: 'Host' } })).status,
    ).toBe(200);
    const renamed = await ask(server, `${path}?as=${facilitator.participantId}`, {
      method: 'PATCH',
      token: facilitator.token,
      body: { title: 'After', care: 'Mere looks after it' },
    });
    expect(renamed.body).toMatchObject({ title: 'After', care: 'Mere looks after it', code: made.code });
    const participant = await joinWorkshop(server, { code: made.code });
    const forbidden = await ask(server, `${path}?as=${participant.participantId}`, {
      method: 'PATCH',
      token: participant.token,
      body: { title: 'Mine' },
    });
    expect(forbidden.status).toBe(403);
    const list = await ask(server, '/api/workshops', { token: server.hostKey });
    expect(list.body['workshops']).toContainEqual(
      expect.objectContaining({ id: made.workshopId, title: 'After' }),
    );

    expect((await ask(server, path, { method: 'DELETE', token: server.hostKey })).status).toBe(204);
    expect((await ask(server, path, { method: 'DELETE', token: server.hostKey })).status).toBe(404);
    expect((await ask(server, '/api/look', { body: { code: made.code } })).status).toBe(410);
    const me = await ask(server, `/api/me?as=${participant.participantId}`, { token: participant.token });
    expect(me.status).toBe(410);
  });

  it('of another facilitator are out of reach', async () => {
    const mine = await makeWorkshop(server);
    const other = await makeWorkshop(server);
    const facilitator = await joinAsFacilitator(server, mine);
    const as = `?as=${facilitator.participantId}`;
    const asking = { token: facilitator.token, body: { title: 'x' }, method: 'PATCH' };
    expect((await ask(server, `/api/workshops/${other.workshopId}${as}`, asking)).status).toBe(403);
    expect((await ask(server, `/api/boards/${other.boards[0]?.id}${as}`, asking)).status).toBe(404);
    const exported = await ask(
      server,
      `/api/boards/${other.boards[0]?.id}/export.json${as}`,
      asking.token ? { token: asking.token } : {},
    );
    expect(exported.status).toBe(404);
  });
});

describe('joining', () => {
  it('gives a token to a program and only a cookie to a browser', async () => {
    const { code } = await makeWorkshop(server, { cohorts: ['North', 'South'] });
    const program = await ask(server, '/api/join', { body: { code, name: ' Ada  Lovelace ', cohort: '2' } });
    expect(program.body['token']).toBeTypeOf('string');
    const browser = await ask(server, '/api/join', { body: { code }, origin: server.url });
    expect(browser.status).toBe(200);
    expect(browser.body).not.toHaveProperty('token');
    const [cookie] = browser.headers.getSetCookie();
    expect(cookie).toMatch(
      new RegExp(
        `^nb_${String(browser.body['participantId'])}=[\\w-]{22}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Strict$`,
      ),
    );
    const me = await ask(server, `/api/me?as=${String(program.body['participantId'])}`, {
      token: String(program.body['token']),
    });
    expect(me.body).toMatchObject({ name: 'Ada Lovelace', role: 'participant' });
    const cohorts = me.body['cohorts'] as { id: string; title: string }[];
    expect(cohorts.find(({ id }) => id === me.body['cohort'])?.title).toBe('South');
  });

  it('refuses a cohort that is not there and two secrets at once', async () => {
    const { code, facilitatorToken } = await makeWorkshop(server);
    expect((await ask(server, '/api/join', { body: { code, cohort: 'East' } })).status).toBe(400);
    expect((await ask(server, '/api/join', { body: { code, facilitatorToken } })).status).toBe(400);
    expect((await ask(server, '/api/join', { body: {} })).status).toBe(400);
  });

  it('lets one change name and cohort, and leave', async () => {
    const { code } = await makeWorkshop(server, { cohorts: ['North'] });
    const ada = await joinWorkshop(server, { code, name: 'Ada' });
    const path = `/api/me?as=${ada.participantId}`;
    const changed = await ask(server, path, {
      method: 'PATCH',
      token: ada.token,
      body: { name: 'Ada L', cohort: 'North' },
    });
    expect(changed.body).toMatchObject({ name: 'Ada L' });
    expect(changed.body['cohort']).toBeTypeOf('string');
    expect(
      (await ask(server, `/api/leave?as=${ada.participantId}`, { method: 'POST', token: ada.token })).status,
    ).toBe(204);
    expect((await ask(server, path, { token: ada.token })).status).toBe(401);
  });

  it('makes a wall for a facilitator: an observer of its own', async () => {
    const made = await makeWorkshop(server);
    const facilitator = await joinAsFacilitator(server, made);
    const participant = await joinWorkshop(server, { code: made.code });
    const wall = await ask(server, `/api/wall?as=${facilitator.participantId}`, {
      method: 'POST',
      token: facilitator.token,
    });
    expect(wall.body).toMatchObject({ role: 'observer' });
    const refused = await ask(server, `/api/wall?as=${participant.participantId}`, {
      method: 'POST',
      token: participant.token,
    });
    expect(refused.status).toBe(403);
    const as = `?as=${String(wall.body['participantId'])}`;
    const token = String(wall.body['token']);
    expect((await ask(server, `/api/me${as}`, { token })).body).toMatchObject({ visibility: 'wall' });
    const named = await ask(server, `/api/me${as}`, { method: 'PATCH', token, body: { name: 'Official' } });
    expect(named.status).toBe(403);
    expect((await ask(server, `/api/me${as}`, { token })).body).toMatchObject({ name: '' });
    const sorted = await ask(server, `/api/me${as}`, { method: 'PATCH', token, body: { cohort: null } });
    expect(sorted.status).toBe(403);
    const boardId = made.boards[0]?.id ?? '';
    expect((await ask(server, `/api/boards/${boardId}/export.csv${as}`, { token })).status).toBe(403);
    expect((await ask(server, `/api/boards/${boardId}/post-its${as}`, { token, body: ['x'] })).status).toBe(
      403,
    );
  });
});

describe('import and export', () => {
  async function setUp(template = 'barriers-enablers') {
    const made = await makeWorkshop(server, { template, cohorts: ['1', '2'] });
    const facilitator = await joinAsFacilitator(server, made);
    const participant = await joinWorkshop(server, { code: made.code });
    const board = `/api/boards/${made.boards[0]?.id ?? ''}`;
    return { made, board, facilitator, participant };
  }

  it('brings in the 220 notes and gives them back word for word', async () => {
    const { board, participant } = await setUp();
    const asking = { token: participant.token, type: 'text/csv', body: csv };
    const imported = await ask(server, `${board}/post-its?as=${participant.participantId}`, asking);
    expect(imported.body).toMatchObject({
      imported: 220,
      addedLanes: 0,
      addedCohorts: 0,
      unmatched: { lanes: [], cohorts: [] },
    });
    const { body } = await ask(server, `${board}/export.json`, { token: participant.token });
    const records = body['records'] as {
      postIt: { text: string; sourceCode: string; lane: string }[];
      lane: { id: string; part: string }[];
    };
    expect(records.lane).toHaveLength(9);
    expect(records.postIt).toHaveLength(220);
    const texts = new Map(records.postIt.map((note) => [note.sourceCode, note.text]));
    expect(texts.get('pi-006')).toMatch(/^=/);
    expect(texts.get('pi-141')).toMatch(/<.+>/);
    expect(texts.get('pi-118')).toBe(texts.get('pi-118')?.normalize('NFC'));
  });

  it('exports CSV that imports again without loss', async () => {
    const { board, facilitator } = await setUp();
    const token = facilitator.token;
    await ask(server, `${board}/post-its`, { token, type: 'text/csv', body: csv });
    const first = await ask(server, `${board}/export.csv`, { token });
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="netboard.csv"');
    const second = await setUp();
    await ask(server, `${second.board}/post-its`, {
      token: second.facilitator.token,
      type: 'text/csv',
      body: first.text,
    });
    const again = await ask(server, `${second.board}/export.csv`, { token: second.facilitator.token });
    const lines = (text: string) => text.split('\r\n').sort();
    expect(lines(again.text)).toEqual(lines(first.text));
  });

  it('exports JSON that imports again without loss', async () => {
    const { board, facilitator } = await setUp();
    await ask(server, `${board}/post-its`, { token: facilitator.token, type: 'text/csv', body: csv });
    const archive = await ask(server, `${board}/export.json`, { token: facilitator.token });
    const other = await setUp('blank');
    const imported = await ask(server, `${other.board}/post-its`, {
      token: other.facilitator.token,
      body: archive.text,
    });
    expect(imported.body).toMatchObject({ imported: 220, addedLanes: 9, addedCohorts: 0 });
    const again = await ask(server, `${other.board}/export.json`, { token: other.facilitator.token });
    const plain = (text: string) => {
      const { records } = JSON.parse(text) as { records: { postIt: Record<string, unknown>[] } };
      return records.postIt
        .map(({ text: words, place, size, color, sourceCode }) =>
          JSON.stringify({ words, place, size, color, sourceCode }),
        )
        .sort();
    };
    expect(plain(again.text)).toEqual(plain(archive.text));
    const refused = await ask(server, `${other.board}/post-its`, {
      token: other.participant.token,
      body: archive.text,
    });
    expect(refused.status).toBe(403);
  });

  it('takes no archive whose writers were told of fewer readers', async () => {
    const made = await makeWorkshop(server, { reach: 'board', beyond: 'nothing' });
    const { token } = await joinAsFacilitator(server, made);
    const board = `/api/boards/${made.boards[0]?.id}`;
    await ask(server, `${board}/post-its`, { token, body: ['words'] });
    const archive = await ask(server, `${board}/export.json`, { token });
    expect(archive.body['rounds']).toMatchObject([{ reach: 'board', beyond: 'nothing' }]);
    const again = await ask(server, `${board}/post-its`, { token, body: archive.text });
    expect(again.status).toBe(201);
    const other = await setUp('blank');
    const refused = await ask(server, `${other.board}/post-its`, {
      token: other.facilitator.token,
      body: archive.text,
    });
    expect([refused.status, refused.body['detail']]).toEqual([422, expect.stringContaining('told')]);
  });

  it('imports nothing of a broken file and names the row', async () => {
    const { board, participant } = await setUp();
    const body = 'text,part\ngood,team\n"never closed,team\n';
    const answer = await ask(server, `${board}/post-its`, {
      token: participant.token,
      type: 'text/csv',
      body,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ type: '/problems/bad-import' });
    expect(String(answer.body['detail'])).toMatch(/^Row 3: .*Mend the file/);
    const { body: archive } = await ask(server, `${board}/export.json`, { token: participant.token });
    expect((archive['records'] as { postIt: [] }).postIt).toEqual([]);
  });

  it('brings nothing into a frozen layer, whoever asks', async () => {
    const { made, board, facilitator, participant } = await setUp();
    const boardId = made.boards[0]?.id ?? '';
    const session = await connectSession(server, facilitator, { boardId });
    const freeze = (frozen: boolean) => session.command('freezeLayer', { boardId, kind: 'postIt', frozen });
    expect((await freeze(true)).ok).toBe(true);
    for (const { token } of [participant, facilitator]) {
      const refused = await ask(server, `${board}/post-its`, { token, body: ['words'] });
      expect(refused.status).toBe(403);
      expect(String(refused.body['detail'])).toMatch(/frozen/);
    }
    const withCohort = { text: 'words', cohort: 'Night shift' };
    const cohorts = () => Object.keys(session.facts().items.cohort).length;
    const before = cohorts();
    const refused = await ask(server, `${board}/post-its`, { token: facilitator.token, body: [withCohort] });
    expect(refused.status).toBe(403);
    expect((await freeze(false)).ok).toBe(true);
    expect(cohorts()).toBe(before);
    session.close();
    const { token } = participant;
    expect((await ask(server, `${board}/post-its`, { token, body: ['words'] })).status).toBe(201);
  });

  it('takes 10 MB with a plain no and goes on', async () => {
    const { board, participant } = await setUp();
    const body = `text\n${'x'.repeat(10 * 1024 * 1024)}\n`;
    const answer = await ask(server, `${board}/post-its`, {
      token: participant.token,
      type: 'text/csv',
      body,
    });
    expect(answer.status).toBe(413);
    expect(String(answer.body['detail'])).toMatch(/5 MB/);
    expect((await ask(server, '/healthz')).status).toBe(200);
  });

  it('is limited for each person, and says when to come again', async () => {
    const { board, facilitator, participant } = await setUp();
    const body = `words\n${'x'.repeat(5 * 1024 * 1024 - 100)}\n`;
    const send = ({ token }: { token: string }) =>
      ask(server, `${board}/post-its`, { token, type: 'text/csv', body });
    expect((await send(participant)).status).toBe(422);
    expect((await send(participant)).status).toBe(422);
    const refused = await send(participant);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ type: '/problems/too-many-imports' });
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await send(facilitator)).status).toBe(422);
  });

  it('stops reading a body that does not say its length, too', async () => {
    const { board, participant } = await setUp();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 160) controller.close();
        else controller.enqueue(new TextEncoder().encode(sent === 1 ? 'text\n' : 'x'.repeat(65_536)));
      },
    });
    // The server hangs up on it: the next to ask must not be given the same connection.
    const headers = {
      authorization: `Bearer ${participant.token}`,
      'content-type': 'text/csv',
      connection: 'close',
    };
    const asking = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    expect((await fetch(`${server.url}${board}/post-its`, asking)).status).toBe(413);
    expect((await ask(server, '/healthz')).status).toBe(200);
  });

  it('takes JSON notes, and refuses what it cannot read', async () => {
    const { board, participant } = await setUp();
    const path = `${board}/post-its`;
    const { token } = participant;
    const good = { postIts: [{ text: 'one', question: 'helps', part: 'team', color: 'rose' }, 'two'] };
    expect((await ask(server, path, { token, body: good })).body).toMatchObject({ imported: 2 });
    expect((await ask(server, path, { token, body: [{ words: 'x' }] })).status).toBe(422);
    expect((await ask(server, path, { token, body: [] })).status).toBe(422);
    expect((await ask(server, path, { token, body: [''] })).status).toBe(422);
    expect((await ask(server, path, { token, type: 'text/plain', body: 'x' })).status).toBe(415);
    const wrongBytes = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: new Uint8Array([116, 101, 120, 116, 10, 0xff, 0xfe, 10]),
    });
    expect(wrongBytes.status).toBe(422);
    expect((await ask(server, '/api/boards/unknownunknown00/post-its', { token, body: good })).status).toBe(
      404,
    );
  });
});

describe('boards', () => {
  it('are made, renamed and erased by facilitators', async () => {
    const made = await makeWorkshop(server);
    const facilitator = await joinAsFacilitator(server, made);
    const participant = await joinWorkshop(server, { code: made.code });
    const { token } = facilitator;
    const board = await ask(server, '/api/boards', {
      token,
      body: { title: 'Second', template: 'barriers-enablers' },
    });
    expect(board.status).toBe(201);
    expect(
      (await ask(server, '/api/boards', { token: participant.token, body: { title: 'x' } })).status,
    ).toBe(403);
    const path = `/api/boards/${String(board.body['id'])}`;
    expect(
      (await ask(server, path, { method: 'PATCH', token, body: { title: 'Renamed', sharedText: true } }))
        .body,
    ).toMatchObject({
      title: 'Renamed',
      sharedText: true,
    });
    expect((await ask(server, path, { method: 'DELETE', token })).status).toBe(204);
    expect((await ask(server, `${path}/export.json`, { token })).status).toBe(404);
    expect((await ask(server, '/api/me', { token })).body['boards']).toMatchObject([
      { id: made.boards[0]?.id },
    ]);
  });
});

describe('every answer', () => {
  it('carries the security headers', async () => {
    for (const path of ['/healthz', '/api/nothing', '/']) {
      const { headers } = await ask(server, path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`connect-src 'self' ws://localhost:${server.port}`);
      expect(policy).toContain('trusted-types default');
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('is a problem with a way to mend it where something is wrong', async () => {
    const answer = await ask(server, '/api/nothing');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    const page = await ask(server, String(answer.body['type']));
    expect(page.body).toMatchObject({ kind: 'not-found', status: 404 });
  });
});

describe('guesses at the host key', () => {
  it('count as wrong codes do, whichever way they come; tokens of participants do not', async () => {
    const made = await makeWorkshop(server);
    const { token } = await joinAsFacilitator(server, made);
    const path = `/api/workshops/${made.workshopId}`;
    const guessing = await startRealServer();
    const ways = [
      { path: '/api/workshops' },
      { path: '/metrics' },
      { path: '/api/host' },
      { path: '/api/addresses' },
      { path, method: 'PATCH', body: { title: 'x' } },
    ];
    // More at once than the 30 wrong ones and the 20 that may wait.
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) => {
        const { path: way, ...asking } = ways[index % ways.length] ?? { path };
        return ask(guessing, way, { ...asking, token: `guess${index}` });
      }),
    );
    await guessing.remove();
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    for (let turn = 0; turn < 60; turn++) {
      const renamed = await ask(server, path, { method: 'PATCH', token, body: { title: `T${turn}` } });
      expect(renamed.status).toBe(200);
    }
  });
});
