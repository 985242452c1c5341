/**
 * Puts people into groups by lot: sizes differ by one at most, and no group is empty.
 *
 * @param shuffle gives them in an order of chance
 */
export function drawGroups(
  people: readonly string[],
  count: number,
  shuffle: (people: readonly string[]) => readonly string[],
): string[][] {
  const drawn = shuffle([...new Set(people)]);
  const groups: string[][] = Array.from({ length: Math.min(count, drawn.length) }, () => []);
  for (const [at, person] of drawn.entries()) groups[at % groups.length]?.push(person);
  return groups;
}
