import { readFileSync } from 'node:fs';

/** How to look at the processes above this one. */
export interface Ancestry {
  /** The id of this process's parent, now. */
  readonly parent: () => number;
  /** If that process is a shell, the id of its parent, now; null for any other, and where that can't be told. */
  readonly parentOfShell: (pid: number) => number | null;
}

/**
 * Calls back once when the process that started this one is gone. npm runs a script through a shell, and a signal
 * that ends npm or the shell alone may never reach the server: without this it would live on unseen and keep the
 * port. The parent of the shell is watched too, but nothing above npm: it may well outlive the terminal.
 *
 * @returns ends the watch
 */
export function watchParent(ancestry: Ancestry, onGone: () => void, everyMs = 500): () => void {
  const parent = ancestry.parent();
  const grandparent = ancestry.parentOfShell(parent);
  const timer = setInterval(() => {
    const same = ancestry.parent() === parent && ancestry.parentOfShell(parent) === grandparent;
    if (same) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Reads a shell's parent from /proc; null on systems without it. */
export function readParentOfShell(pid: number): number | null {
  try {
    // "12 (sh) S 11 …": id, command, state, parent.
    const [, command = '', parent] =
      /^\d+ \((.*)\) \S+ (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return /^(sh|dash|ash|bash|zsh|ksh|busybox)$/.test(command) ? Number(parent) : null;
  } catch {
    return null;
  }
}
