import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fileNames } from '../../../shared/export/network/aliased.ts';
import { countPlanned, networkCalls } from '../../../shared/export/network/networkCalls.ts';
import {
  formatNetworkCsv,
  networkTables,
  readNetworkCsv,
  type NetworkTable,
} from '../../../shared/export/network/networkCsv.ts';
import { tellProblem, type NetworkProblem } from '../../../shared/export/network/networkFile.ts';
import {
  isNetworkFile,
  parseNetwork,
  type NetworkLists,
} from '../../../shared/export/network/parseNetwork.ts';
import { knownActors, planNetwork } from '../../../shared/export/network/planNetwork.ts';
import { writeNetwork, type NetworkFile } from '../../../shared/export/network/writeNetwork.ts';
import { writeScenario } from '../../../shared/export/network/writeScenario.ts';
import { readWorkshopDetails } from '../../session/details.ts';
import { readSeat } from '../../session/items/seat.ts';
import { findOpenRound } from '../../session/rounds.ts';
import type { AppParts } from '../appParts.ts';
import { renewCaller, requireCaller, type AppContext, type AppEnv, type Caller } from '../caller.ts';
import { writerOf } from '../importPlan.ts';
import { createImportRate } from '../importRate.ts';
import { Problem } from '../problem.ts';
import { readUnknownJson } from '../readBody.ts';
import { answerFile, requireReader } from './exports.ts';
import { requireBoard } from './boards.ts';
import { readText } from './imports.ts';
import { seatCounts } from '../../../shared/queries/seatCounts.ts';

const largestNetwork = 5 * 1024 * 1024;

/** The network of a board as a file: in, all or nothing, and out. */
export function createNetworkRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const rate = createImportRate(() => parts.clock.now());
  const limit = bodyLimit({
    maxSize: largestNetwork,
    onError: () => {
      throw new Problem(
        'too-large',
        'A file of a network may have up to 5 MB. Split it and import the parts.',
      );
    },
  });

  app.post('/:id/network', limit, async (c) => {
    const boardId = c.req.param('id');
    const first = requireWriter(await requireCaller(parts, c), boardId);
    rate.takeBytes(first.grant.participantId, (await c.req.arrayBuffer()).byteLength);
    const lists = await readLists(c);
    const snapshot = await parts.boards.read(boardId);
    const caller = requireWriter(renewCaller(parts, first), boardId);
    const { grant, state } = caller;
    const parsed = parseNetwork(lists, knownActors(snapshot));
    if (!parsed.ok) throw badNetwork(parsed.reason);
    const plan = planNetwork(parsed.value, {
      snapshot,
      round: findOpenRound(state, boardId),
      mayBin: grant.role === 'facilitator',
    });
    rate.takeNotes(grant.participantId, countPlanned(plan));
    const calls = networkCalls(plan);
    if (calls.length > 0) await parts.boards.run(boardId, writerOf(caller, boardId), calls);
    const { actors, ties, contacts, cells, conversations } = parsed.value;
    return c.json(
      {
        actors: actors.length,
        ties: ties.length,
        contacts: contacts.length,
        grid: cells.length,
        connecting_conversations: conversations.length,
        scenarios: plan.scenario ? [plan.scenario.id] : [],
      },
      201,
    );
  });

  app.get('/:id/network.json', async (c) => {
    const file = await writeFile(parts, c);
    return answerFile(c, `${JSON.stringify(file, null, 2)}\n`, 'application/json', 'json');
  });

  app.get('/:id/network.csv', async (c) => {
    const table = c.req.query('table') ?? 'actors';
    if (!isTable(table))
      throw new Problem('bad-input', `“table” is one of ${Object.keys(networkTables).join(', ')}.`);
    return answerFile(c, formatNetworkCsv(await writeFile(parts, c), table), 'text/csv', 'csv');
  });

  return app;
}

function requireWriter(caller: Caller, boardId: string): Caller {
  requireBoard(caller, boardId);
  if (caller.grant.role !== 'observer') return caller;
  throw new Problem('not-allowed', 'An observer only reads. Join with the code to add a network.');
}

function isTable(name: string): name is NetworkTable {
  return Object.hasOwn(networkTables, name);
}

async function readLists(c: AppContext): Promise<NetworkLists> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'text/csv') {
    const table = readNetworkCsv(await readText(c));
    if (!table.ok) throw badNetwork(table.reason);
    return table.value;
  }
  if (type !== 'application/json')
    throw new Problem('bad-type', 'Send the network as “Content-Type: application/json” or “text/csv”.');
  const body = await readUnknownJson(c);
  if (isNetworkFile(body)) return body;
  throw new Problem(
    'bad-import',
    'Send an object with “actors”, “ties”, “contacts” or “connecting_conversations”.',
  );
}

function badNetwork(problem: NetworkProblem): Problem {
  const sentence = tellProblem(problem);
  return new Problem(
    'bad-import',
    `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. Nothing was imported; mend the file and import it again.`,
  );
}

async function writeFile(parts: AppParts, c: AppContext): Promise<NetworkFile> {
  const { state } = await requireReader(parts, c);
  const boardId = c.req.param('id') ?? '';
  const snapshot = await parts.boards.read(boardId);
  const seats = state.items.onBoard('seat', boardId).map(readSeat);
  const counts = seatCounts(
    snapshot,
    seats.map(({ actorId, holder }) => ({ actorId, held: holder !== null })),
  );
  const names = fileNames(snapshot, readWorkshopDetails(state.workshop).aliases);
  const title = state.boards.get(boardId)?.title ?? '';
  const scenarioId = c.req.query('scenario');
  if (scenarioId === undefined) return writeNetwork(snapshot, title, counts, names);
  const imagined = writeScenario(snapshot, scenarioId, title, counts, names);
  if (!imagined) throw new Problem('not-found', 'There is no scenario of this id on the board.');
  return imagined;
}
