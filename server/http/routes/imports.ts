import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findNarrowerRound } from '../../../shared/export/archivePromise.ts';
import { isBoardArchive, parseBoardArchive, type BoardArchive } from '../../../shared/export/boardArchive.ts';
import { parseNotesCsv } from '../../../shared/export/csv.ts';
import type { ImportedNote, ImportProblem } from '../../../shared/export/importedNote.ts';
import { parseNotesJson } from '../../../shared/export/notesJson.ts';
import { planArchive } from '../../../shared/export/planArchive.ts';
import { planImport } from '../../../shared/export/planImport.ts';
import type { Result } from '../../../shared/model/result.ts';
import { NETWORK_KINDS } from '../../../shared/model/tables.ts';
import type { AppParts } from '../appParts.ts';
import { renewCaller, requireCaller, type AppContext, type AppEnv, type Caller } from '../caller.ts';
import { countAdditions, importPlan, type ImportAdditions } from '../importPlan.ts';
import { createImportRate, type ImportRate } from '../importRate.ts';
import { listCohorts } from '../answers.ts';
import { Problem } from '../problem.ts';
import { readUnknownJson } from '../readBody.ts';
import { readRoundDetails } from '../../session/details.ts';
import { findOpenRound } from '../../session/rounds.ts';
import { requireBoard } from './boards.ts';

const largestImport = 5 * 1024 * 1024;

/** Who imports, and where. */
interface Importing {
  readonly parts: AppParts;
  readonly c: AppContext;
  readonly caller: Caller;
  readonly boardId: string;
  readonly rate: ImportRate;
}

/** Bringing notes onto a board from a file: all of them or none. */
export function createImportRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const rate = createImportRate(() => parts.clock.now());
  const limit = bodyLimit({
    maxSize: largestImport,
    onError: () => {
      throw new Problem('too-large', 'A file of notes may have up to 5 MB. Split it and import the parts.');
    },
  });

  app.post('/:id/post-its', limit, async (c) => {
    const boardId = c.req.param('id');
    const first = requireWriter(await requireCaller(parts, c), boardId);
    const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'text/csv' && type !== 'application/json') {
      throw new Problem('bad-type', 'Send the notes as “Content-Type: text/csv” or “application/json”.');
    }
    rate.takeBytes(first.grant.participantId, (await c.req.arrayBuffer()).byteLength);
    const caller = requireWriter(renewCaller(parts, first), boardId);
    const importing = { parts, c, caller, boardId, rate };
    if (type === 'text/csv') return answerImport(importing, parseNotesCsv(await readText(c)));
    const body = await readUnknownJson(c);
    if (isBoardArchive(body)) return importArchive(importing, body);
    return answerImport(importing, parseNotesJson(body));
  });

  return app;
}

function requireWriter(caller: Caller, boardId: string): Caller {
  requireBoard(caller, boardId);
  if (caller.grant.role !== 'observer') return caller;
  throw new Problem('not-allowed', 'An observer only reads. Join with the code to add notes.');
}

/** Reads the body as UTF-8; bytes that are none would turn into other words. */
export async function readText(c: AppContext): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer());
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('bad-import', 'The file is not UTF-8. Save it as “CSV UTF-8” and import it again.');
  }
}

/** Writes a plan, if its author has not written too much of late. */
async function write({ parts, caller, boardId, rate }: Importing, plan: ImportAdditions): Promise<void> {
  rate.takeNotes(caller.grant.participantId, countAdditions(plan));
  await importPlan(parts, caller, boardId, plan);
}

async function answerImport(
  importing: Importing,
  parsed: Result<{ notes: readonly ImportedNote[]; ignoredColumns: readonly string[] }, ImportProblem>,
): Promise<Response> {
  const { parts, c, caller, boardId } = importing;
  if (!parsed.ok) throw describeProblem(parsed.reason);
  const plan = planImport(parsed.value.notes, {
    snapshot: await parts.boards.read(boardId),
    cohorts: listCohorts(caller.state),
    round: findOpenRound(caller.state, boardId),
    mayAdd: caller.grant.role === 'facilitator',
  });
  await write(importing, plan);
  return c.json(
    {
      imported: plan.postIts.length,
      addedLanes: plan.lanes.length,
      addedThemes: plan.themes.length,
      addedCohorts: plan.cohorts.length,
      unmatched: plan.unmatched,
      ignoredColumns: parsed.value.ignoredColumns,
    },
    201,
  );
}

async function importArchive(importing: Importing, body: unknown): Promise<Response> {
  const { c, caller, boardId } = importing;
  if (caller.grant.role !== 'facilitator') {
    throw new Problem('not-allowed', 'A whole archive holds lanes too: only a facilitator may import it.');
  }
  const archive = parseBoardArchive(body);
  if (!archive.ok) throw new Problem('bad-import', archive.reason);
  const round = findOpenRound(caller.state, boardId);
  requirePromise(caller, archive.value, round);
  const { records, cohorts } = planArchive(archive.value, { cohorts: listCohorts(caller.state), round });
  await write(importing, {
    lanes: records.lane,
    themes: records.theme,
    cohorts,
    postIts: records.postIt,
    others: NETWORK_KINDS.map((kind) => ({ kind, records: records[kind] })),
  });
  return c.json(
    {
      imported: records.postIt.length,
      addedLanes: records.lane.length,
      addedThemes: records.theme.length,
      addedCohorts: cohorts.length,
      unmatched: { lanes: [], cohorts: [] },
      ignoredColumns: [],
    },
    201,
  );
}

/** Whatever comes in belongs to the open round: its readers may be no more than the writers were told of. */
function requirePromise({ state }: Caller, archive: BoardArchive, roundId: string | null): void {
  const round = state.rounds.get(roundId ?? '');
  const target = round === undefined ? null : readRoundDetails(round);
  if (findNarrowerRound(archive, target) === null) return;
  throw new Problem(
    'bad-import',
    'The writers of these notes were told of fewer readers than the round that is open on this board. Open a round ' +
      'whose “reach” and “beyond” are no wider than those in the file, then import it again.',
  );
}

function describeProblem({ row, detail }: ImportProblem): Problem {
  const sentence =
    row === 0 ? `${detail.charAt(0).toUpperCase()}${detail.slice(1)}` : `Row ${row}: ${detail}`;
  return new Problem('bad-import', `${sentence}. Mend the file and import it again.`);
}
