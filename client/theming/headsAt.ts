import type { TableFact } from '../../shared/session/themingFacts.ts';

/** How many people sit at a table: each device counts, or as many as they say they are. */
export function headsAt({ people, size }: Pick<TableFact, 'people' | 'size'>): number {
  return people.length === 0 ? 0 : Math.max(people.length, size);
}
