import { statfs } from 'node:fs/promises';
import { createSecret } from '../access/secret.ts';

/** A device that opened the link of a room check. */
export interface Reached {
  /** The origin that it used. */
  readonly origin: string;
  readonly at: number;
  /** Its clock less this machine's, in ms, the way of the request included. */
  readonly clockOff: number;
}

/** What a host looks at before people come; kept in memory only. */
export interface RoomCheck {
  /** The secret in the link that devices open; a new one replaces the old. */
  open(): string;
  /** Notes a device; false when the link is not, or no longer, good. */
  reach(secret: string, origin: string, clock: number): boolean;
  /** The newest last. */
  reached(): readonly Reached[];
  /** Free and total bytes where everything is kept; null where that can not be told. */
  disk(): Promise<{ readonly free: number; readonly total: number } | null>;
}

const goodForMilliseconds = 30 * 60_000;
const mostReached = 100;

/** @param dataDir folder that holds everything */
export function createRoomCheck(dataDir: string, now: () => number): RoomCheck {
  let current: { readonly secret: string; readonly until: number } | null = null;
  let devices: Reached[] = [];
  return {
    open() {
      current = { secret: createSecret(), until: now() + goodForMilliseconds };
      devices = [];
      return current.secret;
    },
    reach(secret, origin, clock) {
      if (current === null || current.secret !== secret || current.until <= now()) return false;
      devices = [...devices, { origin, at: now(), clockOff: Math.round(clock - now()) }].slice(-mostReached);
      return true;
    },
    reached: () => devices,
    async disk() {
      try {
        const { bavail, blocks, bsize } = await statfs(dataDir);
        return { free: bavail * bsize, total: blocks * bsize };
      } catch {
        return null;
      }
    },
  };
}
