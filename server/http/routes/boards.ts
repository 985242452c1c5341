import { Hono } from 'hono';
import { newId } from '../../../shared/model/ids.ts';
import { defaultTold, planBoard } from '../../session/newWorkshop.ts';
import { planDropBoard } from '../../session/planDropBoard.ts';
import { planBoardPatch } from '../../session/planBoardPatch.ts';
import { listBoards } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { requireFacilitator, type AppEnv, type Caller } from '../caller.ts';
import { furnishBoard } from '../furnishBoard.ts';
import { boardPatch, newBoardInput } from '../inputs.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

/** Making, renaming and erasing the boards of a workshop. */
export function createBoardRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/', async (c) => {
    const caller = await requireFacilitator(parts, c);
    const { title, template = 'blank', reach, beyond } = await readJson(c, newBoardInput);
    const workshopId = caller.state.workshop.id;
    const plan = planBoard(workshopId, title, template, parts.clock.now(), newId(), {
      reach: reach ?? defaultTold.reach,
      beyond: beyond ?? defaultTold.beyond,
    });
    await furnishBoard(parts.boards, plan.boardId, template);
    await parts.registry.change(workshopId, () => ({ changes: plan.changes, result: null }));
    return c.json(findListed(caller, plan.boardId), 201);
  });

  app.patch('/:id', async (c) => {
    const caller = await requireFacilitator(parts, c);
    const boardId = c.req.param('id');
    requireBoard(caller, boardId);
    const patch = await readJson(c, boardPatch);
    await parts.registry.change(caller.state.workshop.id, (state) => planBoardPatch(state, boardId, patch));
    return c.json(findListed(caller, boardId));
  });

  app.delete('/:id', async (c) => {
    const caller = await requireFacilitator(parts, c);
    const boardId = c.req.param('id');
    requireBoard(caller, boardId);
    // With its row go its documents, in one transaction; then who is still on it is sent away.
    await parts.registry.change(caller.state.workshop.id, (state) => ({
      changes: planDropBoard(state, boardId),
      result: null,
    }));
    await parts.boards.erase(boardId);
    return c.body(null, 204);
  });

  return app;
}

/** A board of the caller's own workshop; any other is as if it were not there. */
export function requireBoard({ state }: Caller, boardId: string): void {
  if (state.boards.has(boardId)) return;
  throw new Problem('not-found', 'This workshop has no board of this id. GET /api/me lists the ones it has.');
}

function findListed({ state }: Caller, boardId: string) {
  return listBoards(state).find(({ id }) => id === boardId);
}
