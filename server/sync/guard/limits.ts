/** What one update may cost. Yjs itself has no such caps: a few bytes can ask it for gigabytes or for minutes. */
export interface GuardLimits {
  /** Longest update, in bytes. */
  readonly bytes: number;
  /** Most structs in one update. */
  readonly structs: number;
  /** Most clocks (characters, values, filler) that the structs of one update cover together. */
  readonly clocks: number;
  /** Most Yjs client ids that one update brings structs of. */
  readonly clients: number;
  /** Most list entries that Yjs would walk over to place the update's structs. */
  readonly scan: number;
  /**
   * Most array entries that Yjs would shift to split structs. A shift is some 50 times cheaper than a
   * step of `scan`, and an honest batch that types inside long texts makes many, so it has its own cap.
   */
  readonly shift: number;
}

export const LIVE_LIMITS: GuardLimits = {
  bytes: 64 * 1024,
  structs: 20_000,
  clocks: 200_000,
  clients: 50,
  scan: 20_000,
  shift: 20_000_000,
};

/** For one chunk of what was written offline. */
export const OFFLINE_LIMITS: GuardLimits = { ...LIVE_LIMITS, bytes: 256 * 1024 };

/** @param answersStep1 whether it answers what the server asked for: then it may be what was written offline */
export function limitsFor({ answersStep1 }: { readonly answersStep1: boolean }): GuardLimits {
  return answersStep1 ? OFFLINE_LIMITS : LIVE_LIMITS;
}
