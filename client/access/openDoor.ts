import { allowDrafts } from '../i18n/texts.ts';
import { api } from './api.ts';
import type { WorkshopLook } from './api.ts';
import { confirmMembership } from './confirmMembership.ts';
import { findByCode, forgetMembership } from './memberships.ts';
import type { Membership } from './memberships.ts';
import { navigate } from './navigation.ts';
import { toProblem } from './problem.ts';
import { boardPath, waitingPath } from './routes.ts';

/** `look` is null where the door is shut for newcomers, and whoever is in already goes on. */
export type Door = { look: WorkshopLook | null; membership: Membership | null };

/** Whoever waited at this door before goes on waiting, or is in by now. */
async function findAtDoor({ participantId }: Membership): Promise<boolean> {
  try {
    await api.door(participantId, 0);
    return true;
  } catch (error) {
    const { status } = toProblem(error);
    if (status >= 400 && status < 500) forgetMembership(participantId);
    return false;
  }
}

/** Whoever was in already goes on, unless the server knows them no more. */
async function findInside(known: Membership): Promise<Membership | null> {
  const membership = await confirmMembership(known);
  if (membership !== 'gone') return membership;
  // The board says that the workshop is over, offers what was not sent, and then forgets all of it on this device.
  navigate(boardPath(known.boardId, known.participantId), { replace: true });
  return null;
}

/** Doors that are shut for newcomers only. */
const SHUT = ['closed', 'password-needed'];

/** Finds out what a code opens for this device, which may be known behind it already. Throws a RequestProblem. */
export async function openDoor(code: string, password: string | null): Promise<Door> {
  const known = findByCode(code);
  if (known?.boardId === '' && (await findAtDoor(known)))
    navigate(waitingPath(known.participantId), { replace: true });
  const membership = known === null || known.boardId === '' ? null : await findInside(known);
  try {
    const look = await api.look({ code, ...(password === null ? {} : { password }) });
    if (look.catalogueDrafts) await allowDrafts(true);
    return { look, membership };
  } catch (error) {
    if (membership && SHUT.includes(toProblem(error).kind)) return { look: null, membership };
    throw error;
  }
}
