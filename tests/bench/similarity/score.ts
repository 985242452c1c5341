/** How well a grouping agrees with themes made by hand. */
export interface Agreement {
  /** Of all pairs that the grouping puts together, how many are together in a theme. */
  readonly precision: number;
  /** Of all pairs that are together in a theme, how many the grouping puts together. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
  /** Share of notes that belong to the commonest theme of their group; notes in no group are a group of one. */
  readonly purity: number;
  /** The same, of the notes in groups only: 1 where there is no group. */
  readonly purityOfGrouped: number;
  readonly groups: number;
  readonly grouped: number;
  readonly notes: number;
}

/**
 * Scores groups of notes against themes, pair by pair. A note in no group stands alone.
 *
 * @param themes the theme of each note, by id; notes without one are not in it and are left out everywhere
 * @param groups ids of notes; each in at most one group
 */
export function scoreGroups(
  themes: ReadonlyMap<string, string>,
  groups: readonly (readonly string[])[],
): Agreement {
  const coded = groups.map((ids) => ids.filter((id) => themes.has(id))).filter((ids) => ids.length > 1);
  const grouped = coded.reduce((sum, ids) => sum + ids.length, 0);
  const tallies = coded.map((ids) => tally(ids.map((id) => themes.get(id) ?? '')));
  const agreed = tallies.reduce((sum, counts) => sum + pairsWithin(counts), 0);
  const predicted = pairsWithin(coded.map((ids) => ids.length));
  const precision = share(agreed, predicted);
  const recall = share(agreed, pairsWithin(tally([...themes.values()])));
  const main = tallies.reduce((sum, counts) => sum + Math.max(...counts), 0);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    purity: share(themes.size - grouped + main, themes.size),
    purityOfGrouped: grouped === 0 ? 1 : main / grouped,
    groups: coded.length,
    grouped,
    notes: themes.size,
  };
}

/** How often each name occurs. */
function tally(names: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()];
}

function pairsWithin(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
