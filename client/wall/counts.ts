import { isOnWall } from '../../shared/model/belonging.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { PersonFact } from '../../shared/session/facts.ts';

/** Post-its on the board, without the bin. */
export function countNotes(snapshot: Pick<BoardSnapshot, 'postIt' | 'actor'>): number {
  let count = 0;
  for (const note of snapshot.postIt.values()) if (isOnWall(snapshot, note)) count += 1;
  return count;
}

/** People in the room now: participants and facilitators who are connected. */
export function countHere(people: Readonly<Record<string, PersonFact>>): number {
  return Object.values(people).filter(({ here, role }) => here && role !== 'observer').length;
}

/** People in the room who can be asked something: those who take part, facilitators aside. */
export function countAsked(people: Readonly<Record<string, PersonFact>>): number {
  return Object.values(people).filter(({ here, role }) => here && role === 'participant').length;
}
