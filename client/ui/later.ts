import { lazy, type ComponentType } from 'react';

/** Pause between two tries, in ms. */
const PAUSE = 1500;

/** Tries until it comes: a file that does not come while the network is away comes when it is back. */
export async function keepTrying<Value>(load: () => Promise<Value>, pause = PAUSE): Promise<Value> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * A part of the page that comes later, as `lazy` does it; but where its file does not come, the place stays empty
 * and the page goes on, instead of all of it giving way to an error.
 */
export function later<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => keepTrying(load));
}
