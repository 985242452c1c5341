import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { diffSnapshots } from '../../client/document/snapshotDiff.ts';
import { openImaginedBoard, type ImaginedBoard } from '../../client/scenario/imaginedBoard.ts';
import { openSqliteStorage } from '../../server/storage/sqlite/sqliteStorage.ts';
import { rootOf } from '../../shared/document/roots.ts';
import { newId } from '../../shared/model/ids.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { addToNetwork, binInNetwork, changeInNetwork } from '../../shared/operations/network.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { addPostIts, movePostIts } from '../../shared/operations/postIt.ts';
import { addScenario } from '../../shared/operations/scenario.ts';
import { stepBack } from '../../shared/operations/stepBack.ts';
import { resolveScenario } from '../../shared/queries/resolveScenario.ts';
import { makeWorkshop, type MadeWorkshop } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { aContact, anActor, aScenario, aTie } from '../support/records.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';
import { eventuallySo } from '../support/eventually.ts';

const mum = anActor({ label: 'Mum', actorKind: 'caregiver' });
const physio = anActor({ label: 'Physio', actorKind: 'agencyPerson' });
const teacher = anActor({ label: 'Teacher', actorKind: 'agencyPerson' });
const ties = [
  aTie({ from: physio.id, to: mum.id, strength: 'weak' }),
  aTie({ from: teacher.id, to: mum.id, strength: 'weak' }),
] as const;
const visits = [
  aContact({ actor: physio.id, visits: 2 }),
  aContact({ actor: teacher.id, visits: 1 }),
] as const;
const { id: scenario } = aScenario();
const ACTUAL = ['actor', 'tie', 'contact', 'zone', 'grid', 'conversation', 'postIt'] as const;

let server: RealServer;
let workshop: MadeWorkshop;
let clients: BoardClient[] = [];

beforeEach(async () => {
  server = await startRealServer();
  workshop = await makeWorkshop(server, { template: 'network' });
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  clients = [];
  await server.remove();
});

async function open(): Promise<BoardClient> {
  const client = await openBoardClient(server.url, workshop.code);
  clients.push(client);
  const { board, session } = client;
  await eventuallySo(() => board.status.state === 'saved' && session.facts !== null);
  return client;
}

function run(board: Pick<ImaginedBoard, 'run'>, ...calls: readonly OperationCall[]): void {
  for (const call of calls) expect(board.run(call)).toEqual({ ok: true, value: null });
}

function glassOf({ board }: BoardClient): ImaginedBoard {
  const glass = openImaginedBoard(board);
  glass.show(scenario);
  return glass;
}

async function layOut({ board }: BoardClient): Promise<void> {
  run(
    board,
    addToNetwork('actor', [mum, physio, teacher]),
    addToNetwork('tie', ties),
    addToNetwork('contact', visits),
    addScenario({ id: scenario, title: 'One visit a week' }),
  );
  await board.whenSaved();
}

/** The board as it is stored: read from a copy, since the server holds its data. */
async function readStored(): Promise<Y.Doc> {
  const copy = mkdtempSync(join(tmpdir(), 'netboard-copy-'));
  cpSync(server.dataDir, copy, { recursive: true });
  const storage = openSqliteStorage(copy, Date.now);
  try {
    const stored = await storage.boards.load(workshop.boards[0]?.id ?? '');
    const doc = new Y.Doc();
    for (const bytes of [stored?.snapshot, ...(stored?.tail ?? [])]) if (bytes) Y.applyUpdate(doc, bytes);
    return doc;
  } finally {
    await storage.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The name of every struct under the roots of the actual network, deleted ones included. */
function structsOf(doc: Y.Doc): string[] {
  const names: string[] = [];
  const walk = (type: Y.AbstractType<unknown>) => {
    for (const last of type._map.values())
      for (let item: Y.Item | null = last; item; item = item.left) {
        names.push(`${item.id.client} ${item.id.clock} ${String(item.deleted)}`);
        if (item.content instanceof Y.ContentType) walk(item.content.type);
      }
  };
  for (const kind of ACTUAL) walk(rootOf(doc, kind) as Y.AbstractType<unknown>);
  return names.sort();
}

const actualOf = (snapshot: BoardSnapshot) =>
  JSON.stringify(ACTUAL.map((kind) => [...snapshot[kind]].sort(([a], [b]) => (a < b ? -1 : 1))));

test('whatever people do in a scenario, no struct of the actual network is added, changed or deleted in what is stored', async () => {
  const [ada, ben] = [await open(), await open()];
  await layOut(ada);
  await eventuallySo(() => ben.board.snapshot.scenario.has(scenario));
  const before = { structs: structsOf(await readStored()), actual: actualOf(ben.board.snapshot) };
  const [imagined, too] = [glassOf(ada), glassOf(ben)];
  const words = newId();
  run(
    imagined,
    stepBack(imagined.snapshot, physio.id, teacher.id),
    changeInNetwork('tie', ties[1].id, { strength: 'strong', note: 'comes with one question' }),
    changeInNetwork('actor', mum.id, { place: ['board', 20, 30, 'a0'] }),
    addToNetwork('actor', [anActor({ label: 'Aunty' })]),
    addPostIts([{ id: words, text: 'One of you', place: ['cell', mum.id, 'worries', 'a0'] }]),
    movePostIts([{ id: words, place: ['cell', mum.id, 'explanation', 'a0'] }]),
  );
  const typing = imagined.openTextSession('postIt', words, 'text');
  typing.change('One of you is enough');
  typing.close();
  run(too, binInNetwork('tie', [ties[0].id]), changeInNetwork('contact', visits[1].id, { per: 'month' }));
  too.undo();
  await Promise.all([ada.board.whenSaved(), ben.board.whenSaved()]);
  await eventuallySo(() => diffSnapshots(ada.board.snapshot, ben.board.snapshot).length === 0);
  expect(structsOf(await readStored())).toEqual(before.structs);
  expect(before.structs.length).toBeGreaterThan(50);
  expect(actualOf(ben.board.snapshot)).toBe(before.actual);
  expect(imagined.snapshot.contact.get(visits[0].id)?.deleted).toBe(true);
  expect(too.snapshot.postIt.get(words)?.text).toBe('One of you is enough');
});

test('three edit a scenario, a fourth the actual network, a fifth is offline: all end equal, and the scenario follows what it does not touch', async () => {
  const everybody = [await open(), await open(), await open(), await open(), await open()] as const;
  const [one, two, three, actual, away] = everybody;
  await layOut(one);
  for (const { board } of everybody) await eventuallySo(() => board.snapshot.scenario.has(scenario));
  const [first, second, third, offline] = [one, two, three, away].map(glassOf) as [
    ImaginedBoard,
    ImaginedBoard,
    ImaginedBoard,
    ImaginedBoard,
  ];
  away.goOffline();
  run(first, changeInNetwork('tie', ties[0].id, { strength: 'strong' }));
  run(second, changeInNetwork('tie', ties[0].id, { stress: 'some' }));
  run(third, stepBack(third.snapshot, physio.id, teacher.id));
  run(offline, changeInNetwork('contact', visits[1].id, { per: 'month' }));
  run(
    actual.board,
    changeInNetwork('tie', ties[0].id, { strength: 'steady', note: 'said on Monday' }),
    changeInNetwork('actor', teacher.id, { label: 'Key teacher' }),
    binInNetwork('contact', [visits[1].id]),
  );
  await Promise.all([one, two, three, actual].map(({ board }) => board.whenSaved()));
  away.comeBack();
  await away.board.whenSaved();
  for (const { board } of everybody)
    await eventuallySo(() => diffSnapshots(board.snapshot, actual.board.snapshot).length === 0);
  for (const { board } of everybody) {
    const imagined = resolveScenario(board.snapshot, scenario);
    // Overridden by two of them, field by field; the note, which nobody imagined, is the actual one.
    expect(imagined?.tie.get(ties[0].id)).toMatchObject({
      strength: 'strong',
      stress: 'some',
      note: 'said on Monday',
      via: teacher.id,
    });
    expect(imagined?.actor.get(teacher.id)?.label).toBe('Key teacher');
    // Thrown away on the actual network while somebody imagined it otherwise: it is not imagined back.
    expect(imagined?.contact.get(visits[1].id)?.deleted).toBe(true);
    expect(board.snapshot.tie.get(ties[0].id)).toMatchObject({ strength: 'steady', stress: 'none' });
    expect(board.tray.entries).toEqual([]);
  }
});

test('a scenario that is kept to look at takes no more changes, from nobody', async () => {
  const ada = await open();
  await layOut(ada);
  const glass = glassOf(ada);
  run(ada.board, {
    name: 'changeRecords',
    input: { changes: [{ kind: 'scenario', id: scenario, fields: { closed: true } }] },
  });
  expect(glass.run(changeInNetwork('tie', ties[0].id, { strength: 'strong' }))).toEqual({
    ok: false,
    reason: { reason: 'scenario-closed' },
  });
});
