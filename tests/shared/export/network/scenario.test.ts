import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createProjection } from '../../../../shared/document/project.ts';
import { createBoardArchive, parseBoardArchive } from '../../../../shared/export/boardArchive.ts';
import { tellProblem } from '../../../../shared/export/network/networkFile.ts';
import { networkCalls } from '../../../../shared/export/network/networkCalls.ts';
import { parseNetwork, type NetworkLists } from '../../../../shared/export/network/parseNetwork.ts';
import { planNetwork } from '../../../../shared/export/network/planNetwork.ts';
import { planArchive } from '../../../../shared/export/planArchive.ts';
import type { BoardSnapshot } from '../../../../shared/model/snapshot.ts';
import { NETWORK_KINDS } from '../../../../shared/model/tables.ts';
import { binInNetwork } from '../../../../shared/operations/network.ts';
import type { OperationCall } from '../../../../shared/operations/operation.ts';
import { readyOperation } from '../../../../shared/operations/registry.ts';
import { changeScenario, followActual } from '../../../../shared/operations/scenario.ts';
import { liveAgreements, rotaOf } from '../../../../shared/queries/agreement.ts';
import { contactLoad } from '../../../../shared/queries/contactLoad.ts';
import { resolveScenario } from '../../../../shared/queries/resolveScenario.ts';
import { scenarioDiff } from '../../../../shared/queries/scenarioDiff.ts';

const small = JSON.parse(
  readFileSync(new URL('../../../fixtures/network-small.json', import.meta.url), 'utf8'),
) as NetworkLists;

class Board {
  readonly #doc = new Y.Doc();
  readonly #projection = createProjection(this.#doc);

  get snapshot(): BoardSnapshot {
    return this.#projection.snapshot;
  }

  /** Gives the calls that take these back, the last first. */
  run(calls: readonly OperationCall[]): OperationCall[] {
    const inverse: OperationCall[] = [];
    for (const call of calls) {
      const ready = readyOperation(call);
      if (!ready.ok) throw new Error(JSON.stringify(ready.reason));
      const back = this.#doc.transact(() => ready.value.operation.apply(this.#doc, ready.value.call.input));
      if (back) inverse.unshift(back);
    }
    return inverse;
  }
}

function imagined() {
  const board = new Board();
  const parsed = parseNetwork(small);
  if (!parsed.ok) throw new Error(parsed.reason.detail);
  board.run(networkCalls(planNetwork(parsed.value, { snapshot: board.snapshot, round: null, mayBin: true })));
  const [scenario] = board.snapshot.scenario.values();
  if (!scenario) throw new Error('the file imagines something');
  const idOf = (code: string) =>
    [...board.snapshot.actor.values()].find(({ sourceCode }) => sourceCode === code)?.id ?? '';
  return { board, scenario: scenario.id, idOf };
}

const read = (board: Board, scenario: string) => {
  const snapshot = resolveScenario(board.snapshot, scenario);
  if (!snapshot) throw new Error('there is no such scenario');
  return snapshot;
};

it('the weekly slot of the file becomes an agreement of who comes when, to which nobody has said yes', () => {
  const { board, idOf } = imagined();
  const [agreement] = liveAgreements(board.snapshot);
  expect(agreement).toMatchObject({ visits: 1, per: 'week', weeks: 4 });
  if (!agreement) throw new Error('no agreement');
  const rota = rotaOf(board.snapshot, agreement).map(({ coming }) => coming.map(({ actor }) => actor?.id));
  expect(rota).toEqual(['eit', 'physio', 'eit', 'wsw'].map((code) => [idOf(code)]));
});

it.each([
  [{ per: 'decade' }, '“surplus_reality.weekly_slot”, row 1'],
  [{ rota: [{ week: 0, actor: 'eit' }] }, '“surplus_reality.weekly_slot.rota”, row 1'],
  [{ rota: [{ week: 1, actor: 'nobody here' }] }, '“surplus_reality.weekly_slot.rota”, row 1'],
])('a weekly slot that can not be is told with its row: %j', (slot, where) => {
  const reality = { ...(small.surplus_reality as object), weekly_slot: { visits: 1, ...slot } };
  const parsed = parseNetwork({ ...small, surplus_reality: reality });
  expect(parsed.ok ? '' : tellProblem(parsed.reason)).toContain(where);
});

it('a tie of the file that runs the other way flows the other way', () => {
  const { board, scenario, idOf } = imagined();
  const tie = [...read(board, scenario).tie.values()].find(
    ({ from, to }) => [from, to].includes(idOf('friend')) && [from, to].includes(idOf('mum')),
  );
  expect(tie?.flow).toBe(tie?.from === idOf('friend') ? 'forward' : 'back');
});

it('what is changed in the actual network shows in the scenario, unless it is imagined otherwise', () => {
  const { board, scenario, idOf } = imagined();
  board.run([
    {
      name: 'changeRecords',
      input: { changes: [{ kind: 'actor', id: idOf('mum'), fields: { label: 'Māmā' } }] },
    },
  ]);
  expect(read(board, scenario).actor.get(idOf('mum'))?.label).toBe('Māmā');
  expect(read(board, scenario).actor.get(idOf('slt'))?.reserve).toBe(true);
  expect(board.snapshot.actor.get(idOf('slt'))?.reserve).toBe(false);
});

it('somebody who leaves the actual network leaves the scenario too, with their ties and visits, and comes back with them', () => {
  const { board, scenario, idOf } = imagined();
  const before = scenarioDiff(board.snapshot, scenario);
  const back = board.run([binInNetwork('actor', [idOf('eit')])]);
  const diff = scenarioDiff(board.snapshot, scenario);
  expect(diff?.after.perWeek).toBe(0.5);
  expect(JSON.stringify(diff?.differences)).not.toContain(`"${idOf('eit')}"`);
  board.run(back);
  expect(scenarioDiff(board.snapshot, scenario)).toEqual(before);
});

it('following the actual network again is one step, and can be taken back', () => {
  const { board, scenario, idOf } = imagined();
  const before = scenarioDiff(board.snapshot, scenario);
  const call = followActual(board.snapshot, scenario, 'actor', idOf('slt'));
  if (!call) throw new Error('something is imagined of them');
  const back = board.run([call]);
  expect(read(board, scenario).actor.get(idOf('slt'))).toBe(board.snapshot.actor.get(idOf('slt')));
  expect(followActual(board.snapshot, scenario, 'actor', idOf('slt'))).toBeNull();
  board.run(back);
  expect(scenarioDiff(board.snapshot, scenario)).toEqual(before);
});

it('goes through an archive into another board, the same; thrown away, nothing of it leaves', () => {
  const { board, scenario } = imagined();
  const facts = { board: { title: '', template: 'network' }, cohorts: [], rounds: [] };
  const parsed = parseBoardArchive(JSON.parse(JSON.stringify(createBoardArchive(board.snapshot, facts))));
  if (!parsed.ok) throw new Error(parsed.reason);
  const plan = planArchive(parsed.value, { cohorts: [], round: null });
  const again = new Board();
  again.run(
    NETWORK_KINDS.flatMap((kind) =>
      plan.records[kind].map((record) => ({ name: 'addRecords', input: { kind, records: [record] } })),
    ),
  );
  const [copy] = again.snapshot.scenario.values();
  const told = (on: BoardSnapshot, id: string) => {
    const diff = scenarioDiff(on, id);
    return [diff?.before, diff?.after, diff?.differences.map(({ kind, what }) => `${kind} ${what}`).sort()];
  };
  expect(told(again.snapshot, copy?.id ?? '')).toEqual(told(board.snapshot, scenario));
  expect(contactLoad(again.snapshot).perWeek).toBe(4.25);

  board.run([changeScenario(scenario, { deleted: true })]);
  const { records } = createBoardArchive(board.snapshot, facts);
  expect([records.scenario, records.imaginedTie, records.imaginedContact]).toEqual([[], [], []]);
});
