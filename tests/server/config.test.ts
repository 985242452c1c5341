import { generateKeyPairSync } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

function readGood(env: Record<string, string>) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.errors.join('\n'));
  return result.config;
}

function readErrors(env: Record<string, string>, readFile?: (path: string) => string) {
  const result = readConfig(env, readFile === undefined ? {} : { readFile });
  if (result.ok) throw new Error('these settings were expected to be refused');
  return result.errors;
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readGood({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataDir: resolve('data'),
      publicUrl: null,
      hostKey: null,
      tls: null,
      trustProxy: false,
      logLevel: 'warn',
      clientDir: resolve('dist/client'),
    });
  });

  it('counts empty and blank variables as not set', () => {
    const empty = {
      PORT: '',
      HOST: ' ',
      DATA_DIR: '',
      PUBLIC_URL: '',
      HOST_KEY: '',
      TLS_CERT: '',
      TLS_KEY: '',
    };
    expect(readConfig({ ...empty, TRUST_PROXY: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it('reads what is set', () => {
    const config = readGood({
      PORT: '8080',
      HOST: '127.0.0.1',
      DATA_DIR: 'some/where',
      PUBLIC_URL: 'https://Wall.example.nz:8443/',
      HOST_KEY: 'abcdefghijkl-_09',
      TRUST_PROXY: 'Yes',
      LOG_LEVEL: 'INFO',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('some/where'),
      publicUrl: 'https://wall.example.nz:8443',
      hostKey: 'abcdefghijkl-_09',
      trustProxy: true,
      logLevel: 'info',
    });
  });

  it.each(['localhost', '::1', '::', '192.168.1.7', 'hall.local', 'my-laptop'])('listens on %s', (HOST) => {
    expect(readGood({ HOST }).host).toBe(HOST);
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['HOST', 'http://localhost'],
    ['HOST', 'localhost:3000'],
    ['HOST', '300.1.1.1'],
    ['HOST', '-x'],
    ['PUBLIC_URL', 'wall.example.nz'],
    ['PUBLIC_URL', 'ftp://wall.example.nz'],
    ['PUBLIC_URL', 'https://wall.example.nz/path'],
    ['PUBLIC_URL', 'https://a:b@wall.example.nz'],
    ['PUBLIC_URL', 'https://wall.example.nz/?a=b'],
    ['HOST_KEY', 'short'],
    ['HOST_KEY', 'sixteen signs but'],
    ['TRUST_PROXY', 'maybe'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s in one sentence that names it and says what to write', (name, value) => {
    const errors = readErrors({ [name]: value });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(name);
    expect(errors[0]).toMatch(/must|Leave out/);
  });

  it('never repeats a host key or what stands in PUBLIC_URL before the @', () => {
    expect(readErrors({ HOST_KEY: 'secret!' }).join()).not.toContain('secret!');
    expect(readErrors({ PUBLIC_URL: 'https://ada:pass@wall.example.nz' }).join()).not.toContain('pass@');
  });

  it('tells of every fault at once', () => {
    const errors = readErrors({ PORT: 'x', LOG_LEVEL: 'y', HOST: 'a b' });
    expect(errors.map((error) => error.split(' ')[0])).toEqual(['PORT', 'HOST', 'LOG_LEVEL']);
  });
});

describe('TLS_CERT and TLS_KEY', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

  it.each([
    ['TLS_CERT', 'TLS_KEY'],
    ['TLS_KEY', 'TLS_CERT'],
  ])('refuses %s without %s', (set, missing) => {
    const errors = readErrors({ [set]: 'file.pem' });
    expect(errors[0]).toContain(`${set} is set but ${missing} is not`);
  });

  it('names the file that cannot be read', () => {
    const errors = readErrors({ TLS_CERT: '/no/such/cert.pem', TLS_KEY: '/no/such/key.pem' });
    expect(errors).toEqual([
      expect.stringContaining('TLS_CERT is "/no/such/cert.pem", which cannot be read'),
    ]);
  });

  it('refuses files that are no certificate and key', () => {
    const readFile = (path: string) => (path === 'key.pem' ? key : 'no certificate');
    const errors = readErrors({ TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' }, readFile);
    expect(errors).toEqual([expect.stringContaining('PEM')]);
  });
});
