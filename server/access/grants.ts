import type { Role } from '../../shared/permissions/can.ts';
import type { WorkshopChange } from '../storage/workshopStore.ts';
import { isWaiting } from '../session/waiting.ts';
import type { WorkshopRegistry } from '../session/workshopRegistry.ts';

/** What somebody may do at this moment. */
export interface Grant {
  readonly participantId: string;
  readonly workshopId: string;
  readonly role: Role;
  readonly visibility: 'normal' | 'wall';
  readonly removed: boolean;
}

/** Why somebody's sockets must close. */
export type RevokeReason = 'removed' | 'left' | 'erased' | 'expired';
export type RevokeListener = (participantId: string, reason: RevokeReason) => void;

/** Rights as they are now, cheap enough to ask for every message. */
export interface Grants {
  /** Null for somebody unknown, for whoever waits to be let in, and when the workshop has expired or is erased. */
  currentGrant(participantId: string): Grant | null;
  /** Whether somebody's workshop has expired, and is only not erased yet. */
  isOver(participantId: string): boolean;
  /** Whether somebody waits at the door of a workshop that still is; they have no grant. */
  isWaiting(participantId: string): boolean;
  /**
   * Ends the admission of somebody who has left and whose secrets are gone from the store: closes what they still
   * have open. In memory only, since after a restart nothing is left that could let them in.
   */
  leave(participantId: string): void;
  /** Told at once when somebody is removed or leaves, or their workshop ends. */
  onRevoked(listener: RevokeListener): () => void;
  /** Ends the admission of everybody whose workshop has expired; to be called now and then. */
  revokeExpired(): string[];
}

/** Reads rights from the workshops in memory; watches them for removals. */
export function createGrants(registry: WorkshopRegistry, now: () => number): Grants {
  const listeners = new Set<RevokeListener>();
  /** Kept apart from the registry, which has forgotten a workshop by the time it tells of its end. */
  const members = new Map<string, Set<string>>();
  const left = new Set<string>();

  function tell(participantId: string, reason: RevokeReason): void {
    for (const listener of listeners) listener(participantId, reason);
  }

  function tellAll(workshopId: string, reason: RevokeReason): void {
    for (const id of [...membersOf(workshopId)]) tell(id, reason);
  }

  function membersOf(workshopId: string): Set<string> {
    const known = members.get(workshopId) ?? new Set(registry.get(workshopId)?.participants.keys());
    members.set(workshopId, known);
    return known;
  }

  registry.onChange((workshopId, changes) => {
    if (changes === null) {
      tellAll(workshopId, 'erased');
      for (const id of membersOf(workshopId)) left.delete(id);
      members.delete(workshopId);
      return;
    }
    for (const change of changes) {
      if ('put' in change && change.put === 'participant') membersOf(workshopId).add(change.value.id);
      const removed = findRemoved(change);
      if (removed !== null) tell(removed, 'removed');
    }
  });
  for (const { workshop } of registry.list()) membersOf(workshop.id);

  return {
    currentGrant(participantId) {
      if (left.has(participantId)) return null;
      const state = registry.ofParticipant(participantId);
      const found = state?.participants.get(participantId);
      if (!state || !found || isWaiting(found) || state.workshop.expiresAt <= now()) return null;
      const { role, visibility, removed } = found;
      return { participantId, workshopId: state.workshop.id, role, visibility, removed };
    },
    isOver(participantId) {
      const state = registry.ofParticipant(participantId);
      return state !== null && state.workshop.expiresAt <= now();
    },
    isWaiting(participantId) {
      const state = registry.ofParticipant(participantId);
      const found = state?.participants.get(participantId);
      return state !== null && found !== undefined && isWaiting(found) && state.workshop.expiresAt > now();
    },
    leave(participantId) {
      left.add(participantId);
      tell(participantId, 'left');
    },
    onRevoked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    revokeExpired() {
      const due = registry.list().filter(({ workshop }) => workshop.expiresAt <= now());
      for (const { workshop } of due) tellAll(workshop.id, 'expired');
      return due.map(({ workshop }) => workshop.id);
    },
  };
}

function findRemoved(change: WorkshopChange): string | null {
  if ('drop' in change) return change.drop === 'participant' ? change.id : null;
  return 'put' in change && change.put === 'participant' && change.value.removed ? change.value.id : null;
}
