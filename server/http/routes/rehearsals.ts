import { Hono } from 'hono';
import { addLanes } from '../../../shared/operations/lane.ts';
import { liveLanes } from '../../../shared/layout/whereabouts.ts';
import { isRehearsal, planPretendPeople, planRehearsal } from '../../session/rehearsal/planRehearsal.ts';
import type { AppParts } from '../appParts.ts';
import { requireHost, type AppEnv } from '../caller.ts';
import { describeNewWorkshop } from '../newWorkshopAnswer.ts';
import { Problem } from '../problem.ts';

/** Rehearsals at the same time; each has people who write. */
const mostRehearsals = 3;

/** Trying a workshop out with forty pretend people, in a copy of it that holds none of its words. */
export function createRehearsalRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/:id/rehearsal', async (c) => {
    await requireHost(parts, c);
    const model = parts.registry.get(c.req.param('id'));
    if (model === null)
      throw new Problem('not-found', 'There is no workshop of this id. GET /api/workshops lists all.');
    const running = parts.registry.list().filter(({ workshop }) => isRehearsal(workshop));
    if (running.length >= mostRehearsals)
      throw new Problem('not-allowed', 'There are three rehearsals already. Wipe one that is over.');
    const now = parts.clock.now();
    const plan = planRehearsal(model, now);
    for (const [from, to] of plan.boards) {
      const lanes = liveLanes(await parts.boards.read(from));
      if (lanes.length > 0) await parts.boards.furnish(to, [addLanes(lanes)]);
    }
    const state = await parts.registry.add(plan.workshopId, plan.changes);
    await parts.registry.change(plan.workshopId, (made) => ({
      changes: planPretendPeople(made, now),
      result: null,
    }));
    parts.pretendRoom.start(plan.workshopId);
    return c.json(describeNewWorkshop(parts, c, plan, state), 201);
  });

  return app;
}
