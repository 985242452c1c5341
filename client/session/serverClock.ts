/** How far the server's clock is from this device's, learned from questions and answers. */
export interface ServerClock {
  /** The server's time, ms since 1970, as far as it can be told from here. */
  now(): number;
  /** The server said this time in something that came without being asked for. */
  heard(serverTime: number): void;
  /** The server was asked at `askedAt` (this device's clock) and said this time in the answer that came now. */
  answered(serverTime: number, askedAt: number): void;
  /** Whether this device's clock was set, or slept, since the last time it was asked about. */
  isDoubtful(): boolean;
}

/** The device's clocks: the one that can be set, and one that only goes on. */
export interface DeviceClocks {
  /** ms since 1970 */
  wall(): number;
  /** ms since anything */
  steady(): number;
}

const DEVICE: DeviceClocks = { wall: () => Date.now(), steady: () => performance.now() };
/** More than this between the two clocks means that one was set or slept. */
const STRANGE = 250;

/** @param clocks tests bring their own */
export function createServerClock(clocks: DeviceClocks = DEVICE): ServerClock {
  let offset = 0;
  let gap = clocks.wall() - clocks.steady();
  const isDoubtful = () => Math.abs(clocks.wall() - clocks.steady() - gap) > STRANGE;

  function set(next: number): void {
    offset = next;
    gap = clocks.wall() - clocks.steady();
  }

  return {
    now: () => clocks.wall() + offset,
    heard: (serverTime) => set(serverTime - clocks.wall()),
    answered(serverTime, askedAt) {
      const now = clocks.wall();
      // The clock was set while the question was on its way: it is asked again.
      if (isDoubtful()) gap = now - clocks.steady();
      else set(serverTime + (now - askedAt) / 2 - now);
    },
    isDoubtful,
  };
}
