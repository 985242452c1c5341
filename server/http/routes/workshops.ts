import { Hono } from 'hono';
import { eraseWorkshop } from '../../session/eraseWorkshop.ts';
import { defaultTold, planWorkshop } from '../../session/newWorkshop.ts';
import { isRehearsal } from '../../session/rehearsal/planRehearsal.ts';
import type { WorkshopState } from '../../session/workshopState.ts';
import { describeWorkshop } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { isHost, requireFacilitator, requireHost, type AppContext, type AppEnv } from '../caller.ts';
import { newWorkshopInput, workshopPatch } from '../inputs.ts';
import { readOthersUrl } from '../links.ts';
import { describeNewWorkshop } from '../newWorkshopAnswer.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';
import { furnishBoard } from '../furnishBoard.ts';
import { planWorkshopPatch } from '../../session/patchWorkshop.ts';

/** Creating, listing, changing and erasing workshops: the host's desk. */
export function createWorkshopRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/', async (c) => {
    await requireHost(parts, c);
    const input = await readJson(c, newWorkshopInput);
    const template = input.template ?? 'blank';
    const plan = planWorkshop(
      {
        title: input.title,
        cohorts: [...new Set(input.cohorts ?? [])],
        purpose: input.purpose ?? '',
        minutes: input.minutes ?? null,
        template,
        care: input.care ?? '',
        readers: input.readers ?? '',
        names: input.names ?? defaultTold.names,
        reach: input.reach ?? defaultTold.reach,
        beyond: input.beyond ?? defaultTold.beyond,
        keepDays: input.keepDays,
        lobby: input.lobby,
      },
      parts.clock.now(),
    );
    await furnishBoard(parts.boards, plan.boardId, template);
    const state = await parts.registry.add(plan.workshopId, plan.changes);
    return c.json(describeNewWorkshop(parts, c, plan, state), 201);
  });

  app.get('/', async (c) => {
    await requireHost(parts, c);
    const now = parts.clock.now();
    const open = parts.registry.list().filter(({ workshop }) => workshop.expiresAt > now);
    const base = readOthersUrl(parts, c);
    return c.json({ workshops: open.map((state) => describeWorkshop(state, `${base}/join#${state.code}`)) });
  });

  app.get('/erased', async (c) => {
    await requireHost(parts, c);
    const receipts = await parts.store.receipts();
    return c.json({
      erased: receipts.map(({ at, ...kept }) => ({ ...kept, at: new Date(at).toISOString() })),
    });
  });

  app.patch('/:id', async (c) => {
    const { workshop } = await requireSteward(parts, c, c.req.param('id'));
    const patch = await readJson(c, workshopPatch);
    // Whoever keeps words longer than was said answers for it: that is the host.
    if (patch.held !== undefined || patch.keepDays !== undefined) await requireHost(parts, c);
    await parts.registry.change(workshop.id, (state) => planWorkshopPatch(state, patch, parts.clock.now()));
    const state = requireWorkshop(parts, workshop.id);
    return c.json(describeWorkshop(state, `${readOthersUrl(parts, c)}/join#${state.code}`));
  });

  app.delete('/:id', async (c) => {
    await requireHost(parts, c);
    const state = requireWorkshop(parts, c.req.param('id'));
    // Nothing is left of a rehearsal, not even a receipt.
    const erasure = isRehearsal(state.workshop)
      ? undefined
      : ({ why: 'deleted', at: parts.clock.now() } as const);
    await eraseWorkshop(parts.registry, parts.boards.erase, state.workshop.id, erasure);
    return c.body(null, 204);
  });

  return app;
}

function requireWorkshop(parts: AppParts, workshopId: string): WorkshopState {
  const state = parts.registry.get(workshopId);
  if (state === null)
    throw new Problem('not-found', 'There is no workshop of this id. GET /api/workshops lists all.');
  return state;
}

/** The host, or a facilitator of this very workshop. */
async function requireSteward(parts: AppParts, c: AppContext, workshopId: string): Promise<WorkshopState> {
  if (c.req.query('as') === undefined && (await isHost(parts, c))) return requireWorkshop(parts, workshopId);
  const { state } = await requireFacilitator(parts, c);
  if (state.workshop.id === workshopId) return state;
  throw new Problem('not-allowed', 'Only its own facilitators and the host may change a workshop.');
}
