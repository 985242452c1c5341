import type { IncomingHttpHeaders } from 'node:http';
import type { GuessingClock, Guessing } from '../access/guessing.ts';
import type { Grants } from '../access/grants.ts';
import type { HostDoor } from '../access/hostDoor.ts';
import type { Identify } from '../access/identify.ts';
import type { OriginRule } from '../access/originRule.ts';
import type { Tickets } from '../access/tickets.ts';
import type { WorkshopRegistry } from '../session/workshopRegistry.ts';
import type { WorkshopStore } from '../storage/workshopStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { BoardDocuments } from './boardDocuments.ts';

/** Who may come in, decided in one place for HTTP and both sockets. */
export interface Access {
  readonly grants: Grants;
  readonly guessing: Guessing;
  readonly host: HostDoor;
  readonly identify: Identify;
  readonly originRule: OriginRule;
  readonly tickets: Tickets;
}

/** Where people reach this server. */
export interface Addresses {
  /** Origins that others on the network can use, the best first. */
  forOthers(): string[];
  /** Whether requests come over https, by the server's own or a trusted proxy's word. */
  isSecure(headers: IncomingHttpHeaders): boolean;
}

/** Everything that the routes work on. */
export interface AppParts {
  readonly access: Access;
  readonly addresses: Addresses;
  readonly boards: BoardDocuments;
  readonly clock: GuessingClock;
  readonly isReady: () => boolean;
  readonly log: Logger;
  readonly metrics: () => Promise<string>;
  readonly registry: WorkshopRegistry;
  readonly store: WorkshopStore;
  readonly trustProxy: boolean;
  /** Folder of the built client; null = none (tests of the API alone). */
  readonly clientFolder: string | null;
}
