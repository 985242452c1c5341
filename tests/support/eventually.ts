import { vi } from 'vitest';

/** Ends what hangs, on a slow machine too; whoever waits goes on as soon as it is so. ms */
const CAP = 20_000;

/** Waits until a check holds; fails with what it says when it does not within 20 seconds. */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: CAP, interval: 10 });
}

/**
 * Waits until it is so; fails when it is not within 20 seconds.
 * @param interval ms between two looks, for what costs something to look at
 */
export async function eventuallySo(isSo: () => boolean | Promise<boolean>, interval = 10): Promise<void> {
  await vi.waitUntil(isSo, { timeout: CAP, interval });
}
