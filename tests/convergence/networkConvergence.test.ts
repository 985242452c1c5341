import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../client/document/snapshotDiff.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { newId } from '../../shared/model/ids.ts';
import { CELL_ROWS } from '../../shared/model/place.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { addAgreement, changeAgreement, claimWeeks, settleWeek } from '../../shared/operations/agreement.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { moveIntoCell, sayStanding } from '../../shared/operations/cellNote.ts';
import {
  addColumns,
  addToNetwork,
  binInNetwork,
  changeInNetwork,
  moveColumn,
} from '../../shared/operations/network.ts';
import { addPostIts, movePostIts } from '../../shared/operations/postIt.ts';
import { liveAgreements, rotaOf } from '../../shared/queries/agreement.ts';
import { gridTable, liveConversations, liveTies } from '../../shared/queries/network.ts';
import { openTestBoard, type TestBoard } from '../client/document/openTestBoard.ts';
import { RandomRun } from './randomRun.ts';

/** `SEEDS=500 npx vitest run tests/convergence` tries more of them. */
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 16) }, (_, index) => index + 1);
const STEPS = 120;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Several people lay out one network. */
class Mapping extends RandomRun {
  readonly written = new Set<string>();
  readonly done = new Map<string, number>();
  readonly claimed = new Set<string>();

  #acts(on: TestBoard): Record<string, () => OperationCall | null> {
    const { snapshot } = on.board;
    const live = [...snapshot.actor.values()].filter(({ deleted }) => !deleted).map(({ id }) => id);
    const binned = [...snapshot.actor.values()].filter(({ deleted }) => deleted).map(({ id }) => id);
    const [actor, other] = this.some(live, 2);
    const [note] = this.some([...snapshot.postIt.keys()], 1);
    const row = this.pick(CELL_ROWS);
    const agreement = liveAgreements(snapshot)[0];
    const weeks = agreement ? rotaOf(snapshot, agreement) : [];
    const busy = weeks.find(({ coming }) => coming.length > 0);
    const of = (make: (id: string) => OperationCall) => () => (actor ? make(actor) : null);
    return {
      add: () => addColumns(snapshot, [{ id: newId(), label: `Actor ${snapshot.actor.size}` }]),
      rename: of((id) => changeInNetwork('actor', id, { label: `Name ${this.random()}`.slice(0, 20) })),
      bin: of((id) => binInNetwork('actor', [id])),
      restore: () => (binned[0] ? binInNetwork('actor', [binned[0]], false) : null),
      move: of((id) => moveColumn(snapshot, id, other ?? null)),
      takeOut: of((id) => changeInNetwork('actor', id, { column: '' })),
      write: of((id) => {
        const noteId = newId();
        this.written.add(noteId);
        return addPostIts([
          { id: noteId, text: `words ${this.written.size}`, place: ['cell', id, row, 'a0'] },
        ]);
      }),
      carry: of((id) => (note ? moveIntoCell(snapshot, [note], id, row) : addToNetwork('zone', [{}]))),
      lift: () => (note ? movePostIts([{ id: note, place: ['board', 5, 5, 'a0'] }]) : null),
      standing: () => (note ? sayStanding([note], { standing: 'reported', saidBy: 'Ana' }) : null),
      tie: () => (actor && other ? addToNetwork('tie', [{ from: actor, to: other }]) : null),
      contact: of((id) => addToNetwork('contact', [{ actor: id, visits: 2 }])),
      agree: () => (agreement ? changeAgreement(agreement.id, { time: row.slice(0, 5) }) : addAgreement()),
      claim: of((id) => {
        if (!agreement) return addAgreement();
        const claimId = newId();
        this.claimed.add(claimId);
        return claimWeeks(agreement.id, [{ id: claimId, week: 1 + (this.claimed.size % 2), actor: id }]);
      }),
      settle: () => {
        const claims = busy?.coming.map(({ record }) => record) ?? [];
        return claims.length > 0 ? settleWeek(claims, [this.pick(claims).id]) : null;
      },
      talk: () => (actor && other ? addToNetwork('conversation', [{ from: actor, to: other }]) : null),
    };
  }

  step(): void {
    const on = this.pick(this.people);
    const what = this.random();
    if (what < 0.7) {
      const [name, make] = this.pick(Object.entries(this.#acts(on)));
      const call = make();
      if (call && on.board.run(call).ok) this.done.set(name, (this.done.get(name) ?? 0) + 1);
    } else if (what < 0.8) void (this.random() < 0.75 ? on.board.undo() : on.board.redo());
    else if (what < 0.92) this.changeNetwork();
    else vi.advanceTimersByTime(3000);
    this.deliver(12);
  }
}

/** What must be true of any network, whatever happened to it. */
function expectWhole(snapshot: BoardSnapshot): void {
  const columns = gridTable(snapshot)[0]?.cells.map(({ actor }) => actor.id) ?? [];
  expect(new Set(columns).size).toBe(columns.length);
  const inCells = gridTable(snapshot).flatMap(({ cells }) => cells.flatMap(({ notes }) => notes));
  const { hidden } = layoutOf(snapshot);
  for (const note of snapshot.postIt.values()) {
    if (note.deleted || note.place[0] !== 'cell') continue;
    const isGone = snapshot.actor.get(note.place[1])?.deleted !== false;
    // Words are in their cell, or in the bin with their actor: never in both, never nowhere.
    expect(inCells.includes(note)).toBe(!isGone);
    expect(hidden.has(note.id)).toBe(isGone);
  }
  for (const { from, to } of liveTies(snapshot))
    for (const id of [from, to]) expect(snapshot.actor.get(id ?? '')?.deleted).toBe(false);
  for (const { from } of liveConversations(snapshot))
    if (from !== null) expect(snapshot.actor.get(from)?.deleted).toBe(false);
}

const done = new Map<string, number>();

describe('random runs over one network with drops and reordering', () => {
  it.each(SEEDS)('seed %i: all end with the same grid and map, and no words are lost', async (seed) => {
    const run = new Mapping(seed);
    await run.begin();
    for (let step = 0; step < STEPS; step++) run.step();
    await run.settle();
    for (const { board } of run.people) {
      expect(diffSnapshots(board.snapshot, run.server.snapshot)).toEqual([]);
      expect(layoutOf(board.snapshot).grid).toEqual(layoutOf(run.server.snapshot).grid);
      expect(board.status).toMatchObject({ unsaved: 0, state: 'saved' });
    }
    expectWhole(run.server.snapshot);
    for (const id of run.written) expect(run.server.snapshot.postIt.has(id), `note ${id}`).toBe(true);
    for (const id of run.claimed) expect(run.server.snapshot.visitClaim.has(id), `claim ${id}`).toBe(true);
    const late = await openTestBoard(run.server);
    run.server.settle();
    expect(diffSnapshots(late.board.snapshot, run.server.snapshot)).toEqual([]);
    for (const [name, count] of run.done) done.set(name, (done.get(name) ?? 0) + count);
  });

  it('did everything that can be done, many times', () => {
    expect([...done.keys()].sort()).toEqual(
      'add agree bin carry claim contact lift move rename restore settle standing takeOut talk tie write'.split(
        ' ',
      ),
    );
    expect(Math.min(...done.values())).toBeGreaterThan(SEEDS.length / 2);
  });
});
