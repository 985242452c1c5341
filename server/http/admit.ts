import { listCookieParticipants, mostParticipantsInBrowser } from '../access/cookies.ts';
import { readWorkshopDetails } from '../session/details.ts';
import {
  findCohort,
  mostParticipants,
  planJoin,
  planSecrets,
  type Joining,
  type JoinPlan,
} from '../session/joining.ts';
import { listWaiting, mostWaiting } from '../session/waiting.ts';
import type { WorkshopState } from '../session/workshopState.ts';
import { listBoards } from './answers.ts';
import type { AppParts } from './appParts.ts';
import type { AppContext } from './caller.ts';
import { clearParticipantCookie, setParticipantCookie } from './participantCookie.ts';
import { Problem } from './problem.ts';

/** Makes a participant and answers with what proves them: a cookie, and for programs a token. */
export async function admit(
  parts: AppParts,
  c: AppContext,
  state: WorkshopState,
  joining: Joining,
): Promise<Response> {
  const forProgram = c.req.header('origin') === undefined;
  const now = parts.clock.now();
  const plan = await parts.registry.change(state.workshop.id, (current) => {
    if (joining.by !== undefined && current.participants.get(joining.by)?.removed !== false)
      throw new Problem('removed', 'Ask a facilitator of this workshop to let you in again.');
    if (current.participants.size >= mostParticipants) {
      throw new Problem(
        'not-allowed',
        `This workshop has had ${mostParticipants} people already. Make a new one.`,
      );
    }
    const waits = joining.waits ?? mustWait(current, joining);
    const joined = planJoin(current, { ...joining, waits }, forProgram, now);
    return { changes: joined.changes, result: { ...joined, waits } };
  });
  handOut(parts, c, state, plan);
  return c.json({
    participantId: plan.participantId,
    role: joining.role,
    // Whoever waits at the door is told nothing of what is behind it.
    ...(plan.waits ? { waiting: true } : { workshopId: state.workshop.id, boards: listBoards(state) }),
    ...(forProgram ? { token: plan.token } : {}),
  });
}

/** Lets one more device be somebody who is in already. */
export async function admitDevice(
  parts: AppParts,
  c: AppContext,
  state: WorkshopState,
  participantId: string,
): Promise<Response> {
  const forProgram = c.req.header('origin') === undefined;
  const plan = await parts.registry.change(state.workshop.id, (current) => {
    const planned = planSecrets(current, participantId, forProgram);
    return { changes: planned.changes, result: planned };
  });
  handOut(parts, c, state, plan);
  const person = state.participants.get(participantId);
  return c.json({
    participantId,
    role: person?.role ?? 'participant',
    name: person?.name ?? '',
    workshopId: state.workshop.id,
    title: state.workshop.title,
    boards: listBoards(state),
    ...(forProgram ? { token: plan.token } : {}),
  });
}

function handOut(parts: AppParts, c: AppContext, { workshop }: WorkshopState, plan: JoinPlan): void {
  clearOldCookies(parts, c);
  const seconds = (workshop.expiresAt - parts.clock.now()) / 1000;
  setParticipantCookie(parts, c, plan.participantId, plan.cookie, seconds);
}

/** Whether somebody who comes by the code has to be let in. */
function mustWait(state: WorkshopState, { role }: Joining): boolean {
  if (role !== 'participant' || !readWorkshopDetails(state.workshop).lobby) return false;
  if (listWaiting(state).length < mostWaiting) return true;
  throw new Problem('not-allowed', 'Very many people are waiting at the door. Speak to a facilitator.');
}

/** A cohort as somebody named it; null for none. */
export function readCohort(state: WorkshopState, words: string | null | undefined): string | null {
  if (words === undefined || words === null || words === '') return null;
  const cohortId = findCohort(state, words);
  if (cohortId !== null) return cohortId;
  throw new Problem('bad-input', 'This workshop has no such cohort. POST /api/look lists the ones it has.');
}

/** Takes away cookies that open nothing any more, then the oldest: browsers cap what they send. */
function clearOldCookies(parts: AppParts, c: AppContext): void {
  const known = listCookieParticipants(c.req.header('cookie'));
  const { currentGrant, isWaiting } = parts.access.grants;
  const dead = known.filter((id) => currentGrant(id) === null && !isWaiting(id));
  const alive = known.filter((id) => !dead.includes(id));
  // Browsers send the oldest cookies of a path first.
  const tooMany = alive.slice(0, Math.max(0, alive.length + 1 - mostParticipantsInBrowser));
  for (const id of [...dead, ...tooMany]) clearParticipantCookie(parts, c, id);
}
