import type { NoteCounts } from '../../../shared/queries/noteCounts.ts';
import type { CountsAt } from './shownCounts.ts';

export function sameCounts(a: NoteCounts, b: NoteCounts): boolean {
  return a.all === b.all && a.themed === b.themed && a.alone === b.alone && a.rest === b.rest;
}

export function addsUp({ all, themed, alone, rest }: NoteCounts): boolean {
  return themed + alone + rest === all;
}

/** A screen may hear of a change a little before whoever writes down what the server sends. */
const AHEAD = 1000;

/**
 * How far counts on a screen lag behind the board.
 *
 * @param history what the board's counts were, and since when; oldest first
 * @param shown what a screen shows
 * @returns ms since the board's counts were last like that; 0 when they are; null when they never were
 */
export function stalenessOf(history: readonly CountsAt[], shown: CountsAt): number | null {
  for (let index = history.length - 1; index >= 0; index--) {
    const entry = history[index];
    if (!entry || !sameCounts(entry.counts, shown.counts)) continue;
    if (entry.at > shown.at + AHEAD) continue;
    const over = history[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    return Math.max(0, shown.at - over);
  }
  return null;
}

export interface Lag {
  /** Longest that a screen showed what was no longer so, ms. */
  readonly worst: number;
  /** What 95 of 100 of what it showed stayed below, ms. */
  readonly p95: number;
  /** How often it showed what the board never was. */
  readonly never: number;
}

/** Times that do not count: a screen without network lags by as much as it is away. */
export interface Away {
  readonly from: number;
  readonly to: number;
}

/** Looks at each thing that a screen showed, at the moment before it showed the next: then it was oldest. */
export function lagOf(
  history: readonly CountsAt[],
  record: readonly CountsAt[],
  until: number,
  away: Away | null = null,
): Lag {
  const ends = record.map(({ at, counts }, index) => ({
    from: at,
    at: record[index + 1]?.at ?? until,
    counts,
  }));
  const counted = ends.filter(({ from, at }) => !away || at < away.from || from > away.to);
  const all = counted.map((shown) => stalenessOf(history, shown));
  const lags = all.filter((lag) => lag !== null).sort((a, b) => a - b);
  return {
    worst: lags.at(-1) ?? 0,
    p95: lags[Math.min(lags.length - 1, Math.floor(lags.length * 0.95))] ?? 0,
    never: all.length - lags.length,
  };
}

/** When a screen began to show what it shows at the end; null when that is something else. */
export function settledAt(record: readonly CountsAt[], counts: NoteCounts): number | null {
  let since: number | null = null;
  for (const entry of record) {
    if (!sameCounts(entry.counts, counts)) since = null;
    else since ??= entry.at;
  }
  return since;
}
