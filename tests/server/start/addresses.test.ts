import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../../server/config.ts';
import { listAddresses, localUrl } from '../../../server/start/addresses.ts';

function configWith(change: Partial<Config>): Config {
  const result = readConfig({});
  if (!result.ok) throw new Error('the defaults are expected to be good');
  return { ...result.config, ...change };
}

function network(address: string, change: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo {
  const rest = { netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null, internal: false };
  return { address, family: 'IPv4', ...rest, ...change } as NetworkInterfaceInfo;
}

const tls = { cert: 'c', key: 'k' };
const interfaces = {
  lo: [network('127.0.0.1', { internal: true })],
  docker0: [network('172.17.0.1')],
  wlan0: [network('192.168.1.20'), network('fe80::1', { family: 'IPv6' } as Partial<NetworkInterfaceInfo>)],
  usb0: [network('169.254.3.4')],
};

describe('localUrl', () => {
  it.each([
    [{}, 'http://localhost:3000'],
    [{ host: '::' }, 'http://localhost:3000'],
    [{ host: '127.0.0.1' }, 'http://127.0.0.1:3000'],
    [{ host: '::1' }, 'http://[::1]:3000'],
    [{ host: '192.168.1.20' }, 'http://192.168.1.20:3000'],
    [{ tls }, 'https://localhost:3000'],
    [{ publicUrl: 'https://wall.example.nz' }, 'https://wall.example.nz'],
  ])('%j', (change, url) => {
    expect(localUrl(configWith(change), 3000)).toBe(url);
  });

  it('leaves out the port that http or https has anyway', () => {
    expect(localUrl(configWith({}), 80)).toBe('http://localhost');
    expect(localUrl(configWith({ tls }), 443)).toBe('https://localhost');
  });
});

describe('listAddresses', () => {
  it('lists every network, likelier ones first, without loopback, link-local and IPv6', () => {
    expect(listAddresses(configWith({}), 3000, interfaces)).toEqual([
      { url: 'http://192.168.1.20:3000', network: 'wlan0' },
      { url: 'http://172.17.0.1:3000', network: 'docker0' },
    ]);
  });

  it('puts PUBLIC_URL first', () => {
    const config = configWith({ publicUrl: 'https://wall.example.nz' });
    expect(listAddresses(config, 3000, interfaces)[0]).toEqual({
      url: 'https://wall.example.nz',
      network: null,
    });
  });

  it('lists the one address it listens on', () => {
    const config = configWith({ host: '10.0.0.5' });
    expect(listAddresses(config, 3000, interfaces)).toEqual([{ url: 'http://10.0.0.5:3000', network: null }]);
  });

  it('lists none if it listens for this machine alone', () => {
    expect(listAddresses(configWith({ host: '127.0.0.1' }), 3000, interfaces)).toEqual([]);
    expect(listAddresses(configWith({ host: 'localhost' }), 3000, interfaces)).toEqual([]);
  });
});
