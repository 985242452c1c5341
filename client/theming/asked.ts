import type { Role } from '../../shared/permissions/can.ts';
import type { BallotFact, CheckFact, DistilledFact } from '../../shared/session/themingFacts.ts';
import { byId } from '../../shared/model/ids.ts';

/** Something that a person in the room is asked, or told. */
export type Asked =
  | { readonly kind: 'check'; readonly key: string; readonly check: CheckFact; readonly isDone: boolean }
  | { readonly kind: 'vote'; readonly key: string; readonly ballot: BallotFact; readonly isDone: boolean }
  | { readonly kind: 'checkResults'; readonly key: string; readonly check: CheckFact }
  | { readonly kind: 'voteResults'; readonly key: string; readonly ballot: BallotFact }
  | { readonly kind: 'distilled'; readonly key: string; readonly ids: readonly string[] };

export function votesCast({ mine }: Pick<BallotFact, 'mine'>): number {
  return Object.values(mine).reduce((sum, votes) => sum + votes, 0);
}

/** How many votes one has left. */
export function votesLeft(ballot: BallotFact): number {
  return Math.max(0, ballot.budget - votesCast(ballot));
}

function hasAnsweredAll({ items, mine }: CheckFact): boolean {
  return items.every(({ id }) => id in mine);
}

function newest<Item>(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1);
  return last ? [last] : [];
}

/**
 * What a person is asked or told on a board, most pressing first: what is open and not yet answered, what is new
 * to read, then what they have answered and may still change. Those who look on are asked nothing.
 */
export function listAsked(
  role: Role,
  checks: readonly CheckFact[],
  ballots: readonly BallotFact[],
  distilled: readonly DistilledFact[],
): Asked[] {
  if (role === 'observer') return [];
  const byTime = checks.toSorted((a, b) => a.openedAt - b.openedAt);
  const open: Asked[] = [
    ...byTime
      .filter(({ state }) => state === 'open')
      .map((check): Asked => ({ kind: 'check', key: check.id, check, isDone: hasAnsweredAll(check) })),
    ...ballots
      .filter(({ state }) => state === 'open')
      .map((ballot): Asked => ({ kind: 'vote', key: ballot.id, ballot, isDone: votesCast(ballot) > 0 })),
  ];
  const closed: Asked[] = [
    ...newest(byTime.filter(({ state }) => state === 'closed')).map((check): Asked => ({
      kind: 'checkResults',
      key: `${check.id}.closed`,
      check,
    })),
    ...newest(ballots.filter(({ state }) => state === 'closed')).map((ballot): Asked => ({
      kind: 'voteResults',
      key: `${ballot.id}.closed`,
      ballot,
    })),
  ];
  const offered = distilled.filter(({ state }) => state === 'offered');
  const last = offered.toSorted(byId).at(-1);
  const toRead: Asked[] = last
    ? [{ kind: 'distilled', key: `${last.id}.${offered.length}`, ids: offered.map(({ id }) => id) }]
    : [];
  const isDone = (asked: Asked) => 'isDone' in asked && asked.isDone;
  return [...open.filter((one) => !isDone(one)), ...toRead, ...closed, ...open.filter(isDone)];
}
