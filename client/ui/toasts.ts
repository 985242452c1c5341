import type { Tone } from './Banner.tsx';

export type Toast = {
  readonly id: number;
  readonly words: string;
  readonly tone: Tone;
  /** One thing to do about it, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

const STAYS_MS = 6000;
/** Long enough to read and to reach the button; later its Undo would surprise. */
const WITH_ACTION_MS = 12_000;
const MOST = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function dismissToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) change(toasts.filter((toast) => toast.id !== id));
}

/**
 * Says something in passing at the foot of the page, and to screen readers politely. A toast with
 * an action goes after 12 s, one that speaks of danger stays until it is dismissed; others go after 6 s.
 */
export function showToast(words: string, options: { tone?: Tone; action?: Toast['action'] } = {}): number {
  const { tone = 'calm', action } = options;
  const id = ++lastId;
  change([...toasts, { id, words, tone, ...(action && { action }) }].slice(-MOST));
  if (tone !== 'danger') setTimeout(() => dismissToast(id), action ? WITH_ACTION_MS : STAYS_MS);
  return id;
}
