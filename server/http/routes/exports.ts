import { Hono } from 'hono';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { hasLivePostIts } from '../../../shared/queries/postIts.ts';
import { outsideNotes } from '../../../shared/export/outsideNotes.ts';
import { mayLeave } from '../../session/promises.ts';
import type { WorkshopState } from '../../session/workshopState.ts';
import { createBoardArchive, type ArchivedRound } from '../../../shared/export/boardArchive.ts';
import { aliased } from '../../../shared/export/network/aliased.ts';
import { formatNotesCsv } from '../../../shared/export/csv.ts';
import { listNoteRows } from '../../../shared/export/noteRows.ts';
import { readRoundDetails, readWorkshopDetails } from '../../session/details.ts';
import { listCohorts } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { requireCaller, type AppContext, type AppEnv, type Caller } from '../caller.ts';
import { Problem } from '../problem.ts';
import { requireBoard } from './boards.ts';

/** A board as a file: JSON that imports again without loss, CSV for a spreadsheet. No names of people in either. */
export function createExportRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/:id/export.json', async (c) => {
    const { state, boardId, snapshot, isOutside } = await readExported(parts, c);
    const board = state.boards.get(boardId);
    const used = new Set([...snapshot.postIt.values()].map(({ round }) => round));
    const archive = createBoardArchive(snapshot, {
      board: { title: board?.title ?? '', template: board?.template ?? 'blank' },
      cohorts: isOutside ? [] : listCohorts(state),
      rounds: listRounds(state, boardId).filter(({ id }) => !isOutside || used.has(id)),
    });
    return answerFile(c, `${JSON.stringify(archive, null, 2)}\n`, 'application/json', 'json');
  });

  app.get('/:id/export.csv', async (c) => {
    const { state, snapshot } = await readExported(parts, c);
    const table = formatNotesCsv(listNoteRows(snapshot, listCohorts(state)));
    return answerFile(c, table, 'text/csv', 'csv');
  });

  return app;
}

/** A board as the asked audience may have it. */
async function readExported(parts: AppParts, c: AppContext) {
  const { state } = await requireReader(parts, c);
  const boardId = c.req.param('id') ?? '';
  const { aliases } = readWorkshopDetails(state.workshop);
  const snapshot = aliased(await parts.boards.read(boardId), aliases);
  const isOutside = readAudience(c) === 'outside';
  return {
    state,
    boardId,
    isOutside,
    snapshot: isOutside ? cutForOutside(state, boardId, snapshot) : snapshot,
  };
}

function readAudience(c: AppContext): 'workshop' | 'outside' {
  const audience = c.req.query('for') ?? 'workshop';
  if (audience === 'workshop' || audience === 'outside') return audience;
  throw new Problem('bad-input', '“for” is “workshop” or “outside”.');
}

/** The words of notes whose writers were not told that they may leave stay behind. */
function cutForOutside(state: WorkshopState, boardId: string, snapshot: BoardSnapshot): BoardSnapshot {
  const cut = outsideNotes(snapshot, (note) => mayLeave(state, boardId, note));
  if (cut.postIt.size > 0 || !hasLivePostIts(snapshot)) return cut;
  throw new Problem(
    'not-promised',
    'The people who wrote these notes were told that their words stay in this workshop. Only notes of rounds whose ' +
      '“beyond” is “words” can be exported for others.',
  );
}

function listRounds(state: WorkshopState, boardId: string): ArchivedRound[] {
  return [...state.rounds.values()]
    .filter((round) => round.boardId === boardId)
    .map((round) => {
      const { title, reach, beyond } = readRoundDetails(round);
      return { id: round.id, title, reach, beyond };
    });
}

/** Whoever may read the board's document may have it as a file; the wall only shows. */
export async function requireReader(parts: AppParts, c: AppContext): Promise<Caller> {
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

export function answerFile(c: AppContext, content: string, type: string, extension: string): Response {
  // A fixed name: a title in a header or a downloads folder would tell what the workshop was about.
  return c.body(content, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="netboard.${extension}"`,
    'Cache-Control': 'no-store',
  });
}
