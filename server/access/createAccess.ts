import type { Config } from '../config.ts';
import type { WorkshopRegistry } from '../session/workshopRegistry.ts';
import type { WorkshopStore } from '../storage/workshopStore.ts';
import { createGrants, type Grants } from './grants.ts';
import { createGuessing, type Guessing, type GuessingClock } from './guessing.ts';
import { createHostDoor, formatHostKey, type HostDoor } from './hostDoor.ts';
import { createIdentify, type Identify } from './identify.ts';
import { createOriginRule, createOwnNames, type OriginRule } from './originRule.ts';
import { createPasswords, type Passwords } from './password.ts';
import { createTickets, deviceMilliseconds, type Tickets } from './tickets.ts';

/** Who may come in, decided in one place for HTTP and both sockets. */
export interface Access {
  readonly grants: Grants;
  readonly guessing: Guessing;
  readonly host: HostDoor;
  readonly identify: Identify;
  readonly originRule: OriginRule;
  readonly passwords: Passwords;
  readonly tickets: Tickets;
  /** For second devices of the same person. */
  readonly deviceCodes: Tickets;
}

/** Puts the doors together; makes the host key when there is none yet. */
export async function createAccess(
  config: Config,
  store: WorkshopStore,
  registry: WorkshopRegistry,
  clock: GuessingClock,
): Promise<Access> {
  const key = config.hostKey ?? formatHostKey(await store.secret('hostKey'));
  const machineNames = createOwnNames();
  const originRule = createOriginRule({
    publicUrl: config.publicUrl ?? undefined,
    ownNames: () => [...machineNames(), config.host],
  });
  const tickets = createTickets(clock.now);
  const grants = createGrants(registry, clock.now);
  const deviceCodes = createTickets(clock.now, deviceMilliseconds);
  grants.onRevoked(tickets.voidOf);
  grants.onRevoked(deviceCodes.voidOf);
  return {
    grants,
    guessing: createGuessing(clock),
    host: createHostDoor(key, await store.secret('cookieKey')),
    identify: createIdentify(store, tickets, originRule, clock.now, grants.isOver),
    originRule,
    passwords: createPasswords(),
    tickets,
    deviceCodes,
  };
}
