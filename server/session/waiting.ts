import type { JsonObject, StoredParticipant } from '../storage/workshopStore.ts';
import type { WorkshopState } from './workshopState.ts';

/** What marks somebody who waits at the door; it goes when they are let in or turned away. */
export const waitingMark: JsonObject = { waiting: true };

/** Most people who wait at one door; a bound against programs that knock for ever. */
export const mostWaiting = 1000;

/** Whether somebody came by the code and has not been let in yet. They have no rights at all. */
export function isWaiting({ more }: StoredParticipant): boolean {
  return more['waiting'] === true;
}

/** Everybody at the door, the first first. */
export function listWaiting({ participants }: WorkshopState): StoredParticipant[] {
  return [...participants.values()].filter(isWaiting);
}

/** What is kept of somebody besides, without the mark. */
export function withoutWaiting({ more }: StoredParticipant): JsonObject {
  const { waiting: _gone, ...kept } = more;
  return kept;
}
