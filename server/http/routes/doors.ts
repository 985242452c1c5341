import { Hono } from 'hono';
import { planLeave } from '../../session/leaving.ts';
import type { WorkshopState } from '../../session/workshopState.ts';
import { listCookieParticipants } from '../../access/cookies.ts';
import { admit, readCohort } from '../admit.ts';
import { describeDoor } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { requireCaller, requireFacilitator, type AppContext, type AppEnv } from '../caller.ts';
import { findDoor } from '../findDoor.ts';
import { joinInput, lookInput } from '../inputs.ts';
import { clearParticipantCookie } from '../participantCookie.ts';
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

/** Somebody who was removed cannot come back with the same device until re-admitted. */
function refuseRemoved(c: AppContext, state: WorkshopState): void {
  const known = listCookieParticipants(c.req.header('cookie'));
  if (!known.some((id) => state.participants.get(id)?.removed === true)) return;
  throw new Problem('removed', 'Ask a facilitator of this workshop to let you in again.');
}
