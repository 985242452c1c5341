import { afterEach, expect, test, vi } from 'vitest';
import { RequestProblem } from '../../../client/access/problem.ts';
import { request } from '../../../client/access/request.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function answer(status: number, body: string, type = 'application/json'): void {
  vi.stubGlobal(
    'fetch',
    async () => new Response(status === 204 ? null : body, { status, headers: { 'Content-Type': type } }),
  );
}

async function failure(): Promise<RequestProblem> {
  const error: unknown = await request('GET', '/api/me').catch((thrown: unknown) => thrown);
  if (!(error instanceof RequestProblem)) throw new Error('expected a RequestProblem');
  return error;
}

test('an answer is its JSON, an empty one null', async () => {
  answer(200, '{"host":true}');
  expect(await request('GET', '/api/host')).toEqual({ host: true });
  answer(204, '');
  expect(await request('DELETE', '/api/workshops/x')).toBeNull();
});

test('a problem document keeps its kind, status and detail', async () => {
  answer(
    403,
    '{"type":"/problems/wrong-code","title":"x","status":403,"detail":"Look again."}',
    'application/problem+json',
  );
  expect(await failure()).toMatchObject({ kind: 'wrong-code', status: 403, detail: 'Look again.' });
});

test('a failure that is no problem document is one all the same', async () => {
  answer(502, '<html>Bad gateway</html>', 'text/html');
  expect(await failure()).toMatchObject({ kind: 'unexpected', status: 502, detail: '' });
});

test('no answer at all is told apart', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await failure()).toMatchObject({ kind: 'unreachable', status: 0 });
});

test('the secret of a link goes as a header, and into no address', async () => {
  const fetched = vi.fn(async (..._asked: unknown[]) => new Response('{}', { status: 200 }));
  vi.stubGlobal('fetch', fetched);
  await request('POST', '/api/shared', undefined, 'SECRET');
  const [path, options] = fetched.mock.calls[0] ?? [];
  expect(path).toBe('/api/shared');
  expect(options).toMatchObject({ headers: { Authorization: 'Bearer SECRET' } });
});
