import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProjection } from '../../shared/document/project.ts';
import { countNotes } from '../../shared/queries/noteCounts.ts';
import { makeWorkshop } from '../e2e/support/workshop.ts';
import { importNotes } from '../bench/crowd/importNotes.ts';
import { dealOut } from '../bench/theming/dealOut.ts';
import { loadFreshDocument } from '../load/robots/freshDocument.ts';
import { joinAsProgram } from '../load/robots/joinAsProgram.ts';
import { openProgramClient } from '../load/robots/programClient.ts';
import { runRobots } from '../load/robots/runRobots.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';

const NOTES = 220;
const DOINGS = 80;
let server: RealServer;

beforeEach(async () => void (server = await startRealServer()));
afterEach(() => server.remove());

test('eight hands theme what was dealt to tables: nothing lost, all boards equal, the counts add up', async () => {
  const workshop = await makeWorkshop(server, {
    cohorts: ['One', 'Two'],
    template: 'barriers-enablers',
  });
  await importNotes(server, workshop);
  const door = { facilitatorToken: workshop.facilitatorToken };
  const facilitator = await openProgramClient(await joinAsProgram(server.url, door, 'Ngaio'));
  await facilitator.ready();
  await dealOut(facilitator, 3, null);

  const report = await runRobots({
    serverUrl: server.url,
    code: workshop.code,
    trade: 'theming',
    people: 8,
    seconds: 60,
    doings: DOINGS,
    haste: 8,
    seed: 3,
    drops: 0.1,
    ledgerFile: null,
  });
  const doings = Object.values(report.doings).reduce((sum, count) => sum + count, 0);
  expect(doings).toBeGreaterThanOrEqual(DOINGS);
  expect(report.differences).toEqual([]);
  expect(report).toMatchObject({ lost: 0, stuck: 0, refused: 0, notes: NOTES });
  const fresh = await loadFreshDocument(await joinAsProgram(server.url, workshop.code, 'Late'));
  const counts = countNotes(createProjection(fresh).snapshot);
  await expect.poll(() => countNotes(facilitator.board.snapshot)).toEqual(counts);
  expect(counts.all).toBe(NOTES);
  expect(counts.themed + counts.alone + counts.rest).toBe(NOTES);
  expect(counts.themed).toBeGreaterThan(0);
  // They sat down where they belong.
  const tables = Object.values(facilitator.session.facts?.items.table ?? {});
  expect(tables.flatMap(({ people }) => people)).toHaveLength(8);
  await facilitator.close();
}, 120_000);
