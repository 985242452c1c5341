import { describe, expect, it } from 'vitest';
import { addOpenings, createOpenings } from '../../../server/session/openings.ts';
import { networkOf } from '../../../shared/session/networkFacts.ts';
import { aBoard, anActor } from '../../support/records.ts';
import { createTestDesk } from './commandFixture.ts';

const HOUR = 3_600_000;

async function createNoted() {
  const desk = await createTestDesk();
  const { registry, snapshots } = desk;
  const due: (() => void)[] = [];
  const openings = createOpenings({
    registry,
    now: () => desk.time.now,
    readBoard: async (boardId, read) => read(snapshots.get(boardId) ?? aBoard({})),
    after: (_milliseconds, run) => {
      due.push(run);
      return () => {};
    },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  /** Lets what waits happen, and everything behind it. */
  async function settle() {
    for (const run of due.splice(0)) run();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    await registry.change(desk.workshopId, () => ({ changes: [], result: null }));
  }
  return { ...desk, openings, settle };
}

describe('who opened a network board', () => {
  it('is listed on it, once a visit, without walls', async () => {
    const { ada, ben, wall, boardId, snapshots, openings, settle, time } = await createNoted();
    snapshots.set(boardId, aBoard({ actors: [anActor({ label: 'Nan' })] }));
    time.now = 10 * HOUR;
    for (const person of [ada, wall, ben, ada]) openings.note(boardId, person.id);
    await settle();
    openings.note(boardId, ada.id);
    await settle();
    const at = 10 * HOUR;
    expect(networkOf(ben.facts(), boardId).openedBy).toEqual([
      { name: 'Ada', at },
      { name: 'Ben', at },
    ]);
    expect(networkOf(wall.facts(), boardId).openedBy).toEqual([]);
    time.now += 12 * HOUR;
    openings.note(boardId, ada.id);
    await settle();
    expect(networkOf(ben.facts(), boardId).openedBy.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Ada']);
  });

  it('is not noted on a board without a network', async () => {
    const { ada, boardId, openings, settle, state } = await createNoted();
    openings.note(boardId, ada.id);
    await settle();
    expect(state.items.ofKind('network').size).toBe(0);
  });

  it('keeps the newest of very many', () => {
    const before = Array.from({ length: 1000 }, (_, index) => ({ participantId: `p${index}`, at: 0 }));
    const after = addOpenings(before, ['new'], 61_000);
    expect(after.length).toBe(1000);
    expect(after.at(-1)).toEqual({ participantId: 'new', at: 60_000 });
    expect(after[0]).toEqual({ participantId: 'p1', at: 0 });
  });
});
