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
  const worthOf = (hidden: ReadonlySet<number>) =>
    [...hidden].reduce((sum, index) => sum + (counts[index]?.worth ?? 0), 0);
  // Few large counts or several small ones: which hides less is seen by trying.
  const choices = [LEAST_DOUBT, 1].map((step) => coverAll(network, counts, step));
  return choices
    .filter((hidden) => hidden !== null)
    .reduce<ReadonlySet<number> | null>(
      (best, hidden) => (best !== null && worthOf(best) <= worthOf(hidden) ? best : hidden),
      null,
    );
}

/** @param step by how much a count that is hidden for another's sake must be able to change, at least */
function coverAll(
  network: CountNetwork,
  counts: readonly GuardedCount[],
  step: number,
): ReadonlySet<number> | null {
  const hidden = new Set(counts.flatMap(({ sensitive }, index) => (sensitive ? [index] : [])));
  const isSafe = (index: number) => doubtAbout(network, hidden, index, LEAST_DOUBT) >= LEAST_DOUBT;
  for (;;) {
    const open = [...hidden].find((index) => !isSafe(index));
    if (open === undefined) return hidden;
    const more = findCover({ network, counts, hidden, open }, step);
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

/** A hidden count that could still be worked out, and what is hidden so far. */
interface Gap {
  readonly network: CountNetwork;
  readonly counts: readonly GuardedCount[];
  readonly hidden: ReadonlySet<number>;
  readonly open: number;
}

/** The cheapest counts that, hidden too, let the open one be larger, or else smaller; null if there are none. */
function findCover(gap: Gap, step: number): number[] | null {
  const count = gap.counts[gap.open];
  if (count === undefined) return null;
  for (let amount = step; amount <= LEAST_DOUBT; amount += 1) {
    const larger = cheapestWay(gap, count.to, count.from, amount);
    if (larger !== null) return larger;
    const smaller = count.value < amount ? null : cheapestWay(gap, count.from, count.to, amount);
    if (smaller !== null) return smaller;
  }
  return null;
}

/** The counts of the cheapest way from one junction to another; null if there is none that hides anything new. */
function cheapestWay(gap: Gap, from: number, to: number, amount: number): number[] | null {
  const steps = stepsByJunction(gap.network);
  const costs = new Map([[from, 0]]);
  const costOf = (junction: number) => costs.get(junction) ?? Infinity;
  const cameBy = new Map<number, { step: PipeStep; before: number }>();
  const waiting = new Set([from]);
  while (waiting.size > 0) {
    const at = [...waiting].reduce((best, next) => (costOf(next) < costOf(best) ? next : best));
    waiting.delete(at);
    for (const step of steps[at] ?? []) {
      const cost = costOf(at) + priceOf(gap, step, amount);
      if (cost >= costOf(step.to)) continue;
      costs.set(step.to, cost);
      cameBy.set(step.to, { step, before: at });
      waiting.add(step.to);
    }
  }
  const way = traceBack(cameBy, from, to)?.map(({ pipe }) => pipe) ?? null;
  return way?.some((pipe) => !gap.hidden.has(pipe)) ? way : null;
}

/** Infinite for a step that cannot be taken: the count itself, one that is known anyway, one too small to fall so far. */
function priceOf({ counts, hidden, open }: Gap, { pipe, grows }: PipeStep, amount: number): number {
  const count = counts[pipe];
  if (count === undefined || count.known || pipe === open) return Infinity;
  if (!grows && count.value < amount) return Infinity;
  return hidden.has(pipe) ? 0 : count.worth;
}
