import type { TableFact } from '../../shared/session/themingFacts.ts';
import { headsAt } from './headsAt.ts';

export interface Seated {
  readonly tableId: string;
  /** Everybody who sits there then. */
  readonly people: readonly string[];
}

/** Seats people one by one at the table with the fewest; gives the tables that get somebody. Pure. */
export function seatAtSmallest(
  tables: readonly Pick<TableFact, 'id' | 'people' | 'size'>[],
  newcomers: readonly string[],
): Seated[] {
  const seats = tables.map((table) => ({
    tableId: table.id,
    people: [...table.people],
    heads: headsAt(table),
  }));
  const grown = new Set<(typeof seats)[number]>();
  for (const person of newcomers) {
    const [smallest] = seats.toSorted((a, b) => a.heads - b.heads);
    if (!smallest) break;
    smallest.people.push(person);
    smallest.heads += 1;
    grown.add(smallest);
  }
  return [...grown].map(({ tableId, people }) => ({ tableId, people }));
}
