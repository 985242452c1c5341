import { aBoard, aGrid, anActor, aNote } from '../../support/records.ts';
import { expect, test } from 'vitest';
import { extentOf, gridStops, listStops, neighbourStop, workedBox } from '../../../client/wall/stops.ts';
import type { Lane } from '../../../shared/model/lane.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';

function lane(id: string, x: number, y: number, rest: Partial<Lane> = {}): Lane {
  return {
    id,
    title: `Lane ${id}`,
    prompt: 'What HELPS you?',
    question: 'helps',
    part: '',
    place: ['board', x, y, 'a0'],
    width: 1000,
    height: 1000,
    deleted: false,
    ...rest,
  };
}

function note(id: string, laneId: string | null, place: PostIt['place'], deleted = false): PostIt {
  return aNote({ id, place, lane: laneId, deleted });
}

function board(lanes: readonly Lane[], notes: readonly PostIt[]): BoardSnapshot {
  return {
    ...EMPTY_SNAPSHOT,
    lane: new Map(lanes.map((one) => [one.id, one])),
    postIt: new Map(notes.map((one) => [one.id, one])),
  };
}

test('lanes with notes come in the order of reading, without deleted ones', () => {
  const snapshot = board(
    [
      lane('below', 0, 1200),
      lane('right', 1200, 0),
      lane('left', 0, 0),
      lane('gone', 2400, 0, { deleted: true }),
    ],
    ['below', 'right', 'left', 'gone'].map((id, at) => note(`n${at}`, id, ['lane', 100, 100, 'a0'])),
  );
  expect(listStops(snapshot, []).map(({ id }) => id)).toEqual(['left', 'right', 'below']);
});

test('a lane shows and counts the notes that lie in it; one in which none lies is no stop', () => {
  const snapshot = board(
    [lane('a', 5000, 0), lane('b', 7000, 0)],
    [
      note('n1', 'a', ['lane', 100, 300, 'a0']),
      note('n2', 'a', ['lane', 400, 300, 'a1']),
      note('apart', 'a', ['board', -900, -900, 'a2']),
      note('binned', 'a', ['lane', 800, 800, 'a3'], true),
    ],
  );
  const stops = listStops(snapshot, []);
  expect(stops).toHaveLength(1);
  expect(stops[0]).toMatchObject({ notes: 2, box: { minX: 5100, minY: 300, maxX: 5600, maxY: 500 } });
});

test('after dealing the tables are the stops, and the empty lanes are out of sight', () => {
  const snapshot = board([lane('a', 0, 0)], [note('n1', 'a', ['board', 5100, 100, 'a0'])]);
  const area = { x: 5000, y: 0, width: 1000, height: 1000 };
  const table = { id: 't1', boardId: 'b', title: 'Table 1', kind: 'table', people: [], size: 1 } as const;
  const tables = [{ ...table, noteIds: ['n1'], area, help: false }];
  expect(listStops(snapshot, tables)).toMatchObject([{ id: 't1', title: 'Table 1', notes: 1 }]);
  expect(workedBox(snapshot, tables)).toEqual({ minX: 5000, minY: 0, maxX: 6000, maxY: 1000 });
  expect(workedBox(snapshot, [])).toBeNull();
});

test('going round: the whole board, each lane, the whole board again', () => {
  const stops = listStops(
    board(
      [lane('a', 0, 0), lane('b', 1200, 0)],
      ['a', 'b'].map((id) => note(`in ${id}`, id, ['lane', 100, 100, 'a0'])),
    ),
    [],
  );
  const walk = (step: 1 | -1) => {
    const seen: (string | null)[] = [null];
    for (let n = 0; n < 3; n += 1) seen.push(neighbourStop(stops, seen.at(-1) ?? null, step)?.id ?? null);
    return seen;
  };
  expect(walk(1)).toEqual([null, 'a', 'b', null]);
  expect(walk(-1)).toEqual([null, 'b', 'a', null]);
  expect(neighbourStop([], null, 1)).toBeNull();
  expect(neighbourStop(stops, 'deleted meanwhile', 1)?.id).toBe('a');
});

const people = (count: number) =>
  Array.from({ length: count }, (_one, at) => anActor({ label: `Person ${at}`, column: `a${at}` }));

test('a column more is looked at anew, also before anything is written in it', () => {
  const grids = [aGrid()];
  const actors = people(7);
  const before = extentOf(aBoard({ actors: actors.slice(0, 6), grids }), [], null);
  expect(extentOf(aBoard({ actors, grids }), [], null)).not.toBe(before);
});

test('a page of the grid ends with its last column and row: nothing of others is beside or below them', () => {
  const actors = people(10);
  const notes = actors.map(({ id }) => aNote({ place: ['cell', id, 'explanation', 'a0'] }));
  const room = { width: 1600, height: 900 };
  const stops = gridStops(aBoard({ actors, grids: [aGrid()], notes }), room, 1);
  expect(stops.length).toBeGreaterThan(1);
  expect(stops[0]).toMatchObject({ page: expect.stringMatching(/^People 1 to \d+ of 10$/) as string });
  for (const { box, cut = { right: -1, bottom: -1 } } of stops) {
    expect(cut.right).toBeGreaterThan(0);
    expect(cut.right).toBeLessThan(room.width / 2);
    expect(cut.bottom).toBeGreaterThan(0);
    expect(box.maxX - box.minX).toBeGreaterThan(0);
  }
});
