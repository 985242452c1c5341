import { agendaNames, type AgendaName } from './agendas.ts';

/** What people look at as they choose: a network's grid, its map, or anything else. */
export type LookedAt = 'grid' | 'map' | 'notes';

/** Those that are made for it come first, the shortest way in before all. */
const FIRST: Readonly<Record<LookedAt, readonly AgendaName[]>> = {
  grid: ['tenMinutes', 'meeting', 'liveGrid', 'enquiry'],
  map: ['meeting', 'tenMinutes', 'liveGrid', 'enquiry'],
  notes: [],
};

/** The ready-made agendas in the order in which they are offered. */
export function offeredAgendas(lookedAt: LookedAt): readonly AgendaName[] {
  const first = FIRST[lookedAt];
  return [...first, ...agendaNames.filter((name) => !first.includes(name))];
}
