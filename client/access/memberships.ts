import { recall, remember } from '../ui/deviceMemory.ts';

/**
 * Who this device is, in which workshop. The proof is a cookie that no script can read; this is
 * what lets a page offer "Go on as Ada". One device may be facilitator, wall and participant at once.
 */
export type Membership = {
  readonly participantId: string;
  readonly workshopId: string;
  readonly role: string;
  readonly name: string;
  readonly title: string;
  readonly boardId: string;
  /** The join code it came in by, or null. */
  readonly code: string | null;
};

const KEY = 'memberships';
const MOST = 20;

function isMembership(value: unknown): value is Membership {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const texts = ['participantId', 'workshopId', 'role', 'name', 'title', 'boardId'];
  return texts.every((field) => typeof fields[field] === 'string');
}

/** All that this device remembers, newest first; damaged entries are left out. */
export function listMemberships(): readonly Membership[] {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isMembership) : [];
  } catch {
    return [];
  }
}

/** Nobody would find what is kept for these any more. What erases it comes when it is needed: few devices ever do. */
async function eraseAll(memberships: readonly Membership[]): Promise<void> {
  if (memberships.length === 0) return;
  const { eraseDatabases } = await import('./deviceDatabases.ts');
  for (const { participantId, boardId } of memberships) await eraseDatabases(participantId, boardId);
}

function keep(memberships: readonly Membership[]): void {
  void eraseAll(memberships.slice(MOST)).catch(() => {});
  remember(KEY, memberships.length === 0 ? null : JSON.stringify(memberships.slice(0, MOST)));
}

export function keepMembership(membership: Membership): void {
  const others = listMemberships().filter(({ participantId }) => participantId !== membership.participantId);
  keep([membership, ...others]);
}

export function forgetMembership(participantId: string): void {
  keep(listMemberships().filter((membership) => membership.participantId !== participantId));
}

export function findMembership(participantId: string): Membership | null {
  return listMemberships().find((membership) => membership.participantId === participantId) ?? null;
}

export function findByCode(code: string): Membership | null {
  return listMemberships().find((membership) => membership.code === code) ?? null;
}

export function findFacilitator(workshopId: string): Membership | null {
  const isIt = (one: Membership) => one.workshopId === workshopId && one.role === 'facilitator';
  return listMemberships().find(isIt) ?? null;
}
