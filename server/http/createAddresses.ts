import type { IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';
import { listAddresses, localUrl } from '../start/addresses.ts';

/** Where people reach this server. */
export interface Addresses {
  /** Origins that others on the network can use, the best first. */
  forOthers(): string[];
  /** The best origin for others; this machine's own if it listens for nobody else. */
  forJoining(): string;
  /** Whether requests come over https, by the server's own or a trusted proxy's word. */
  isSecure(headers: IncomingHttpHeaders): boolean;
}

/** Reads the addresses anew each time: a laptop changes its network. */
export function createAddresses(config: Config, port: () => number): Addresses {
  const forOthers = () => listAddresses(config, port(), networkInterfaces()).map(({ url }) => url);
  return {
    forOthers,
    forJoining: () => forOthers()[0] ?? localUrl(config, port()),
    isSecure(headers) {
      if (config.tls !== null) return true;
      if (config.trustProxy && headers['x-forwarded-proto'] === 'https') return true;
      // A proxy that says nothing about itself: what was asked for under an https PUBLIC_URL came over https.
      return config.publicUrl !== null && config.publicUrl === `https://${headers.host ?? ''}`;
    },
  };
}
