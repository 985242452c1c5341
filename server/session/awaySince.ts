import type { WorkshopState } from './workshopState.ts';

/** Since when somebody has no connection, ms since 1970; null while they have one. */
export type AwaySince = (participantId: string) => number | null;

/**
 * Since when somebody is away. Who has no device is where their helper is; pretend people have none to lose; who was
 * removed is away for good.
 */
export function awaySinceOf(
  { participants }: WorkshopState,
  awaySince: AwaySince,
  participantId: string,
): number | null {
  const person = participants.get(participantId);
  if (person === undefined || person.removed) return 0;
  if (person.more['pretend'] === true) return null;
  const { by } = person.more;
  return awaySince(typeof by === 'string' ? by : participantId);
}
