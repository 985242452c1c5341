import { request } from './request.ts';

/** Whether this browser is the host's; `asking` until the server has said so. */
export type HostState = 'asking' | 'host' | 'guest';

let state: HostState = 'asking';
let asked = false;
const listeners = new Set<() => void>();

export function setHostState(next: HostState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function ask(): Promise<void> {
  try {
    const { host } = await request<{ host: boolean }>('GET', '/api/host');
    setHostState(host ? 'host' : 'guest');
  } catch {
    // No answer: everybody gets the code field; the list would not load either.
    setHostState('guest');
    asked = false;
  }
}

export function currentHostState(): HostState {
  return state;
}

/** Follows the answer; the first follower makes us ask. */
export function onHostState(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void ask();
  }
  return () => listeners.delete(listener);
}
