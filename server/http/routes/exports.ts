import { Hono } from 'hono';
import { createBoardArchive } from '../../../shared/export/boardArchive.ts';
import { formatNotesCsv } from '../../../shared/export/csv.ts';
import { listNoteRows } from '../../../shared/export/noteRows.ts';
import { readRoundDetails } from '../../session/details.ts';
import { listCohorts } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { requireCaller, type AppContext, type AppEnv, type Caller } from '../caller.ts';
import { Problem } from '../problem.ts';
import { requireBoard } from './boards.ts';

/** A board as a file: JSON that imports again without loss, CSV for a spreadsheet. No names of people in either. */
export function createExportRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/:id/export.json', async (c) => {
    const caller = await requireReader(parts, c);
    const boardId = c.req.param('id');
    const board = caller.state.boards.get(boardId);
    const archive = createBoardArchive(await parts.boards.read(boardId), {
      board: { title: board?.title ?? '', template: board?.template ?? 'blank' },
      cohorts: listCohorts(caller.state),
      rounds: [...caller.state.rounds.values()]
        .filter((round) => round.boardId === boardId)
        .map((round) => {
          const { title, reach, beyond } = readRoundDetails(round);
          return { id: round.id, title, reach, beyond };
        }),
    });
    return answerFile(c, `${JSON.stringify(archive, null, 2)}\n`, 'application/json', 'json');
  });

  app.get('/:id/export.csv', async (c) => {
    const caller = await requireReader(parts, c);
    const snapshot = await parts.boards.read(c.req.param('id'));
    const table = formatNotesCsv(listNoteRows(snapshot, listCohorts(caller.state)));
    return answerFile(c, table, 'text/csv', 'csv');
  });

  return app;
}

/** Whoever may read the board's document may have it as a file; the wall only shows. */
async function requireReader(parts: AppParts, c: AppContext): Promise<Caller> {
  const caller = await requireCaller(parts, c);
  if (caller.grant.visibility === 'wall') {
    throw new Problem(
      'not-allowed',
      'The wall only shows a board. Export it as a participant or facilitator.',
    );
  }
  requireBoard(caller, c.req.param('id') ?? '');
  return caller;
}

function answerFile(c: AppContext, content: string, type: string, extension: string): Response {
  // A fixed name: a title in a header or a downloads folder would tell what the workshop was about.
  return c.body(content, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="netboard.${extension}"`,
    'Cache-Control': 'no-store',
  });
}
