import { isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import type { Config } from '../config.ts';

/** One way to reach the server: the origin to type, and the network it belongs to (null: PUBLIC_URL or HOST). */
export interface ServerAddress {
  readonly url: string;
  readonly network: string | null;
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** The origin for a browser on this very machine. PUBLIC_URL wins, since cookies belong to one origin. */
export function localUrl(config: Config, port: number): string {
  if (config.publicUrl !== null) return config.publicUrl;
  return toUrl(config, isEveryAddress(config.host) ? 'localhost' : config.host, port);
}

/**
 * Where others reach the server: PUBLIC_URL first, then each network of this machine, the likeliest first (Wi-Fi
 * and cable before the bridges of virtual machines). Empty if it listens for this machine alone.
 */
export function listAddresses(config: Config, port: number, interfaces: Interfaces): ServerAddress[] {
  const published = config.publicUrl === null ? [] : [{ url: config.publicUrl, network: null }];
  if (!isEveryAddress(config.host)) {
    if (isLoopback(config.host) || published.length > 0) return published;
    return [{ url: toUrl(config, config.host, port), network: null }];
  }
  return [...published, ...listNetworks(config, port, interfaces)];
}

function listNetworks(config: Config, port: number, interfaces: Interfaces): ServerAddress[] {
  const found = Object.entries(interfaces).flatMap(([network, list = []]) =>
    list.filter(isForOthers).map(({ address }) => ({ url: toUrl(config, address, port), network })),
  );
  return found.sort((a, b) => Number(isVirtual(a.network)) - Number(isVirtual(b.network)));
}

/** IPv4 only: nobody types an IPv6 address, and link-local ones do not work in browsers. */
function isForOthers({ family, internal, address }: NetworkInterfaceInfo): boolean {
  return family === 'IPv4' && !internal && !address.startsWith('169.254.');
}

function isVirtual(network: string): boolean {
  return /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|tailscale|zt|wg)/i.test(network);
}

function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function toUrl(config: Config, host: string, port: number): string {
  const protocol = config.tls === null ? 'http' : 'https';
  // URL leaves out the port that the protocol has anyway.
  return new URL(`${protocol}://${isIP(host) === 6 ? `[${host}]` : host}:${port}`).origin;
}
