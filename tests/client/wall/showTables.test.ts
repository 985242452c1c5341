import { describe, expect, it } from 'vitest';
import { wallShow } from '../../../client/wall/wallShow.ts';
import {
  EMPTY_FACTS,
  type BoardFact,
  type FactItems,
  type PersonFact,
} from '../../../shared/session/facts.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

const theme = aTheme({ title: 'Time' });
const notes = Array.from({ length: 10 }, () => aNote({}));
const table: TableFact = {
  ...{ id: 'one', boardId: 'board', title: 'Table 1', kind: 'table', people: [], seated: 1, size: 1 },
  ...{ noteIds: notes.map(({ id }) => id), area: null, help: false },
};
const person: PersonFact = { id: '', name: '', role: 'participant', cohort: null, here: true };

function room(tables: readonly TableFact[], board: Partial<BoardFact> = {}, more: Partial<FactItems> = {}) {
  const people = ['ada', 'ben', 'cas'].map((id) => [id, { ...person, id }] as const);
  return {
    ...EMPTY_FACTS,
    board: {
      board: { id: 'board', spotlight: null, frozen: [] as readonly string[], ...board } as BoardFact,
    },
    table: Object.fromEntries(tables.map((one) => [one.id, one])),
    person: Object.fromEntries(people),
    ...more,
  };
}

/** What the wall shows with so many of the dealt notes in a theme. */
function showWith(themed: number, items: FactItems) {
  const placed = notes.map((note, at) =>
    at < themed ? { ...note, place: ['theme', theme.id, `a${at}`] as const } : note,
  );
  return wallShow(aBoard({ notes: placed, themes: [theme] }), items, 'board');
}

describe('the wall while people choose their table', () => {
  it('shows the tables until everybody in the room has one', () => {
    expect(showWith(0, room([table]))).toMatchObject({ kind: 'tables', seated: 1 });
    expect(showWith(0, room([{ ...table, seated: 3 }]))?.kind).toBe('sorting');
    expect(showWith(0, room([]))).toBeNull();
  });

  it('shows how far they are once the work is under way, and the names of the themes once the themes are frozen', () => {
    expect(showWith(1, room([table]))?.kind).toBe('tables');
    expect(showWith(2, room([table]))?.kind).toBe('sorting');
    expect(showWith(0, room([table], { frozen: ['theme'] }))?.key).toBe('frozen themes');
  });

  it('asks nothing where each person has a share, or another board has the tables', () => {
    expect(showWith(0, room([{ ...table, kind: 'person' }]))).toBeNull();
    expect(showWith(0, room([{ ...table, boardId: 'other' }]))).toBeNull();
  });

  it('gives way to what a facilitator puts on the wall', () => {
    expect(
      showWith(0, room([table], { spotlight: { kind: 'theme', id: theme.id, since: 0, turned: null } }))
        ?.kind,
    ).toBe('words');
  });
});
