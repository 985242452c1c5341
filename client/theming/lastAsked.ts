import type { CheckFact } from '../../shared/session/themingFacts.ts';

/** How each theme or sentence was worded when everybody was last asked about it, by id. @param before only in checks opened earlier */
export function lastAsked(
  checks: readonly CheckFact[],
  about: CheckFact['about'],
  before = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, string> {
  const inOrder = checks
    .filter((check) => check.about === about && check.openedAt < before)
    .toSorted((a, b) => a.openedAt - b.openedAt);
  return new Map(
    inOrder.flatMap(({ items }) => items.map(({ id, wording }) => [id, wording.trim()] as const)),
  );
}

/** What there is new to ask: what nobody was asked about yet, and what is worded otherwise now. All of it when nothing is. */
export function newToAsk(
  items: readonly { readonly id: string; readonly wording: string }[],
  asked: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const fresh = items.filter(({ id, wording }) => asked.get(id) !== wording.trim());
  return new Set((fresh.length > 0 ? fresh : items).map(({ id }) => id));
}
