import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticFiles } from '../../../server/http/staticFiles.ts';
import { answerProblem, Problem } from '../../../server/http/problem.ts';

let outer: string;
beforeAll(() => {
  outer = mkdtempSync(join(tmpdir(), 'netboard-static-'));
  mkdirSync(join(outer, 'client/assets'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'not for anybody');
  writeFileSync(join(outer, 'client/index.html'), '<!doctype html><title>Netboard</title>');
  writeFileSync(join(outer, 'client/bench.html'), 'bench');
  writeFileSync(join(outer, 'client/assets/app-abc123.js'), 'console.log(1)');
  writeFileSync(join(outer, 'client/assets/app-abc123.js.br'), brotliCompressSync('console.log(1)'));
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

async function get(path: string, headers: Record<string, string> = {}) {
  const app = createStaticFiles(join(outer, 'client'));
  app.onError((error, c) =>
    answerProblem(c, error instanceof Problem ? error : new Problem('unexpected', '')),
  );
  const response = await app.request(path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('createStaticFiles', () => {
  it.each(['/', '/host', '/join', '/board/abc?as=def', '/wall/abc', '/about'])(
    'serves the one page at %s, fresh',
    async (path) => {
      const { status, headers, text } = await get(path);
      expect(status).toBe(200);
      expect(text).toContain('<title>Netboard</title>');
      expect(headers.get('content-type')).toMatch('text/html');
      expect(headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('serves hashed assets for ever, compressed where it is taken', async () => {
    const plain = await get('/assets/app-abc123.js');
    expect(plain.text).toBe('console.log(1)');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const packed = await get('/assets/app-abc123.js', { 'accept-encoding': 'br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(packed.headers.get('content-type')).toMatch('javascript');
  });

  it('serves other pages by their name', async () => {
    expect((await get('/bench.html')).text).toBe('bench');
  });

  it.each([
    '/assets/gone-123.js',
    '/favicon.ico',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
  ])('has nothing at %s', async (path) => {
    const { status, text, headers } = await get(path);
    expect(text).not.toContain('not for anybody');
    expect(status).toBe(404);
    expect(headers.get('cache-control')).not.toMatch(/immutable/);
  });
});
