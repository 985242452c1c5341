import { api } from './api.ts';
import { forgetMembership } from './memberships.ts';
import type { Membership } from './memberships.ts';
import { toProblem } from './problem.ts';

/**
 * What the server still knows of who this device says it is, by its newest name; null, and
 * forgotten here, when the server says that it knows nobody such. Without an answer it is believed.
 */
export async function confirmMembership(membership: Membership): Promise<Membership | null> {
  try {
    const { name } = await api.me(membership.participantId);
    return { ...membership, name: name ?? '' };
  } catch (error) {
    const { status } = toProblem(error);
    if (status < 400 || status >= 500) return membership;
    forgetMembership(membership.participantId);
    return null;
  }
}
