import { describe, expect, it } from 'vitest';
import { normaliseAddress, readClientAddress } from '../../../server/access/clientAddress.ts';

function from(remoteAddress: string, forwarded?: string) {
  return {
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  };
}

describe('readClientAddress', () => {
  it('believes no header without a trusted proxy', () => {
    expect(readClientAddress(from('10.0.0.5', '1.2.3.4'), false)).toBe('10.0.0.5');
  });

  it('takes what the trusted proxy wrote, not what the client claimed before it', () => {
    expect(readClientAddress(from('127.0.0.1', '6.6.6.6, 203.0.113.9'), true)).toBe('203.0.113.9');
  });

  it('falls back to the socket when the header holds no address', () => {
    expect(readClientAddress(from('10.0.0.5', 'unknown'), true)).toBe('10.0.0.5');
    expect(readClientAddress(from('10.0.0.5'), true)).toBe('10.0.0.5');
  });
});

describe('normaliseAddress', () => {
  it.each([
    ['::ffff:10.0.0.5', '10.0.0.5'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:0:0:0:9', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('reads %s as %s', (address, key) => {
    expect(normaliseAddress(address)).toBe(key);
  });
});
