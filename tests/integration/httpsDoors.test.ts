import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startRealServer, type RealServer } from '../support/realServer.ts';

/** A certificate for localhost that is its own authority; made for these tests and used nowhere else. */
const certPath = fileURLToPath(new URL('../fixtures/tls/cert.pem', import.meta.url));
const keyPath = fileURLToPath(new URL('../fixtures/tls/key.pem', import.meta.url));
const ca = readFileSync(certPath);

let server: RealServer;
beforeAll(async () => {
  server = await startRealServer({ env: { TLS_CERT: certPath, TLS_KEY: keyPath } });
});
afterAll(async () => {
  await server.remove();
});

interface HttpsAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Record<string, unknown>;
}

function askHttps(path: string, body: object, headers: Record<string, string> = {}): Promise<HttpsAnswer> {
  return new Promise((resolve, reject) => {
    const sent = { 'content-type': 'application/json', ...headers };
    const asking = request(`${server.url}${path}`, { method: 'POST', ca, headers: sent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, body: JSON.parse(text) as Record<string, unknown> });
      });
    });
    asking.on('error', reject);
    asking.end(JSON.stringify(body));
  });
}

function openSocket(path: string, headers: Record<string, string>): Promise<'open' | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.url.replace('https', 'wss')}${path}`, { ca, headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', (error) => (socket.readyState === WebSocket.CONNECTING ? undefined : reject(error)));
  });
}

describe('a server with its own certificate', () => {
  it('serves the interface, both sockets and Secure cookies over https, and never asks browsers to remember that', async () => {
    const authorization = `Bearer ${server.hostKey}`;
    const made = await askHttps('/api/workshops', { title: 'Sealed' }, { authorization });
    expect(made.status).toBe(201);
    expect(String(made.body['facilitatorUrl'])).toMatch(/^https:\/\/localhost:/);
    const joined = await askHttps('/api/join', { code: made.body['code'] }, { origin: server.url });
    expect(joined.headers['set-cookie']?.[0]).toMatch(/; Secure/);
    expect(joined.headers['content-security-policy']).toContain(`wss://localhost:${server.port}`);
    expect(joined.headers['strict-transport-security']).toBeUndefined();

    const cookie = joined.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const [board] = made.body['boards'] as { id: string }[];
    const path = `/sync/${board?.id}?as=${String(joined.body['participantId'])}`;
    expect(await openSocket(path, { origin: server.url, cookie })).toBe('open');
    expect(await openSocket(path, { origin: 'https://evil.example', cookie })).toBe(403);
    const session = '/socket.io/?EIO=4&transport=websocket';
    expect(await openSocket(session, { origin: server.url, cookie })).toBe('open');
  });
});
