import { newId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/permissions/can.ts';
import { createSecret } from '../access/secret.ts';
import { dayOf } from '../storage/boardStore.ts';
import type { StoredParticipant, WorkshopChange } from '../storage/workshopStore.ts';
import { readWorkshopDetails } from './details.ts';
import { expiryAfter } from './newWorkshop.ts';
import { waitingMark } from './waiting.ts';
import type { WorkshopState } from './workshopState.ts';

/** Somebody who comes in. */
export interface Joining {
  readonly role: Role;
  readonly visibility: 'normal' | 'wall';
  readonly name: string | null;
  readonly cohortId: string | null;
  /** Whose device they write on, having none of their own. */
  readonly by?: string;
  /** They wait at the door until a facilitator lets them in. */
  readonly waits?: boolean;
}

/** A new participant about to be stored, with the secrets that prove it. */
export interface JoinPlan {
  readonly participantId: string;
  /** For the browser's cookie. */
  readonly cookie: string;
  /** For a program's Authorization header. */
  readonly token: string;
  readonly changes: readonly WorkshopChange[];
}

/** Most participants that one workshop ever has; a bound against programs that join for ever. */
export const mostParticipants = 5000;

/** Plans a new participant. `token` is stored only for programs. */
export function planJoin(state: WorkshopState, joining: Joining, forProgram: boolean, now: number): JoinPlan {
  const participantId = newId();
  const workshopId = state.workshop.id;
  const value: StoredParticipant = {
    id: participantId,
    workshopId,
    role: joining.role,
    name: joining.name,
    cohortId: joining.cohortId,
    visibility: joining.visibility,
    removed: false,
    lastSeenDay: dayOf(now),
    more: { ...(joining.waits === true ? waitingMark : {}), ...(joining.by ? { by: joining.by } : {}) },
  };
  const secrets = planSecrets(state, participantId, forProgram);
  return {
    ...secrets,
    changes: [
      { put: 'participant', value },
      ...secrets.changes,
      // Somebody at the door has not opened anything.
      ...(joining.waits === true ? [] : planOpening(state, now)),
    ],
  };
}

/** Plans new secrets of somebody: those of one more device. `token` is stored only for programs. */
export function planSecrets(
  { workshop }: WorkshopState,
  participantId: string,
  forProgram: boolean,
): JoinPlan {
  const cookie = createSecret();
  const token = createSecret();
  const grant = (kind: 'cookie' | 'token', secret: string): WorkshopChange => ({
    put: 'grant',
    value: {
      id: newId(),
      workshopId: workshop.id,
      kind,
      participantId,
      expiresAt: null,
      secret,
      keep: false,
    },
  });
  const changes = [grant('cookie', cookie), ...(forProgram ? [grant('token', token)] : [])];
  return { participantId, cookie, token, changes };
}

/** The workshop's expiry moves with its last opening; noted once a day, and never brought nearer. */
function planOpening({ workshop }: WorkshopState, now: number): WorkshopChange[] {
  const details = readWorkshopDetails(workshop);
  if (dayOf(details.openedAt) >= dayOf(now)) return [];
  const expiresAt = Math.max(workshop.expiresAt, expiryAfter(now, details.keepDays));
  const more = { ...workshop.more, openedAt: now };
  return [{ put: 'workshop', value: { ...workshop, expiresAt, more } }];
}

/** Notes the day of a visit, for the person and the workshop. */
export function planVisit(state: WorkshopState, participantId: string, now: number): WorkshopChange[] {
  const participant = state.participants.get(participantId);
  if (participant === undefined || participant.lastSeenDay === dayOf(now)) return planOpening(state, now);
  return [
    { put: 'participant', value: { ...participant, lastSeenDay: dayOf(now) } },
    ...planOpening(state, now),
  ];
}

/** A cohort by id, title or number, as somebody may name it; null if the workshop has none of it. */
export function findCohort(state: WorkshopState, words: string): string | null {
  const cohorts = [...state.cohorts.values()];
  const found =
    cohorts.find(({ id }) => id === words) ??
    cohorts.find(({ title }) => title.toLowerCase() === words.toLowerCase()) ??
    (/^\d{1,3}$/.test(words) ? cohorts[Number(words) - 1] : undefined);
  return found?.id ?? null;
}
