import { describe, expect, it } from 'vitest';
import { createOriginRule, createOwnNames } from '../../../server/access/originRule.ts';

const ownNames = () => ['localhost', '127.0.0.1', '::1', '192.168.1.7', 'hall.local'];
const rule = createOriginRule({ ownNames });

describe('createOriginRule', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000'],
    ['http://192.168.1.7:3000', '192.168.1.7:3000'],
    ['https://hall.local', 'hall.local'],
    ['http://HALL.local:3000', 'hall.local:3000'],
    ['http://[::1]:3000', '[::1]:3000'],
  ])('knows %s at %s as its own', (origin, host) => {
    expect(rule({ origin, host })).toBe('own');
  });

  it.each([
    ['https://elsewhere.example', 'localhost:3000'],
    ['null', 'localhost:3000'],
    ['', 'localhost:3000'],
    ['http://localhost:3001', 'localhost:3000'],
    ['http://localhost', 'localhost:3000'],
    // A name that somebody else has pointed at this machine (DNS rebinding).
    ['http://rebound.example:3000', 'rebound.example:3000'],
    ['http://192.168.1.8:3000', '192.168.1.8:3000'],
    ['file://localhost:3000', 'localhost:3000'],
    ['http://localhost:3000@evil.example', 'localhost:3000'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['http://localhost:3000', 'localhost:3000/../x'],
  ])('refuses %j at %s', (origin, host) => {
    expect(rule({ origin, host })).toBe('foreign');
  });

  it('refuses an Origin without a Host', () => {
    expect(rule({ origin: 'http://localhost:3000' })).toBe('foreign');
  });

  it('tells a request without Origin apart', () => {
    expect(rule({ host: 'localhost:3000' })).toBe('absent');
  });

  it('knows PUBLIC_URL, also when a proxy passes on its own Host', () => {
    const published = createOriginRule({ ownNames, publicUrl: 'https://wall.example.nz' });
    expect(published({ origin: 'https://wall.example.nz', host: 'wall.example.nz' })).toBe('own');
    expect(published({ origin: 'https://wall.example.nz', host: 'localhost:3000' })).toBe('own');
    expect(published({ origin: 'http://wall.example.nz.evil.example', host: 'wall.example.nz' })).toBe(
      'foreign',
    );
  });
});

describe('createOwnNames', () => {
  it('holds localhost and the loopback addresses', () => {
    const names = new Set(createOwnNames()());
    expect(names).toContain('localhost');
    expect(names).toContain('127.0.0.1');
  });
});
