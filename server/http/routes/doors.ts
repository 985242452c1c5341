import { Hono } from 'hono';
import { findCohort, mostParticipants, planJoin, type Joining } from '../../session/joining.ts';
import { planLeave } from '../../session/leaving.ts';
import type { WorkshopState } from '../../session/workshopState.ts';
import { listCookieParticipants, mostParticipantsInBrowser } from '../../access/cookies.ts';
import { readWorkshopDetails } from '../../session/details.ts';
import { listWaiting, mostWaiting } from '../../session/waiting.ts';
import { describeDoor, listBoards } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { requireCaller, requireFacilitator, type AppContext, type AppEnv } from '../caller.ts';
import { findDoor } from '../findDoor.ts';
import { joinInput, lookInput } from '../inputs.ts';
import { clearParticipantCookie, setParticipantCookie } from '../participantCookie.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

/** Ways into a workshop: looking before joining, joining, opening the wall, leaving; tickets for programs' sockets. */
export function createDoorRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/look', async (c) => {
    const { state, role } = await findDoor(parts, c, await readJson(c, lookInput));
    return c.json({ ...describeDoor(state), role });
  });

  app.post('/join', async (c) => {
    const input = await readJson(c, joinInput);
    const { state, role } = await findDoor(parts, c, input);
    refuseRemoved(c, state);
    const cohortId = readCohort(state, input.cohort);
    return admit(parts, c, state, { role, visibility: 'normal', name: input.name || null, cohortId });
  });

  app.post('/wall', async (c) => {
    const { state } = await requireFacilitator(parts, c);
    return admit(parts, c, state, { role: 'observer', visibility: 'wall', name: null, cohortId: null });
  });

  app.post('/tickets', async (c) => {
    const { grant } = await requireCaller(parts, c);
    return c.json({ ticket: parts.access.tickets.mint(grant.participantId) });
  });

  app.post('/leave', async (c) => {
    const { grant, state } = await requireCaller(parts, c);
    const workshopId = state.workshop.id;
    // The person stays in the tables, so that their notes keep a writer; only the way back in is dropped.
    const contents = await parts.store.read(workshopId);
    const changes = contents === null ? [] : planLeave(contents, grant.participantId);
    await parts.registry.change(workshopId, () => ({ changes, result: null }));
    parts.access.grants.leave(grant.participantId);
    clearParticipantCookie(parts, c, grant.participantId);
    return c.body(null, 204);
  });

  return app;
}

async function admit(
  parts: AppParts,
  c: AppContext,
  state: WorkshopState,
  joining: Joining,
): Promise<Response> {
  const forProgram = c.req.header('origin') === undefined;
  const now = parts.clock.now();
  const plan = await parts.registry.change(state.workshop.id, (current) => {
    if (current.participants.size >= mostParticipants) {
      throw new Problem(
        'not-allowed',
        `This workshop has had ${mostParticipants} people already. Make a new one.`,
      );
    }
    const waits = mustWait(current, joining);
    const joined = planJoin(current, { ...joining, waits }, forProgram, now);
    return { changes: joined.changes, result: { ...joined, waits } };
  });
  clearOldCookies(parts, c);
  const seconds = (state.workshop.expiresAt - now) / 1000;
  setParticipantCookie(parts, c, plan.participantId, plan.cookie, seconds);
  return c.json({
    participantId: plan.participantId,
    role: joining.role,
    // Whoever waits at the door is told nothing of what is behind it.
    ...(plan.waits ? { waiting: true } : { workshopId: state.workshop.id, boards: listBoards(state) }),
    ...(forProgram ? { token: plan.token } : {}),
  });
}

/** Whether somebody who comes by the code has to be let in. */
function mustWait(state: WorkshopState, { role }: Joining): boolean {
  if (role !== 'participant' || !readWorkshopDetails(state.workshop).lobby) return false;
  if (listWaiting(state).length < mostWaiting) return true;
  throw new Problem('not-allowed', 'Very many people are waiting at the door. Speak to a facilitator.');
}

/** Somebody who was removed cannot come back with the same device until re-admitted. */
function refuseRemoved(c: AppContext, state: WorkshopState): void {
  const known = listCookieParticipants(c.req.header('cookie'));
  if (!known.some((id) => state.participants.get(id)?.removed === true)) return;
  throw new Problem('removed', 'Ask a facilitator of this workshop to let you in again.');
}

function readCohort(state: WorkshopState, words: string | null | undefined): string | null {
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
