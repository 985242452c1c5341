import { FEWEST } from '../../queries/brokenOut.ts';
import {
  doubtAbout,
  stepsByJunction,
  traceBack,
  type CountNetwork,
  type CountPipe,
  type PipeStep,
} from './countNetwork.ts';

/** Whoever looks at a table must be left with this many values that a hidden count could have besides its own. */
const LEAST_DOUBT = FEWEST - 1;

/** A count of a table with what may happen to it. */
export interface GuardedCount extends CountPipe {
  /** Must not be seen: too small, or about too few people. */
  readonly sensitive: boolean;
  /** Is known anyway, so hiding it helps nothing. */
  readonly known: boolean;
  /** How sorry we would be to lose it: a total more than a count inside the table. */
  readonly worth: number;
}

/**
 * Chooses the counts to hide: the sensitive ones, and as few others as keep anybody from working them out by
 * adding and subtracting. Null when no choice does: then the table is not shown at all.
 */
export function hideCounts(junctions: number, counts: readonly GuardedCount[]): ReadonlySet<number> | null {
  const network: CountNetwork = { junctions, pipes: counts };
  const hidden = new Set(counts.flatMap(({ sensitive }, index) => (sensitive ? [index] : [])));
  const isSafe = (index: number) => doubtAbout(network, hidden, index, LEAST_DOUBT) >= LEAST_DOUBT;
  for (;;) {
    const open = [...hidden].find((index) => !isSafe(index));
    if (open === undefined) return hidden;
    const more = findCover(network, counts, hidden, open);
    if (more === null) return hideAll(counts, isSafe, hidden);
    for (const index of more) hidden.add(index);
  }
}

function hideAll(
  counts: readonly GuardedCount[],
  isSafe: (index: number) => boolean,
  hidden: Set<number>,
): ReadonlySet<number> | null {
  for (const [index, { known }] of counts.entries()) if (!known) hidden.add(index);
  return [...hidden].every(isSafe) ? hidden : null;
}

/** The cheapest counts that, hidden too, let the hidden one be larger, or else smaller, by enough; null if there are none. */
function findCover(
  network: CountNetwork,
  counts: readonly GuardedCount[],
  hidden: ReadonlySet<number>,
  open: number,
): number[] | null {
  const count = counts[open];
  if (count === undefined) return null;
  const larger = cheapestWay(network, counts, hidden, open, count.to, count.from);
  const way =
    larger ??
    (count.value >= LEAST_DOUBT ? cheapestWay(network, counts, hidden, open, count.from, count.to) : null);
  return way?.map(({ pipe }) => pipe) ?? null;
}

function cheapestWay(
  network: CountNetwork,
  counts: readonly GuardedCount[],
  hidden: ReadonlySet<number>,
  open: number,
  from: number,
  to: number,
): PipeStep[] | null {
  const steps = stepsByJunction(network);
  const costs = new Map([[from, 0]]);
  const cameBy = new Map<number, { step: PipeStep; before: number }>();
  const waiting = new Set([from]);
  while (waiting.size > 0) {
    const at = [...waiting].reduce((best, next) => (costOf(next) < costOf(best) ? next : best));
    waiting.delete(at);
    for (const step of steps[at] ?? []) {
      const cost = costOf(at) + priceOf(counts, hidden, open, step);
      if (cost >= costOf(step.to)) continue;
      costs.set(step.to, cost);
      cameBy.set(step.to, { step, before: at });
      waiting.add(step.to);
    }
  }
  function costOf(junction: number): number {
    return costs.get(junction) ?? Infinity;
  }
  return traceBack(cameBy, from, to);
}

/** Infinite for a step that cannot be taken: the count itself, one that is known anyway, one too small to fall so far. */
function priceOf(
  counts: readonly GuardedCount[],
  hidden: ReadonlySet<number>,
  open: number,
  { pipe, grows }: PipeStep,
): number {
  const count = counts[pipe];
  if (count === undefined || count.known || pipe === open) return Infinity;
  if (!grows && count.value < LEAST_DOUBT) return Infinity;
  return hidden.has(pipe) ? 0 : count.worth;
}
