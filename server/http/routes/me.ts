import { Hono } from 'hono';
import { whyNotCommand } from '../../../shared/session/commandRights.ts';
import { findCohort } from '../../session/joining.ts';
import { noteVisit } from '../../session/noteVisit.ts';
import { planPerson } from '../../session/planPerson.ts';
import { listBoards, listCohorts } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { requireCaller, type AppEnv, type Caller } from '../caller.ts';
import { mePatch } from '../inputs.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

/** Who am I here, and changing one's own name or cohort. */
export function createMeRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/', async (c) => {
    const caller = await requireCaller(parts, c);
    const { participantId, workshopId } = caller.grant;
    const { registry, log, clock } = parts;
    await noteVisit({ registry, log, now: clock.now }, workshopId, participantId);
    return c.json(describeMe(caller));
  });

  app.patch('/', async (c) => {
    const caller = await requireCaller(parts, c);
    const { name, cohort } = await readJson(c, mePatch);
    const { participantId, workshopId, role } = caller.grant;
    // The same rights as those of the commands that do the same.
    const whyNot =
      (name === undefined ? null : whyNotCommand(role, 'setMyName')) ??
      (cohort === undefined ? null : whyNotCommand(role, 'setMyCohort'));
    if (whyNot !== null)
      throw new Problem('not-allowed', 'An observer only reads. Join with the code to take part.');
    await parts.registry.change(workshopId, (state) => {
      const cohortId = cohort ? findCohort(state, cohort) : null;
      if (cohort && cohortId === null) throw new Problem('bad-input', 'This workshop has no such cohort.');
      return planPerson(state, participantId, {
        ...(name === undefined ? {} : { name: name || null }),
        ...(cohort === undefined ? {} : { cohortId }),
      });
    });
    return c.json(describeMe(await requireCaller(parts, c)));
  });

  return app;
}

function describeMe({ grant, state }: Caller) {
  const me = state.participants.get(grant.participantId);
  return {
    participantId: grant.participantId,
    role: grant.role,
    visibility: grant.visibility,
    name: me?.name ?? '',
    cohort: me?.cohortId ?? null,
    workshop: { id: state.workshop.id, title: state.workshop.title },
    cohorts: listCohorts(state),
    boards: listBoards(state),
  };
}
