import type { Database } from './database.ts';

/** Empties the write-ahead log, so that what was deleted is overwritten on disk too. */
export interface Scrubber {
  /** To be called after a commit that deleted something. Never throws: what was committed stays committed. */
  scrub(): void;
  /** Tries again if the last `scrub` was hindered, as by a backup that was reading or a full disk. */
  retry(): void;
}

export function createScrubber(database: Database): Scrubber {
  let due = false;

  function scrub(): void {
    due = true;
    try {
      due = !database.checkpoint();
    } catch {
      // A failing disk shows at the next write; until the log is empty this stays due.
    }
  }

  return {
    scrub,
    retry: () => {
      if (due) scrub();
    },
  };
}
