import { Hono } from 'hono';
import { snapshotOf, type BoardArchive } from '../../../shared/export/boardArchive.ts';
import { aliased } from '../../../shared/export/network/aliased.ts';
import { readWorkshopDetails } from '../../session/details.ts';
import type { AppParts } from '../appParts.ts';
import { requireFacilitator, type AppEnv } from '../caller.ts';
import { Problem } from '../problem.ts';
import { requireBoard } from './boards.ts';

/** What a kept moment of a board holds, for facilitators to look at and to lay beside another one. */
export function createMomentRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/:id/moments/:moment', async (c) => {
    const caller = await requireFacilitator(parts, c);
    const boardId = c.req.param('id');
    requireBoard(caller, boardId);
    const moment = await parts.moments.read(caller.state, c.req.param('moment'));
    if (moment?.boardId !== boardId)
      throw new Problem('not-found', 'This board has no moment of this id any more.');
    const { aliases } = readWorkshopDetails(caller.state.workshop);
    return c.json({ archive: aliasedArchive(moment.archive, aliases), gone: moment.gone });
  });

  return app;
}

function aliasedArchive(archive: BoardArchive, aliases: boolean): BoardArchive {
  const { actor } = aliased(snapshotOf(archive), aliases);
  return { ...archive, records: { ...archive.records, actor: [...actor.values()] } };
}
