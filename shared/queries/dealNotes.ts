import { isOnWall, themeOf, stackBase } from '../model/belonging.ts';
import type { PostIt } from '../model/postIt.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { liveLanes } from '../layout/whereabouts.ts';
import { askedQuestions } from './askedQuestions.ts';
import { livePostIts } from './postIts.ts';

/** How notes are shared out: what answers the same question about the same part together, or some of everything to each. */
export const DEAL_WAYS = ['parts', 'mixed'] as const;
export type DealWay = (typeof DEAL_WAYS)[number];

/** Notes that are not dealt apart: those of one stack, or a single one. */
interface Pile {
  readonly lane: string | null;
  readonly ids: string[];
}

/** Lanes may stay whole as long as no share is larger than this, as a multiple of an even one. */
const FAIR = 1.35;

/** Whether a note still waits for somebody to look where it belongs. */
export function isLeft(snapshot: BoardSnapshot, note: PostIt): boolean {
  return isOnWall(snapshot, note) && !note.alone && themeOf(snapshot, note) === null;
}

/** How many of these notes are in no theme yet and do not stand on their own. */
export function countLeft(snapshot: BoardSnapshot, noteIds: readonly string[]): number {
  const notes = noteIds.flatMap((id) => snapshot.postIt.get(id) ?? []);
  return notes.filter((note) => isLeft(snapshot, note)).length;
}

/** Lanes part by part, each part's questions together; those of no part come last. */
function lanesByPart(snapshot: BoardSnapshot): (string | null)[] {
  const { questions, open } = askedQuestions(liveLanes(snapshot));
  const asking = questions.flatMap(({ lanes }) => lanes);
  const parts = [...new Set(asking.map(({ part }) => part))];
  const inOrder = parts.flatMap((part) => asking.filter((lane) => lane.part === part));
  return [...[...inOrder, ...open].map(({ id }) => id), null];
}

/** Everything that is left, lane by lane. */
function pilesLeft(snapshot: BoardSnapshot): Pile[] {
  const lanes = lanesByPart(snapshot);
  const piles = new Map<string, Pile>();
  for (const note of livePostIts(snapshot)) {
    if (!isLeft(snapshot, note)) continue;
    const base = stackBase(snapshot, note);
    const known = piles.get(base.id);
    if (known) known.ids.push(note.id);
    else piles.set(base.id, { lane: lanes.includes(base.lane) ? base.lane : null, ids: [note.id] });
  }
  const all = [...piles.values()];
  return lanes.flatMap((lane) => all.filter((pile) => pile.lane === lane));
}

function weigh(piles: readonly Pile[]): number {
  return piles.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Each pile to the share that has least. */
function dealMixed(piles: readonly Pile[], shares: number): Pile[][] {
  const dealt: Pile[][] = Array.from({ length: shares }, () => []);
  const weights: number[] = dealt.map(() => 0);
  for (const pile of piles) {
    const least = weights.indexOf(Math.min(...weights));
    dealt[least]?.push(pile);
    weights[least] = (weights[least] ?? 0) + pile.ids.length;
  }
  return dealt;
}

/** Runs of equal length, in order; a lane may be cut where two runs meet. */
function dealRuns(piles: readonly Pile[], shares: number): Pile[][] {
  const dealt: Pile[][] = Array.from({ length: shares }, () => []);
  const total = weigh(piles);
  let before = 0;
  for (const pile of piles) {
    const middle = before + pile.ids.length / 2;
    dealt[Math.min(shares - 1, Math.floor((middle * shares) / total))]?.push(pile);
    before += pile.ids.length;
  }
  return dealt;
}

/**
 * Where to cut a row of weights into runs that are as even as can be: least sum of squares.
 * @returns the run of each weight
 */
function cutEvenly(weights: readonly number[], runs: number): number[] {
  const sums = [0];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const weightOf = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  // costs[run][end]: cheapest way to make `run` runs of the first `end` weights, and where the last one starts.
  const costs: { cost: number; start: number }[][] = [
    sums.map((_, end) => ({ cost: end === 0 ? 0 : Number.POSITIVE_INFINITY, start: 0 })),
  ];
  for (let run = 1; run <= runs; run++) {
    const before = costs[run - 1] ?? [];
    costs.push(
      sums.map((_, end) => {
        let best = { cost: Number.POSITIVE_INFINITY, start: 0 };
        for (let start = 0; start < end; start++) {
          const cost = (before[start]?.cost ?? Number.POSITIVE_INFINITY) + weightOf(start, end) ** 2;
          if (cost < best.cost) best = { cost, start };
        }
        return best;
      }),
    );
  }
  const cut: number[] = [];
  let end = weights.length;
  for (let run = runs; run > 0; run--) {
    const { start } = costs[run]?.[end] ?? { start: 0 };
    for (let at = start; at < end; at++) cut[at] = run - 1;
    end = start;
  }
  return cut;
}

/** Whole lanes to each where that is fair; null where it is not. */
function dealLanes(piles: readonly Pile[], shares: number): Pile[][] | null {
  const lanes = [...new Set(piles.map(({ lane }) => lane))];
  if (lanes.length < shares) return null;
  const byLane = lanes.map((lane) => piles.filter((pile) => pile.lane === lane));
  const runs = cutEvenly(byLane.map(weigh), shares);
  const dealt = Array.from({ length: shares }, (_, share) =>
    byLane.filter((_lane, index) => runs[index] === share).flat(),
  );
  return Math.max(...dealt.map(weigh)) <= FAIR * (weigh(piles) / shares) ? dealt : null;
}

/**
 * Shares out what is in no theme yet: each such note is in exactly one share, those of a stack in the same.
 * By parts, a lane stays whole where that is fair. The same board gives the same shares.
 *
 * @param shares at least 1
 * @returns ids of the notes of each share, in the order of the lanes
 */
export function dealNotes(snapshot: BoardSnapshot, shares: number, way: DealWay): string[][] {
  const piles = pilesLeft(snapshot);
  if (piles.length === 0) return Array.from({ length: shares }, () => []);
  const dealt =
    way === 'mixed' ? dealMixed(piles, shares) : (dealLanes(piles, shares) ?? dealRuns(piles, shares));
  return dealt.map((share) => share.flatMap(({ ids }) => ids));
}
