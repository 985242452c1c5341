import { BEYONDS, REACHES, type RoundFact } from '../session/facts.ts';
import type { ArchivedRound, BoardArchive } from './boardArchive.ts';

/** What the writers of a round were told of who can read. */
export type ReaderPromise = Pick<RoundFact, 'reach' | 'beyond'>;

/**
 * A round of the archive whose writers were told of fewer readers than the round says that their notes would now
 * belong to; null when there is none. Archives from before rounds said so bind nobody.
 */
export function findNarrowerRound(archive: BoardArchive, target: ReaderPromise | null): ArchivedRound | null {
  if (target === null) return null;
  const used = new Set(archive.records.postIt.map(({ round }) => round));
  return archive.rounds.find((round) => used.has(round.id) && isNarrower(round, target)) ?? null;
}

function isNarrower({ reach, beyond }: Partial<ReaderPromise>, target: ReaderPromise): boolean {
  const reaches = reach !== undefined && REACHES.indexOf(reach) < REACHES.indexOf(target.reach);
  return reaches || (beyond !== undefined && BEYONDS.indexOf(beyond) < BEYONDS.indexOf(target.beyond));
}
