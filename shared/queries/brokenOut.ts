/** Fewer people than this are never broken out of a whole: one could tell who they are. */
export const FEWEST = 5;

/** Whether somebody is counted here, but so few that one could tell who. */
export function isFew(count: number): boolean {
  return count > 0 && count < FEWEST;
}

/**
 * The groups of which something may be shown beside the whole: five or more people each, and the rest, which
 * everybody can work out by subtraction, is nobody or five and more. Where it is not, the smallest group that could
 * be shown is held back too.
 * @param writers who wrote in each group
 * @param others who wrote outside all groups, in the whole
 */
export function mayBeBrokenOut(
  writers: ReadonlyMap<string, ReadonlySet<string>>,
  others: ReadonlySet<string> = new Set(),
): string[] {
  const groups = [...writers].sort(([a, many], [b, few]) => few.size - many.size || (a < b ? -1 : 1));
  const shown = groups.filter(([, people]) => people.size >= FEWEST);
  const rest = new Set(others);
  for (const [, people] of groups.slice(shown.length)) for (const one of people) rest.add(one);
  if (rest.size > 0 && rest.size < FEWEST) shown.pop();
  return shown.map(([group]) => group);
}
