import type { TableFact } from '../../shared/session/themingFacts.ts';

/** How many people sit at a table: each device counts, or as many as they say they are. */
export function headsAt({ people, seated, size }: Pick<TableFact, 'people' | 'seated' | 'size'>): number {
  const devices = seated ?? people.length;
  return devices === 0 ? 0 : Math.max(devices, size);
}
