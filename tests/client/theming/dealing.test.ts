import { describe, expect, it, test } from 'vitest';
import { peopleAsJoined, planDeal, spreadPeople, type Seat } from '../../../client/theming/dealing.ts';
import { boxAt, boxContains, boxesOverlap } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { laneBox, postItBox } from '../../../shared/layout/whereabouts.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { aBoard, aLane, aNote, aTheme } from '../../support/records.ts';

const SEATS: Seat[] = [1, 2, 3].map((number) => ({ title: `Table ${number}`, kind: 'table', people: [] }));

const lane = aLane({ place: ['board', 0, 0, 'a0'] });
const theme = aTheme({ place: ['board', 2000, 0, 'a0'] });
const themed = aNote({ place: ['theme', theme.id, 'a0'] });
const alone = aNote({ place: ['board', 3000, 900, 'a0'], alone: true });
const base = aNote({ lane: lane.id, place: ['lane', 20, 400, 'a0'], size: 'L' });
const stacked = aNote({ lane: lane.id, place: ['stack', base.id, 0, 0, 'a0'] });
const loose = Array.from({ length: 30 }, (_, at) =>
  aNote({ lane: lane.id, place: ['lane', 20, 400 + at, `b0${at + 10}`] }),
);
const board = aBoard({
  notes: [themed, alone, base, stacked, ...loose],
  themes: [theme],
  lanes: [lane],
});

/** The board after the notes went where they are dealt to. */
function carriedOut(snapshot: BoardSnapshot, moves: ReturnType<typeof planDeal>['moves']): BoardSnapshot {
  const postIt = new Map(snapshot.postIt);
  for (const { id, place } of moves) {
    const note = postIt.get(id);
    if (note) postIt.set(id, { ...note, place });
  }
  return { ...snapshot, postIt };
}

test('each dealt note ends in the part of its table, none on another, and keeps its lane', () => {
  const { tables, moves } = planDeal(board, SEATS, 'parts');
  const after = carriedOut(board, moves);
  const { hidden } = layoutOf(after);
  for (const { area, noteIds } of tables) {
    if (!area) throw new Error('no area');
    const box = boxAt(area.x, area.y, area.width, area.height);
    const shown = noteIds.filter((id) => !hidden.has(id)).flatMap((id) => after.postIt.get(id) ?? []);
    const boxes = shown.map((note) => postItBox(after, note));
    for (const [at, one] of boxes.entries()) {
      expect(boxContains(box, one)).toBe(true);
      for (const other of boxes.slice(at + 1)) expect(boxesOverlap(one, other)).toBe(false);
    }
    for (const id of noteIds) expect(after.postIt.get(id)?.lane).toBe(lane.id);
  }
  expect(tables.flatMap(({ noteIds }) => noteIds)).toHaveLength(32);
});

test('what is themed or on its own stays, and no part covers it or a lane', () => {
  const { tables, moves } = planDeal(board, SEATS, 'mixed');
  expect(moves.map(({ id }) => id)).not.toContain(themed.id);
  expect(moves.map(({ id }) => id)).not.toContain(alone.id);
  const shape = layoutOf(board).themes.get(theme.id);
  const taken = [laneBox(lane), postItBox(board, alone), ...(shape ? [shape.box] : [])];
  for (const { area } of tables)
    for (const box of taken)
      expect(area && boxesOverlap(boxAt(area.x, area.y, area.width, area.height), box)).toBe(false);
});

test('a stack goes as one: what lies under another note is not moved by itself', () => {
  const { tables, moves } = planDeal(board, SEATS, 'parts');
  expect(moves.map(({ id }) => id)).toContain(base.id);
  expect(moves.map(({ id }) => id)).not.toContain(stacked.id);
  const holder = tables.find(({ noteIds }) => noteIds.includes(base.id));
  expect(holder?.noteIds).toContain(stacked.id);
});

test('dealing anew uses the place that the dealt notes leave', () => {
  const first = planDeal(board, SEATS, 'parts');
  const again = planDeal(carriedOut(board, first.moves), SEATS, 'parts');
  expect(again.tables.map(({ area }) => area)).toEqual(first.tables.map(({ area }) => area));
});

test('people are spread as even as can be, each once, and by chance', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  const numbers = [0.9, 0.1, 0.5, 0.7, 0.3];
  let at = 0;
  const spread = spreadPeople(people, 2, () => numbers[at++] ?? 0);
  expect(spread).toEqual([
    ['b', 'c', 'a'],
    ['e', 'd'],
  ]);
});

describe('people who chose a group when they joined', () => {
  const cohorts = [
    { id: 'a', title: 'Table 1' },
    { id: 'b', title: 'table 2 ' },
    { id: 'c', title: 'Everybody else' },
  ];
  const people = [
    { id: 'mere', cohort: 'b' },
    { id: 'jo', cohort: 'a' },
    { id: 'tom', cohort: null },
    { id: 'sam', cohort: 'b' },
    { id: 'grant', cohort: 'c' },
  ];

  it('sit where they said, if the group has a table’s name', () => {
    expect(peopleAsJoined(['Table 1', 'Table 2'], cohorts, people)).toEqual([['jo'], ['mere', 'sam']]);
  });

  it('are asked where they sit, if groups are called otherwise or nobody chose one', () => {
    expect(peopleAsJoined(['Table 1'], [{ id: 'a', title: 'Cohort 1' }], people)).toBeNull();
    expect(peopleAsJoined(['Table 1', 'Table 2'], cohorts, [{ id: 'tom', cohort: null }])).toBeNull();
  });
});
