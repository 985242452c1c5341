import type { IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';
import type { KeptAddress } from '../start/keptAddress.ts';
import { listAddresses, localUrl, type ServerAddress } from '../start/addresses.ts';
import type { Logger } from '../telemetry/logger.ts';

/** Where people reach this server. */
export interface Addresses {
  /** Origins that others on the network can use, the best first. */
  forOthers(): string[];
  /** The same, with the name of the network that each belongs to. */
  listForOthers(): ServerAddress[];
  /** The host's choice for QR codes and links; null = the best. It holds as long as this machine has that address, over restarts. */
  choose(url: string | null): void;
  /** The chosen or best origin for others; this machine's own if it listens for nobody else. */
  forJoining(): string;
  /** Whether requests come over https, by the server's own or a trusted proxy's word. */
  isSecure(headers: IncomingHttpHeaders): boolean;
}

/** Reads the addresses anew each time: a laptop changes its network. */
export function createAddresses(
  config: Config,
  port: () => number,
  kept: KeptAddress,
  log: Logger,
): Addresses {
  let chosen = kept.read();
  const listForOthers = () => {
    const all = listAddresses(config, port(), networkInterfaces());
    // What was chosen comes first, so that everything that shows one address shows that.
    return all.toSorted((a, b) => Number(b.url === chosen) - Number(a.url === chosen));
  };
  const forOthers = () => listForOthers().map(({ url }) => url);
  return {
    forOthers,
    listForOthers,
    choose(url) {
      chosen = url;
      try {
        kept.keep(url);
      } catch (error) {
        // It holds until the server is started anew.
        log.warn('address.notKept', {}, error);
      }
    },
    forJoining: () => forOthers()[0] ?? localUrl(config, port()),
    isSecure(headers) {
      if (config.tls !== null) return true;
      if (config.trustProxy && headers['x-forwarded-proto'] === 'https') return true;
      // A proxy that says nothing about itself: what was asked for under an https PUBLIC_URL came over https.
      return config.publicUrl !== null && config.publicUrl === `https://${headers.host ?? ''}`;
    },
  };
}
