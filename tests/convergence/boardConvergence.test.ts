import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { laneTable } from '../../shared/model/lane.ts';
import { newId } from '../../shared/model/ids.ts';
import { POST_IT_COLORS, POST_IT_SIZES } from '../../shared/model/postIt.ts';
import { completeRecord } from '../../shared/model/recordTable.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { addRecord } from '../../shared/document/writeRecord.ts';
import {
  addPostIts,
  binPostIts,
  colorPostIts,
  markPostItsDone,
  movePostIts,
  restorePostIts,
  sizePostIts,
} from '../../shared/operations/postIt.ts';
import { diffSnapshots } from '../../client/document/snapshotDiff.ts';
import { createMemoryStorage } from '../../client/document/memoryStorage.ts';
import { openTestBoard, type TestBoard } from '../client/document/openTestBoard.ts';
import { RandomRun } from './randomRun.ts';

/** `SEEDS=500 npx vitest run tests/convergence` tries more of them. */
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 12) }, (_, index) => index + 1);
const STEPS = 100;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** One random run: what happened, so that the invariants can be asked of it. */
class Run extends RandomRun {
  /** Words that somebody wrote, by the note they wrote them in. */
  readonly wrote = new Map<string, string>();
  readonly lane: string;

  constructor(seed: number) {
    super(seed);
    this.lane = newId();
    const lane = completeRecord(laneTable, this.lane, { title: 'With families' });
    this.server.doc.transact(() => addRecord(this.server.doc, 'lane', lane));
  }

  #someNote(on: TestBoard): string | null {
    const notes = [...on.board.snapshot.postIt.keys()];
    return notes.length > 0 ? this.pick(notes) : null;
  }

  #add(on: TestBoard): void {
    const id = newId();
    const text = `note ${this.wrote.size}`;
    on.board.run(addPostIts([{ id, text, place: ['board', this.#at(), this.#at(), 'a0'] }]));
    this.wrote.set(id, text);
  }

  #at(): number {
    return Math.round(this.random() * 1000);
  }

  #type(on: TestBoard, id: string): void {
    const session = on.board.openTextSession('postIt', id, 'text');
    const word = ` w${Math.floor(this.random() * 1e6)}`;
    for (const letter of word) {
      const at = Math.floor(this.random() * (session.text.length + 1));
      session.change(session.text.slice(0, at) + letter + session.text.slice(at));
      if (this.random() < 0.2) session.undo();
      this.deliver(3);
    }
    session.close();
  }

  #change(on: TestBoard): void {
    const id = this.#someNote(on);
    if (id === null) return this.#add(on);
    const changes = [
      () => movePostIts([{ id, place: ['lane', this.#at(), this.#at(), 'a0'], lane: this.lane }]),
      () => movePostIts([{ id, place: ['board', this.#at(), this.#at(), 'a1'], lane: null }]),
      () => colorPostIts([id], this.pick(POST_IT_COLORS)),
      () => sizePostIts([id], this.pick(POST_IT_SIZES)),
      () => markPostItsDone([id], this.random() < 0.5),
      () => binPostIts([id]),
      () => restorePostIts([id]),
    ];
    on.board.run(this.pick(changes)());
  }

  #toggleLock(): void {
    const id = this.pick([...this.wrote.keys()]);
    if (this.server.locked.has(id)) this.server.locked.delete(id);
    else this.server.locked.add(id);
  }

  step(): void {
    const on = this.pick(this.people);
    const what = this.random();
    if (what < 0.2) this.#add(on);
    else if (what < 0.55) this.#change(on);
    else if (what < 0.68) this.#type(on, this.#someNote(on) ?? this.lane);
    else if (what < 0.76) void (this.random() < 0.7 ? on.board.undo() : on.board.redo());
    else if (what < 0.85) this.changeNetwork();
    else if (what < 0.86) this.server.restart();
    else if (what < 0.92 && this.wrote.size > 0) this.#toggleLock();
    else if (what < 0.94) this.server.rule = this.random() < 0.5 ? () => 'scan' : () => null;
    else vi.advanceTimersByTime(3000);
    this.deliver(12);
  }
}

function textsHeld(run: Run): Set<string> {
  return new Set(run.people.flatMap(({ board }) => board.tray.entries.map(({ recordId }) => recordId ?? '')));
}

function expectSame(actual: BoardSnapshot, expected: BoardSnapshot): void {
  expect(diffSnapshots(actual, expected)).toEqual([]);
}

const met = { refusals: 0, notes: 0 };

describe('random runs with drops, reordering and refusals', () => {
  it.each(SEEDS)('seed %i: all end with the same board, and nothing written is lost', async (seed) => {
    const run = new Run(seed);
    await run.begin();
    for (let step = 0; step < STEPS; step++) run.step();
    await run.settle();
    const held = textsHeld(run);
    for (const { board } of run.people) {
      expectSame(board.snapshot, run.server.snapshot);
      expect(board.status).toMatchObject({ unsaved: 0, state: 'saved' });
    }
    for (const id of run.wrote.keys()) {
      expect(run.server.snapshot.postIt.has(id) || held.has(id), `note ${id} is nowhere`).toBe(true);
    }
    const late = await openTestBoard(run.server);
    run.server.settle();
    expectSame(late.board.snapshot, run.server.snapshot);
    met.refusals += held.size;
    met.notes += run.wrote.size;
  });

  it('met refusals and notes in plenty', () => {
    expect(met.refusals).toBeGreaterThan(SEEDS.length);
    expect(met.notes).toBeGreaterThan(10 * SEEDS.length);
  });

  it.each(SEEDS.slice(0, 6))('seed %i: undo of all of one’s own leaves the others’ alone', async (seed) => {
    const run = new Run(seed);
    await run.begin();
    const [ada, ben] = run.people as [TestBoard, TestBoard];
    const mine = newId();
    const theirs = newId();
    ada.board.run(addPostIts([{ id: mine, text: 'mine' }]));
    ben.board.run(addPostIts([{ id: theirs, text: 'theirs' }]));
    run.server.settle();
    const places: Record<string, readonly [TestBoard, unknown]> = {};
    for (let turn = 0; turn < 30; turn++) {
      const on = run.random() < 0.5 ? ada : ben;
      const id = run.random() < 0.5 ? mine : theirs;
      const place = ['board', turn, Math.round(run.random() * 100), 'a0'] as const;
      on.board.run(movePostIts([{ id, place }]));
      run.server.settle();
      places[id] = [on, place];
    }
    while (ada.board.canUndo) ada.board.undo();
    run.server.settle();
    for (const [id, [by, place]] of Object.entries(places)) {
      if (by === ben) expect(run.server.snapshot.postIt.get(id)?.place).toEqual(place);
    }
    expect(run.server.snapshot.postIt.get(theirs)?.deleted).toBe(false);
    expect(run.server.snapshot.postIt.get(mine)?.deleted).toBe(true);
  });

  it.each(SEEDS.slice(0, 6))('seed %i: pages that close and come back lose nothing', async (seed) => {
    const run = new Run(seed);
    await run.begin();
    const storage = createMemoryStorage();
    let page = await openTestBoard(run.server, { storage });
    run.people.push(page);
    for (let step = 0; step < STEPS; step++) {
      run.step();
      if (run.random() > 0.05) continue;
      await page.board.close();
      run.people.pop();
      page = await openTestBoard(run.server, { storage });
      run.people.push(page);
    }
    await run.settle();
    const held = textsHeld(run);
    expectSame(page.board.snapshot, run.server.snapshot);
    for (const id of run.wrote.keys()) {
      expect(run.server.snapshot.postIt.has(id) || held.has(id), `note ${id} is nowhere`).toBe(true);
    }
  });
});
