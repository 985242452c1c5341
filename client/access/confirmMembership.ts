import { api } from './api.ts';
import { forgetMembership } from './memberships.ts';
import type { Membership } from './memberships.ts';
import { toProblem } from './problem.ts';

/**
 * What the server still knows of who this device says it is, by its newest name; null when the server says that it knows
 * nobody such, who is then forgotten here, unless they were removed: they may be let back in. `gone`: the workshop is
 * over, and the way to its board stays until the words that were not sent have been offered there. Without an answer
 * the device is believed.
 */
export async function confirmMembership(membership: Membership): Promise<Membership | 'gone' | null> {
  try {
    const { name } = await api.me(membership.participantId);
    return { ...membership, name: name ?? '' };
  } catch (error) {
    const { kind, status } = toProblem(error);
    if (status < 400 || status >= 500) return membership;
    if (kind === 'gone') return 'gone';
    if (kind !== 'removed') forgetMembership(membership.participantId);
    return null;
  }
}
