import { api } from './api.ts';
import type { Admission, Joined } from './api.ts';
import { keepMembership } from './memberships.ts';
import type { Membership } from './memberships.ts';

/** Lets a person into a workshop and remembers on this device who they are there. Throws a RequestProblem. */
export async function admit(
  admission: Admission,
  person: { name: string; cohort: string | null },
  title: string,
): Promise<{ joined: Joined; membership: Membership }> {
  const name = person.name.trim();
  const joined = await api.join(admission, {
    ...(name && { name }),
    ...(person.cohort !== null && { cohort: person.cohort }),
  });
  const membership: Membership = {
    participantId: joined.participantId,
    workshopId: joined.workshopId ?? '',
    role: joined.role,
    name,
    title,
    boardId: joined.boards?.[0]?.id ?? '',
    code: 'code' in admission ? admission.code : null,
  };
  keepMembership(membership);
  return { joined, membership };
}
